package bilan.cli;

import bilan.cli.output.Destination;
import bilan.cli.output.Precious;
import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.cli.session.WrittenFile;
import bilan.files.FileKind;
import bilan.files.LinkTargets;
import bilan.files.Temporary;
import bilan.pipelines.Upgrade;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From the words typed to an exit code: which command, in which language, and how it ended. */
final class CommandLineRun {

  private static final Set<String> TAKE_A_VALUE =
      Set.of(
          "-w", "--workspace", "-f", "--format", "-o", "--output", "--wait", "--lang", "--color");

  private static final String MINUS = "\u2212";

  private final Surroundings around;
  private List<WrittenFile> written = List.of();

  CommandLineRun(Surroundings around) {
    this.around = around;
  }

  int run(String[] args) {
    return run(args, null).code();
  }

  /** Files that hold results of the run that ended. */
  List<WrittenFile> written() {
    return written;
  }

  /**
   * @param stem name of the files that are written, without their ending; null for their usual ones
   */
  Exit run(String[] args, @Nullable String stem) {
    List<String> words = List.of(args);
    Common common = new Common();
    common.stem = stem;
    Lang lang = FirstLook.language(words, around);
    Session session = new Session(around, common, new Catalogue(lang));
    Exit exit;
    try {
      exit = execute(args, session);
    } catch (ParameterException e) {
      FirstLook.fill(common, words);
      exit = session.failures().report(new Failure(Exit.USAGE, UsageProblems.of(e)));
    } catch (Throwable e) { // whatever it is, a person reads one sentence
      FirstLook.fill(common, words);
      exit = session.failures().report(e);
    }
    written = session.written();
    return session.close(exit);
  }

  private Exit execute(String[] args, Session session) throws Exception {
    int at = commandAt(args);
    if (at < args.length && !Commands.isKnown(args[at])) {
      Meant meant = Meant.of(args, at, session);
      if (meant.line() == null || !meant.isWanted(session)) {
        throw meant.failure();
      }
      return execute(meant.line().toArray(String[]::new), session);
    }
    CommandLine line = commandLine(at < args.length ? args[at] : null, session);
    ParseResult parsed = last(line.parseArgs(joined(args)));
    String[] whole = new FileWords(session).expanded(args, parsed);
    if (!Arrays.equals(whole, args)) {
      parsed = last(line.parseArgs(joined(whole)));
    }
    boolean help = session.common().help;
    CommandLine leaf = parsed.commandSpec().commandLine();
    if (!help && leaf == line) {
      session.checkOptions();
      new FirstSteps(session).print();
      return Exit.DONE;
    }
    if (!help && leaf.getCommand() instanceof BilanCommand command) {
      session.checkOptions();
      Temporary.sweep();
      checkOutput(parsed, session);
      Consumer<Message> before =
          Upgrade.told(message -> session.tell(message.key(), message.arguments().toArray()));
      try {
        return command.run();
      } finally {
        Upgrade.told(before);
      }
    }
    HelpTexts.write(line, session.lang());
    leaf.usage(leaf.getOut());
    return Exit.DONE;
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  /**
   * Before any work, for whichever command: what is named to be written is not read, nor needed.
   */
  private static void checkOutput(ParseResult parsed, Session session) throws IOException {
    String typed = session.common().output;
    if (typed == null || typed.equals("-")) {
      return;
    }
    Path file = session.path(typed);
    Precious.of(session, file).refuse(file, null);
    for (ArgSpec word : parsed.matchedArgs()) {
      if (!word.equals(parsed.matchedOption('o')) && !word.equals(parsed.matchedOption('w'))) {
        for (String read : word.stringValues()) {
          refuseInput(read, file, session);
        }
      }
    }
  }

  private static void refuseInput(String read, Path file, Session session) throws IOException {
    if (read.indexOf('\0') < 0
        && FileKind.of(session.path(read)) == FileKind.FILE
        && LinkTargets.same(session.path(read), file)) {
      throw Destination.refused("USAGE-30", "cli.output_input", file, "cli.output_other");
    }
  }

  private CommandLine commandLine(@Nullable String name, Session session) {
    CommandLine line = name == null ? Commands.outline(session) : Commands.root(session, name);
    line.setOut(session.out());
    line.setErr(around.err());
    line.setColorScheme(Help.defaultColorScheme(session.colours() ? Ansi.ON : Ansi.OFF));
    return line;
  }

  /** Position of the first word that is no option; behind all of them if there is none. */
  private static int commandAt(String[] args) {
    int at = 0;
    while (at < args.length && args[at].startsWith("-")) {
      at += TAKE_A_VALUE.contains(args[at]) ? 2 : 1;
    }
    return Math.min(at, args.length);
  }

  /**
   * An option whose value may be left out takes one only after {@code =}: never the next word. A
   * number below zero is no option.
   */
  private static String[] joined(String[] args) {
    String[] joined = args.clone();
    int at = commandAt(args);
    boolean number = at < args.length && args[at].equals("trace");
    for (int i = 0; i < joined.length; i++) {
      if (number && joined[i].matches("-\\d.*")) {
        joined[i] = MINUS + joined[i].substring(1);
      }
      if (joined[i].equals("--same-register") || joined[i].equals("--other-register")) {
        joined[i] += "=";
      }
    }
    return joined;
  }
}
