package bilan.cli;

import bilan.queries.Answer;
import bilan.queries.proof.Doubt;
import bilan.queries.proof.MarkdownPassages;
import bilan.queries.proof.Passage;
import bilan.queries.proof.Proofreading;
import bilan.queries.render.word.WordProse;
import bilan.queries.report.Printed;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bilan proofread FILE}: the numbers of hand-written prose against the bilan's figures. */
@Command(name = "proofread", sortOptions = false)
final class ProofreadCommand implements BilanCommand {

  private final Session session;

  @Parameters(paramLabel = "<fichier>", descriptionKey = "prose")
  String file = "";

  @Option(names = "--bilan", paramLabel = "<nom>")
  @Nullable String bilan;

  ProofreadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    Path path = session.path(file);
    if (!Files.isRegularFile(path)) {
      throw new Failure(
          Exit.USAGE, Problem.error("PROOF-01", Message.of("cli.proof.no_file", file), null, null));
    }
    Printed printed = printed(workspace, String.valueOf(path.getFileName()));
    Proofreading.Result result = new Proofreading(printed).read(passages(path));
    output.write(table(result, printed));
    return result.doubts().isEmpty() ? Exit.DONE : Exit.DIFFERENCE;
  }

  /** The bilan that was named, else the one of the file's name, else the last one. */
  private Printed printed(Workspace workspace, String name) throws IOException {
    Printed printed =
        bilan != null
            ? Printed.ofBilan(workspace.bilans(), bilan)
            : Printed.ofFile(workspace.bilans(), name);
    if (printed == null) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "PROOF-02",
              Message.of("cli.proof.nothing_printed", bilan == null ? file : bilan),
              null,
              Message.of("cli.proof.nothing_printed.cure")));
    }
    return printed;
  }

  private List<Passage> passages(Path path) throws IOException {
    if (!String.valueOf(path.getFileName()).toLowerCase(java.util.Locale.ROOT).endsWith(".docx")) {
      return MarkdownPassages.of(Files.readString(path, StandardCharsets.UTF_8));
    }
    try {
      List<Passage> passages = new ArrayList<>();
      for (String paragraph : WordProse.of(Files.readAllBytes(path))) {
        passages.add(new Passage(passages.size() + 1, paragraph));
      }
      return passages;
    } catch (IOException e) {
      throw new Failure(
          Exit.REFUSED,
          Problem.error("PROOF-03", Message.of("cli.proof.no_document", file), null, null));
    }
  }

  private Answer table(Proofreading.Result result, Printed printed) {
    Table table = new Table("proof", session).text("verdict").text("written").text("figures");
    table.text("sentence").count("where");
    for (Doubt doubt : result.doubts()) {
      String verdict = doubt.disagrees() ? "cli.proof.disagrees" : "cli.proof.unsupported";
      table.row(
          session.catalogue().say(verdict),
          doubt.written(),
          String.join(" ; ", doubt.figures()),
          doubt.sentence(),
          (long) doubt.where());
    }
    return table
        .note(
            "cli.proof.note",
            result.numbers(),
            result.doubts().size(),
            printed.bilan(),
            printed.asOf())
        .answer();
  }
}
