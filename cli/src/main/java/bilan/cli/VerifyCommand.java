package bilan.cli;

import bilan.cli.handed.ChangedFigure;
import bilan.cli.handed.FigureLabels;
import bilan.cli.handed.SentFile;
import bilan.cli.output.ListAnswer;
import bilan.cli.output.Output;
import bilan.cli.output.TerminalText;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.report.printed.EditedFigure;
import bilan.queries.report.printed.HandedOver;
import bilan.queries.report.printed.KeptPrint;
import bilan.queries.report.printed.PrintedFigures;
import bilan.queries.report.printed.Report;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bilan verify FILE…}: whether files of bilans are what was printed, and still true. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements BilanCommand {

  /** A terminal shows no more of one file; the other formats list all. */
  private static final int MOST = 12;

  private final Session session;
  private final Map<String, List<ChangedFigure>> known = new HashMap<>();

  @Parameters(arity = "1..*", paramLabel = "<fichier>", descriptionKey = "handed")
  List<String> files = new ArrayList<>();

  VerifyCommand(Session session) {
    this.session = session;
  }

  /** What was found of one file. */
  private record Found(
      String name,
      SentFile file,
      KeptPrint print,
      List<EditedFigure> edited,
      List<ChangedFigure> changed) {}

  @Override
  public Exit run() throws IOException {
    Output output = Output.of(session);
    Workspace workspace = session.workspace();
    List<Found> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Exit exit = Exit.DONE;
    for (String typed : files) {
      try {
        Found one = found(workspace, typed);
        found.add(one);
        boolean sound = one.file().isUntouched() && one.changed().isEmpty();
        exit = exit.worse(sound ? Exit.DONE : Exit.DIFFERENCE);
      } catch (Failure e) { // the other files are looked at
        problems.addAll(e.problems());
        exit = exit.worse(e.exit());
      }
    }
    for (Format format : found.isEmpty() ? List.<Format>of() : output.formats()) {
      if (format == Format.TEXT) {
        text(found).write(output, "verify", List.of(), session);
      } else {
        output.write(List.of(table(found).answer()), format);
      }
    }
    session.tell(problems);
    return exit;
  }

  private Found found(Workspace workspace, String typed) throws IOException {
    SentFile file = SentFile.read(session, workspace.bilans(), typed);
    KeptPrint print = file.print();
    if (print == null) {
      throw file.unknown();
    }
    return new Found(
        String.valueOf(file.path().getFileName()),
        file,
        print,
        file.edited(),
        changed(workspace, print));
  }

  /** Several files of one printing ask the data once. */
  private List<ChangedFigure> changed(Workspace workspace, KeptPrint print) {
    List<ChangedFigure> before = known.get(print.mark());
    if (before != null) {
      return before;
    }
    Report today = ReportCommand.compose(workspace, print.asked(), session);
    List<ChangedFigure> changed =
        ChangedFigure.of(
            print.printed(), today, PrintedFigures.printed(today, DocumentFormat::json), session);
    known.put(print.mark(), changed);
    return changed;
  }

  private String say(String key, Object... arguments) {
    return session.catalogue().say("cli.verify." + key, arguments);
  }

  private TerminalText text(List<Found> found) {
    TerminalText text = new TerminalText();
    boolean first = true;
    for (Found one : found) {
      if (!first) {
        text.blank();
      }
      first = false;
      FigureLabels labels = new FigureLabels(session, one.print().printed());
      text.say(file(one));
      List<String> lines = new ArrayList<>();
      for (EditedFigure edited : one.edited()) {
        lines.add(
            say(
                "edited_line",
                labels.of(edited.id()),
                edited.id(),
                quoted(edited.printed(), labels),
                quoted(edited.now(), labels)));
      }
      items(text, lines);
      HandedOver handed = one.print().handedOver();
      if (handed != null) {
        text.say(
            say(
                one.file().isOutside() ? "handed" : "handed_other",
                handed.on(),
                handed.by(),
                handed.program()));
      }
      text.say(data(one));
      items(
          text,
          one.changed().stream()
              .map(
                  each ->
                      say(
                          each.by().isEmpty() ? "changed_line" : "changed_by_line",
                          labels.of(each.id()),
                          each.id(),
                          each.was(),
                          each.now(),
                          each.by()))
              .toList());
    }
    return text;
  }

  private void items(TerminalText text, List<String> lines) {
    lines.stream().limit(MOST).forEach(line -> text.say("- " + line));
    if (lines.size() > MOST) {
      text.say("- " + say("more", lines.size() - MOST));
    }
  }

  private String quoted(@Nullable String text, FigureLabels labels) {
    return text == null ? say("nothing") : say("quoted", labels.said(text));
  }

  /** What became of the file itself. */
  private String file(Found one) {
    SentFile file = one.file();
    if (file.isUntouched()) {
      return say("untouched", one.name());
    }
    if (file.texts().isEmpty()) {
      return say("edited_unread", one.name());
    }
    return one.edited().isEmpty()
        ? say("edited_words", one.name(), file.texts().size())
        : say("edited", one.name(), one.edited().size());
  }

  private String data(Found one) {
    return one.changed().isEmpty()
        ? say("true", one.print().printed().asOf())
        : say("outdated", one.print().printed().asOf(), one.changed().size());
  }

  private ListAnswer table(List<Found> found) {
    ListAnswer table = new ListAnswer("verify", session);
    for (String column : List.of("file", "found", "figure", "id", "printed", "now", "by")) {
      table.text(column);
    }
    for (Found one : found) {
      FigureLabels labels = new FigureLabels(session, one.print().printed());
      String file = one.file().path().toString();
      String state = one.file().isUntouched() ? "untouched" : "edited";
      table.row(file, say("found." + state), null, null, null, null, null);
      for (EditedFigure edited : one.edited()) {
        table.row(
            file,
            say("found.figure_edited"),
            labels.of(edited.id()),
            edited.id(),
            edited.printed(),
            edited.now(),
            null);
      }
      for (ChangedFigure changed : one.changed()) {
        table.row(
            file,
            say("found.outdated"),
            labels.of(changed.id()),
            changed.id(),
            changed.was(),
            changed.now(),
            changed.by());
      }
    }
    return table;
  }
}
