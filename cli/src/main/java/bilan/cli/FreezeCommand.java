package bilan.cli;

import bilan.cli.handed.FigureLabels;
import bilan.cli.handed.HandedFiles;
import bilan.cli.handed.SentFile;
import bilan.cli.output.Output;
import bilan.cli.session.Failures;
import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.report.printed.EditedFigure;
import bilan.queries.report.printed.HandedFile;
import bilan.queries.report.printed.HandedOver;
import bilan.queries.report.printed.KeptPrint;
import bilan.queries.report.printed.PrintedCopy;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bilan freeze BILAN FILE…}: keeps the files of a bilan that were handed over; without words
 * it lists them, and {@code --again} gives them back.
 */
@Command(name = "freeze", sortOptions = false)
final class FreezeCommand implements BilanCommand {

  private final Session session;

  @Parameters(index = "0", arity = "0..1", paramLabel = "<bilan>", descriptionKey = "frozen")
  @Nullable String bilan;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "<fichier>", descriptionKey = "handed")
  List<String> files = new ArrayList<>();

  @Option(names = "--again", paramLabel = "<remis>")
  List<String> again = new ArrayList<>();

  FreezeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Exit run() throws IOException {
    Workspace workspace = session.workspace();
    HandedFiles handed = new HandedFiles(session, workspace.bilans());
    if (!again.isEmpty() && bilan != null) {
      throw Session.wrongUsage(
          "USAGE-06",
          Message.of("cli.unexpected_word", bilan),
          Message.of("cli.see_command_help", "bilan freeze"));
    }
    if (!again.isEmpty()) {
      handed.giveBack(again);
    } else if (bilan == null) {
      Output.of(session).write(handed.list());
    } else if (files.isEmpty()) {
      throw Session.wrongUsage(
          "USAGE-03",
          Message.of("cli.missing_argument", "<fichier>"),
          Message.of("cli.see_command_help", "bilan freeze"));
    } else {
      handOver(workspace, bilan);
    }
    return Exit.DONE;
  }

  private void handOver(Workspace workspace, String bilan) throws IOException {
    List<SentFile> sent = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Exit exit = Exit.DONE;
    for (String typed : files) {
      try {
        sent.add(checked(SentFile.read(session, workspace.bilans(), typed), bilan));
      } catch (Failure e) { // all problems at once
        problems.addAll(e.problems());
        exit = exit.worse(e.exit());
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(exit, problems);
    }
    KeptPrint print = print(sent.get(0));
    for (SentFile one : sent) {
      if (!print(one).mark().equals(print.mark())) {
        throw Failures.of(
            Exit.USAGE,
            "HANDED-07",
            Message.of("cli.freeze.two", sent.get(0).path().toString()),
            one.path().toString(),
            Message.of("cli.freeze.two.cure"));
      }
    }
    List<PrintedCopy> copies = sent.stream().map(SentFile::copy).toList();
    for (SentFile one : sent) {
      HandedFile.keep(workspace.bilans(), Files.readAllBytes(one.path()));
    }
    print.handOver(workspace.bilans(), copies, by(session));
    sent.forEach(this::tellEdited);
    session.tell(
        "cli.freeze.done",
        bilan,
        (long) copies.size(),
        (long) print.printed().figures().size(),
        print.printed().asOf());
  }

  /** Who hands over what is handed over in this run. */
  static HandedOver by(Session session) {
    return new HandedOver(session.today(), System.getProperty("user.name", "?"), Version.number());
  }

  private static KeptPrint print(SentFile file) {
    KeptPrint print = file.print();
    if (print == null) {
      throw file.unknown();
    }
    return print;
  }

  private static SentFile checked(SentFile file, String bilan) {
    KeptPrint print = print(file);
    if (print.published()) {
      throw Failures.of(
          Exit.USAGE,
          "REPORT-06",
          Message.of("cli.final.public"),
          file.path().toString(),
          Message.of("cli.final.public.cure"));
    }
    String name = print.printed().bilan();
    if (!name.equals(bilan)) {
      throw Failures.of(
          Exit.USAGE,
          "HANDED-06",
          Message.of("cli.freeze.other", name),
          file.path().toString(),
          Message.of("cli.freeze.other.cure", name));
    }
    return file;
  }

  /** What was handed over is what the paper says, and it is said where that was not printed. */
  private void tellEdited(SentFile file) {
    List<EditedFigure> edited = file.edited();
    if (!file.isUntouched() && edited.isEmpty()) {
      session.tell("cli.freeze.words", String.valueOf(file.path().getFileName()));
    } else if (!edited.isEmpty()) {
      FigureLabels labels = new FigureLabels(session, print(file).printed());
      List<String> names = edited.stream().map(one -> labels.of(one.id())).distinct().toList();
      session.tell(
          List.of(
              Problem.warning(
                  "HANDED-08",
                  Message.of("cli.freeze.edited", (long) names.size(), String.join(" ; ", names)),
                  file.path().toString(),
                  Message.of("cli.freeze.edited.cure", file.path().toString()))));
    }
  }
}
