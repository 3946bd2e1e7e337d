package bilan.cli;

import bilan.cli.options.Inbox;
import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.output.TerminalText;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.cli.warehouse.AskedWarehouse;
import bilan.files.FileKind;
import bilan.files.TextFile;
import bilan.queries.Answer;
import bilan.queries.Places;
import bilan.queries.database.Database;
import bilan.queries.proof.Doubt;
import bilan.queries.proof.MarkdownPassages;
import bilan.queries.proof.Passage;
import bilan.queries.proof.Proofreading;
import bilan.queries.render.Format;
import bilan.queries.render.word.WordProse;
import bilan.queries.report.printed.Printed;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Typography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    FileKind kind = FileKind.of(path);
    if (kind != FileKind.FILE && kind != FileKind.PIPE) {
      throw new Failure(
          Exit.USAGE, Problem.error("PROOF-01", Message.of("cli.proof.no_file", file), null, null));
    }
    Printed printed = printed(workspace, String.valueOf(path.getFileName()));
    if (printed.lang() != session.lang()) {
      session.tell("cli.proof.other", printed.bilan());
    }
    Inbox.awaited(path, session);
    Proofreading.Result result = new Proofreading(printed, places(workspace)).read(passages(path));
    for (Format format : output.formats()) {
      if (format == Format.TEXT) {
        read(result, printed).write(output, "proof", List.of(), session);
      } else {
        output.write(List.of(table(result, printed)), format);
      }
    }
    return result.doubts().isEmpty() ? Exit.DONE : Exit.DIFFERENCE;
  }

  /** The bilan that was named, else the one of the file's name, else the last one. */
  private Printed printed(Workspace workspace, String name) throws IOException {
    Printed printed =
        bilan != null
            ? Printed.ofBilan(workspace.bilans(), bilan, session.lang())
            : Printed.ofFile(workspace.bilans(), name, session.lang());
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
    if (!isWord()) {
      return MarkdownPassages.of(TextFile.read(path));
    }
    try {
      List<Passage> passages = new ArrayList<>();
      for (WordProse.Written written : WordProse.of(Files.readAllBytes(path))) {
        passages.addAll(passages(written));
      }
      return passages;
    } catch (IOException e) {
      throw new Failure(
          Exit.REFUSED,
          Problem.error("PROOF-03", Message.of("cli.proof.no_document", file), null, null));
    }
  }

  private String between() {
    return Typography.of(session.lang()).semicolon();
  }

  private static List<Passage> passages(WordProse.Written written) {
    if (written.table()) {
      List<Integer> where = Collections.nCopies(written.rows().size(), written.where());
      return Passage.ofTable(Passage.Part.TABLE, written.rows(), where);
    }
    Passage.Part part =
        switch (written.part()) {
          case BODY -> Passage.Part.PARAGRAPH;
          case FOOTNOTE -> Passage.Part.FOOTNOTE;
          case HEADER -> Passage.Part.HEADER;
          case FOOTER -> Passage.Part.FOOTER;
        };
    return List.of(new Passage(part, written.where(), written.text()));
  }

  /** All places by all their names, if there is a warehouse to ask and nobody writes in it. */
  private Map<String, String> places(Workspace workspace) {
    if (!Files.isRegularFile(workspace.warehouse())) {
      return Map.of();
    }
    try (Database database = AskedWarehouse.atOnce(workspace)) {
      return Places.written(database);
    } catch (Failure e) {
      if (e.exit() != Exit.BUSY) {
        throw e;
      }
      session.tell(
          List.of(
              Problem.warning(
                  "PROOF-04",
                  Message.of("cli.proof.busy"),
                  null,
                  Message.of("cli.proof.busy.cure"))));
      return Map.of();
    }
  }

  /** For a person: a few lines each. */
  private TerminalText read(Proofreading.Result result, Printed printed) {
    TerminalText reading = new TerminalText().say(session.catalogue().say("cli.proof"));
    for (Doubt doubt : result.doubts()) {
      Map<String, String> said = new LinkedHashMap<>();
      said.put(say("written"), say("quoted", doubt.written()) + ", " + where(doubt));
      said.put(say("verdict"), verdict(doubt));
      said.put(say("sentence"), doubt.sentence());
      if (!doubt.figures().isEmpty()) {
        said.put(say("figures"), String.join(between(), doubt.figures()));
      }
      if (!doubt.ids().isEmpty()) {
        said.put(
            say("trace"), "bilan trace " + String.join(between() + "bilan trace ", doubt.ids()));
      }
      said.put(say("write"), write(doubt));
      reading.blank().said(said);
    }
    notes(result, printed).forEach(note -> reading.blank().say(note));
    return reading;
  }

  private String say(String key, Object... arguments) {
    return session.catalogue().say("cli.proof." + key, arguments);
  }

  private String verdict(Doubt doubt) {
    return say(doubt.disagrees() ? "disagrees" : "unsupported");
  }

  private String where(Doubt doubt) {
    String part = doubt.passage().part().name().toLowerCase(Locale.ROOT);
    return session.catalogue().say("cli.proof." + part, doubt.passage().where());
  }

  /** What to do about it. */
  private String write(Doubt doubt) {
    String write = doubt.write();
    return write == null ? say("nothing") : write;
  }

  private boolean isWord() {
    return file.toLowerCase(Locale.ROOT).endsWith(".docx");
  }

  private List<String> notes(Proofreading.Result result, Printed printed) {
    int doubts = result.doubts().size();
    if (result.numbers() == 0) {
      return List.of(say("none", printed.bilan(), printed.asOf()));
    }
    String note = say("note", result.numbers(), doubts, printed.bilan(), printed.asOf());
    return result.beyond() == 0 ? List.of(note) : List.of(note, say("beyond", result.beyond()));
  }

  private Answer table(Proofreading.Result result, Printed printed) {
    ListAnswer table =
        new ListAnswer("proof", session).text("verdict").text("written").text("figures");
    table.text("write").text("sentence").text("where").text("trace");
    for (Doubt doubt : result.doubts()) {
      table.row(
          verdict(doubt),
          doubt.written(),
          String.join(between(), doubt.figures()),
          write(doubt),
          doubt.sentence(),
          where(doubt),
          String.join(between(), doubt.ids()));
    }
    Answer answer = table.answer();
    return new Answer(
        answer.id(), answer.title(), answer.columns(), answer.lines(), notes(result, printed));
  }
}
