package bilan.cli;

import bilan.cli.options.Inbox;
import bilan.cli.options.LineToType;
import bilan.cli.session.Session;
import bilan.files.ResourceFolder;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with no command, and the line that was probably meant: a person at a terminal
 * is asked whether to run it, and anybody else is told.
 *
 * @param line the line that was probably meant, without {@code bilan}; null if none is known
 */
record Meant(Failure failure, @Nullable List<String> line) {

  private static final Set<String> YES = Set.of("o", "oui", "y", "yes");

  /**
   * @param at position of the word that is no command
   */
  static Meant of(String[] args, int at, Session session) {
    String name = args[at];
    if (isGiven(name, session)) {
      Message cure = Message.of("cli.file_as_command.cure", LineToType.quoted(name));
      return of("cli.file_as_command", name, cure, with(args, at, "ingest", name));
    }
    Map<String, String> words = words();
    String near = Nearest.of(name, words.keySet());
    if (near == null) {
      return of("cli.unknown_command", name, Message.of("cli.see_help"), null);
    }
    String command = Objects.requireNonNull(words.get(near));
    Message cure = Message.of("cli.did_you_mean", command);
    return of("cli.unknown_command", name, cure, with(args, at, command.split(" ", -1)));
  }

  private static Meant of(String what, String word, Message cure, @Nullable List<String> line) {
    Problem problem = Problem.error("USAGE-01", Message.of(what, word), null, cure);
    return new Meant(new Failure(Exit.USAGE, problem), line);
  }

  /** Commands by the words that people type for them. */
  static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    Commands.NAMES.forEach(name -> words.put(name, name));
    ResourceFolder folder = new ResourceFolder(Meant.class, "words", ".txt");
    for (String line : Objects.requireNonNull(folder.text("commands")).lines().toList()) {
      words.put(line.split(" ", 2)[0], line.split(" ", 2)[1]);
    }
    return words;
  }

  /** Whether the word is a spreadsheet, or a folder whose name is nearly no command. */
  private static boolean isGiven(String word, Session session) {
    try {
      Path file = session.path(word);
      return Inbox.isSpreadsheet(file)
          ? Files.exists(file)
          : Files.isDirectory(file) && Nearest.of(word, words().keySet()) == null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> with(String[] args, int at, String... command) {
    List<String> line = new ArrayList<>(Arrays.asList(args).subList(0, at));
    line.addAll(List.of(command));
    line.addAll(Arrays.asList(args).subList(at + 1, args.length));
    return line;
  }

  /** Whether a person at a terminal wants the line that was meant to run. */
  boolean isWanted(Session session) throws IOException {
    if (line == null || !session.around().answering() || session.json()) {
      return false;
    }
    PrintWriter screen = session.around().err();
    failure.problems().forEach(problem -> screen.print(session.failures().sentences(problem)));
    screen.print(session.catalogue().say("cli.do_it", LineToType.quoted(line)) + " ");
    screen.flush();
    return YES.contains(typed(session).strip().toLowerCase(Locale.ROOT));
  }

  /** One line, and no letter beyond it: the command may ask questions of its own. */
  private static String typed(Session session) throws IOException {
    StringBuilder typed = new StringBuilder();
    for (int c = session.around().in().read(); c >= 0 && c != '\n'; ) {
      typed.append((char) c);
      c = session.around().in().read();
    }
    return typed.toString();
  }
}
