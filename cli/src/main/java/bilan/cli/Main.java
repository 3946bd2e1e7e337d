package bilan.cli;

import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.StandardOutput;
import bilan.cli.session.Surroundings;
import bilan.cli.session.Unexpected;
import bilan.pipelines.model.Announcement;
import bilan.queries.database.Database;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The door of the command line: the only class that knows the standard streams. */
public final class Main {

  private Main() {}

  /** Ends the process with the exit code of the command. */
  public static void main(String[] args) {
    showLetters();
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    var err =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true);
    // The launcher says which streams are a terminal: Java 17 can't tell them apart.
    var around =
        new Surroundings(
            System.in,
            out,
            err,
            System.getenv(),
            Path.of(""),
            Boolean.getBoolean("bilan.terminal.out"),
            Boolean.getBoolean("bilan.terminal.err"),
            isConsole()
                || Stream.of("in", "out", "err")
                    .allMatch(s -> Boolean.getBoolean("bilan.terminal." + s)));
    Interruption interruption = Interruption.watch(args, around);
    Database.onUnstoppable(failure -> halt(args, around, failure));
    int exit = run(args, around);
    interruption.over();
    Announcement.ends();
    err.flush();
    System.exit(exit);
  }

  /**
   * The window of Windows shows UTF-8 once it is told so; {@code bilan.cmd} has told it already.
   */
  private static void showLetters() {
    if (File.separatorChar != '\\' || System.getProperty("bilan.shell") != null) {
      return;
    }
    try {
      new ProcessBuilder("cmd", "/d", "/c", "chcp 65001 >nul").inheritIO().start().waitFor();
    } catch (IOException e) {
      return; // what has no accent is readable all the same
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether a person types and reads, where the launcher can't tell, as on Windows. Its window may
   * not know colours: they are not assumed there.
   */
  @SuppressWarnings("SystemConsoleNull") // the launcher asks newer JDKs for the console of before
  private static boolean isConsole() {
    return Boolean.getBoolean("bilan.console") && System.console() != null;
  }

  /** Runs one command line; never throws, never ends the process. */
  static int run(String[] args, Surroundings around) {
    Locale.setDefault(Locale.ROOT); // what is written never follows the machine
    boolean version = args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    if (!version && !RootHelp.isAsked(args)) {
      return new CommandLineRun(around).run(args);
    }
    StandardOutput out = new StandardOutput(around.out());
    if (version) {
      new Version(out).print();
    } else {
      new RootHelp(around).print(args, out);
    }
    out.flush();
    return out.failed() == null ? Exit.DONE.code() : cutShort(args, around, out.failed());
  }

  /** The warehouse is only read while a question is asked: nothing is lost. */
  private static void halt(String[] args, Surroundings around, Failure failure) {
    Catalogue catalogue = new Catalogue(FirstLook.language(List.of(args), around));
    new Session(around, new Common(), catalogue).failures().report(failure);
    around.err().flush();
    Runtime.getRuntime().halt(failure.exit().code());
  }

  private static int cutShort(String[] args, Surroundings around, IOException failed) {
    Catalogue catalogue = new Catalogue(FirstLook.language(List.of(args), around));
    new Session(around, new Common(), catalogue).failures().report(Unexpected.cutShort(failed));
    around.err().flush();
    return Exit.MACHINE.code();
  }
}
