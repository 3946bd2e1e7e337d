package bilan.cli;

import bilan.cli.options.Inbox;
import bilan.cli.options.LineToType;
import bilan.cli.output.Destination;
import bilan.cli.output.Precious;
import bilan.cli.session.Common;
import bilan.cli.session.Session;
import bilan.cli.session.Surroundings;
import bilan.cli.session.WrittenFile;
import bilan.files.FileKind;
import bilan.files.LinkTargets;
import bilan.files.ResourceFolder;
import bilan.files.Temporary;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    CommandLine line = commandLine(args, session);
    ParseResult parsed = line.parseArgs(joined(args));
    boolean help = session.common().help;
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    CommandLine leaf = parsed.commandSpec().commandLine();
    if (!help && leaf.getCommand() instanceof BilanCommand command) {
      session.checkOptions();
      Temporary.sweep();
      checkOutput(parsed, session);
      return command.run();
    }
    HelpTexts.write(line, session.lang());
    leaf.usage(leaf.getOut());
    return Exit.DONE;
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

  private CommandLine commandLine(String[] args, Session session) {
    String name = commandName(args);
    if (name != null && !Commands.NAMES.contains(name)) {
      Map<String, String> words = words();
      String near = Nearest.of(name, words.keySet());
      Path file = session.path(name);
      boolean read = Inbox.isSpreadsheet(file) ? Files.exists(file) : Files.isDirectory(file);
      Message what = Message.of("cli.unknown_command", name);
      Message cure =
          near == null
              ? Message.of("cli.see_help")
              : Message.of("cli.did_you_mean", Objects.requireNonNull(words.get(near)));
      if (read && (near == null || Files.isRegularFile(file))) {
        what = Message.of("cli.file_as_command", name);
        cure = Message.of("cli.file_as_command.cure", LineToType.quoted(name));
      }
      throw new Failure(Exit.USAGE, Problem.error("USAGE-01", what, null, cure));
    }
    CommandLine line = name == null ? Commands.outline(session) : Commands.root(session, name);
    line.setOut(session.out());
    line.setErr(around.err());
    line.setColorScheme(Help.defaultColorScheme(session.colours() ? Ansi.ON : Ansi.OFF));
    return line;
  }

  /** Commands by the words that people type for them. */
  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    Commands.NAMES.forEach(name -> words.put(name, name));
    ResourceFolder folder = new ResourceFolder(CommandLineRun.class, "words", ".txt");
    for (String line : Objects.requireNonNull(folder.text("commands")).lines().toList()) {
      words.put(line.split(" ", 2)[0], line.split(" ", 2)[1]);
    }
    return words;
  }

  /** The first word that is no option; null if there is none. */
  private static @Nullable String commandName(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("-")) {
        return args[i];
      }
      if (TAKE_A_VALUE.contains(args[i])) {
        i++;
      }
    }
    return null;
  }

  /**
   * An option whose value may be left out takes one only after {@code =}: never the next word. A
   * number below zero is no option.
   */
  private static String[] joined(String[] args) {
    String[] joined = args.clone();
    boolean number = "trace".equals(commandName(args));
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
