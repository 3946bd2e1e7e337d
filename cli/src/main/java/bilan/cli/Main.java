package bilan.cli;

import bilan.pipelines.Announcement;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** The door of the command line: the only class that knows the standard streams. */
public final class Main {

  private Main() {}

  /** Ends the process with the exit code of the command. */
  public static void main(String[] args) {
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
            Boolean.getBoolean("bilan.terminal.err"));
    Interruption interruption = Interruption.watch(args, around);
    int exit = run(args, around);
    interruption.over();
    Announcement.ends();
    err.flush();
    System.exit(exit);
  }

  /** Runs one command line; never throws, never ends the process. */
  static int run(String[] args, Surroundings around) {
    Locale.setDefault(Locale.ROOT); // what is written never follows the machine
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return new Version(around).print();
    }
    if (RootHelp.isAsked(args)) {
      return new RootHelp(around).print(args);
    }
    return new CommandLineRun(around).run(args);
  }
}
