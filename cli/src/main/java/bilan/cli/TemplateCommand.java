package bilan.cli;

import bilan.cli.options.DatasetNames;
import bilan.cli.output.ContentKind;
import bilan.cli.output.Destination;
import bilan.cli.session.Failures;
import bilan.cli.session.OptionWords;
import bilan.cli.session.Session;
import bilan.files.FileKind;
import bilan.pipelines.Template;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.queries.render.word.WordTemplate;
import bilan.queries.words.Wording;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan template DATASET}: a workbook to fill. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand implements BilanCommand {

  /** No workbook: what bilans look like in Word. */
  private static final String DOCUMENT = "document";

  private final Session session;

  @Parameters(paramLabel = "<jeu>", descriptionKey = "dataset")
  String dataset = "";

  TemplateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    dataset = DatasetNames.required("template", dataset, List.of(DOCUMENT));
    OptionWords.choice("template", dataset, choices());
    boolean document = dataset.equals(DOCUMENT);
    byte[] bytes = document ? document() : Template.of(dataset, session.catalogue());
    String typed = session.common().output;
    if ("-".equals(typed)) {
      session.write(bytes);
      return Exit.DONE;
    }
    Path file = typed == null ? usual(document) : session.path(typed);
    if (FileKind.of(file) == FileKind.FILE && !session.common().force) { // it may be filled already
      throw Failures.of(
          Exit.USAGE,
          "USAGE-10",
          Message.of("cli.template_there"),
          file.toString(),
          Message.of("cli.template_there_cure"));
    }
    file =
        new Destination(session, document ? ContentKind.TEMPLATE : ContentKind.XLSX)
            .write(file, bytes);
    session.print(
        document ? "cli.template_document" : "cli.template_written", file.toString(), dataset);
    return Exit.DONE;
  }

  private static List<String> choices() {
    return Stream.concat(
            Datasets.load().stream().filter(d -> d.use().template()).map(Dataset::name),
            Stream.of(DOCUMENT))
        .toList();
  }

  private byte[] document() {
    String organisation = session.hasWorkspace() ? session.workspace().organisation().name() : "";
    return WordTemplate.write(organisation, new Wording(session.catalogue()));
  }

  /** The one that bilans are made with stands in the workspace; workbooks stand where one is. */
  private Path usual(boolean document) {
    if (document && session.hasWorkspace()) {
      return session.workspace().template();
    }
    return session.path(document ? "template.docx" : dataset + ".xlsx");
  }
}
