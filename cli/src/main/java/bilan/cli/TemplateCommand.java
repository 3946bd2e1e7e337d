package bilan.cli;

import bilan.files.AtomicFile;
import bilan.pipelines.Template;
import bilan.text.Exit;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan template DATASET}: a workbook to fill. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand implements BilanCommand {

  private static final List<String> DATASETS =
      List.of("attendance", "sales", "funding", "reference");

  private final Session session;

  @Parameters(paramLabel = "<jeu>", descriptionKey = "dataset")
  String dataset = "";

  TemplateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Words.choice("template", dataset, DATASETS);
    byte[] workbook = Template.of(dataset, session.catalogue());
    String typed = session.common().output;
    if ("-".equals(typed)) {
      session.write(workbook);
      return Exit.DONE;
    }
    Path file = session.path(typed == null ? dataset + ".xlsx" : typed);
    if (Files.exists(file)) { // it may be filled already
      throw Failures.of(
          Exit.USAGE,
          "USAGE-10",
          Message.of("cli.template_there"),
          file.toString(),
          Message.of("cli.template_there_cure"));
    }
    AtomicFile.write(file, workbook);
    session.print("cli.template_written", file.toString(), dataset);
    return Exit.DONE;
  }
}
