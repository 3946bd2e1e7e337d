package bilan.cli.ingest;

import bilan.cli.session.GatheredProblems;
import bilan.cli.session.Session;
import bilan.pipelines.Inspect;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Harmless;
import bilan.text.Problem;
import bilan.text.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/**
 * Questions that a person answers at a terminal, one at a time, line by line: the question, where
 * it stands, and numbered answers with what each would give.
 */
public final class Dialogue {

  /** So long answers are tried; what is left is proposed untried. */
  private static final Duration TRIALS = Duration.ofSeconds(10);

  /** So many letters may be a name; fewer are a slip of the finger. */
  private static final int NAME = 3;

  private final Session session;
  private final Catalogue say;
  private final PrintWriter screen;
  private final BufferedReader typed;
  private final List<String> lines = new ArrayList<>();
  private final List<Path> files;
  private final Set<String> alike = new HashSet<>();
  private boolean over;

  /**
   * @param files of the command, in the order in which they are read
   */
  public Dialogue(Session session, List<Path> files) {
    this.session = session;
    this.files = new ArrayList<>(files);
    this.say = session.catalogue();
    this.screen = session.around().err();
    this.typed =
        new BufferedReader(new InputStreamReader(session.around().in(), StandardCharsets.UTF_8));
  }

  /** Whether somebody said to stop: nothing more is read. */
  public boolean isOver() {
    return over;
  }

  /**
   * Asks until the file goes in, asks nothing that can be answered, or somebody stops.
   *
   * @param reading reads the file as said
   * @return how the last reading ended; null where somebody stopped
   */
  public @Nullable Attempt until(SaidFile file, Function<SaidFile, Attempt> reading) {
    SaidFile said = file;
    Attempt attempt = reading.apply(said);
    Attempt.Question question = attempt.question();
    files.remove(file.file());
    if (question != null) {
      sayAlike(file.file());
    }
    while (question != null) {
      SaidFile next = answered(said, question, reading);
      if (next == null) {
        over = true;
        say("cli.ask.stopped", String.valueOf(file.file().getFileName()));
        return null;
      }
      said = next;
      attempt = reading.apply(said);
      question = attempt.question();
    }
    String dataset = attempt.dataset();
    if (!said.equals(file) && dataset != null) {
      lines.add(said.line(dataset));
    }
    return attempt;
  }

  /** Says once how many files to come have the layout of this one, and so need no other answers. */
  private void sayAlike(Path file) {
    String layout = files.isEmpty() ? "" : Inspect.layout(file);
    if (!layout.isEmpty() && alike.add(layout)) {
      long others = files.stream().filter(other -> Inspect.layout(other).equals(layout)).count();
      if (others > 0) {
        session.flush();
        say("cli.ask.alike", others + 1);
      }
    }
  }

  /** Prints the lines that say at once what was answered. */
  public void end() {
    if (!lines.isEmpty()) {
      say("cli.ask.lines", lines.size());
      lines.forEach(line -> screen.println("  " + line));
      screen.flush();
    }
  }

  /** The file with an answer; null to stop. */
  private @Nullable SaidFile answered(
      SaidFile said, Attempt.Question question, Function<SaidFile, Attempt> reading) {
    Problem problem = question.problem();
    session.flush();
    screen.println();
    say("cli.ask.question", String.valueOf(said.file().getFileName()), problem.what());
    line("cli.where", problem.where());
    line("cli.found", problem.value());
    List<SaidFile> answers = new ArrayList<>();
    Instant until = Instant.now().plus(TRIALS);
    for (int i = 0; i < question.choices().size(); i++) {
      Attempt.Choice choice = question.choices().get(i);
      answers.add(said.with(choice.reply()));
      boolean tried = !choice.reply().isOpen() && Instant.now().isBefore(until);
      String effect =
          tried ? new Effect(session).of(reading.apply(answers.get(i).rehearsing()), question) : "";
      String words = new ReplyText(say, said.dataset()).of(choice);
      screen.println(
          say.say(effect.isEmpty() ? "cli.ask.choice" : "cli.ask.effect", i + 1, words, effect));
    }
    return chosen(said, question, answers);
  }

  private @Nullable SaidFile chosen(
      SaidFile said, Attempt.Question question, List<SaidFile> answers) {
    List<Attempt.Choice> choices = question.choices();
    Attempt.Choice open = choices.stream().filter(c -> c.reply().isOpen()).findFirst().orElse(null);
    while (true) {
      String word = typed("cli.ask.prompt");
      if (word == null || word.equalsIgnoreCase("q")) {
        return null;
      }
      int number = word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
      if (word.equals("?")) {
        more(question);
      } else if (number >= 1 && number <= choices.size()) {
        Reply reply = choices.get(number - 1).reply();
        SaidFile next = reply.isOpen() ? filled(said, reply, null) : answers.get(number - 1);
        if (next != null) {
          return next;
        }
      } else if (open != null && word.codePoints().filter(Character::isLetter).count() >= NAME) {
        SaidFile next = filled(said, open.reply(), word);
        if (next != null) {
          return next;
        }
      } else if (!word.isEmpty()) {
        say("cli.ask.unknown", choices.size());
      }
    }
  }

  /**
   * The file with an answer of which a part is typed; null if nothing, or nothing possible, is.
   *
   * @param word null if it is still to be typed
   */
  private @Nullable SaidFile filled(SaidFile said, Reply reply, @Nullable String word) {
    String text = word == null ? typed("cli.ask.open") : word;
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return said.with(reply.filled(text));
    } catch (Failure e) {
      session.tell(e.problems());
    } catch (ParameterException e) {
      say("cli.ask.impossible", text);
    }
    return null;
  }

  /** Cause, cure, and the words that a line would say. */
  private void more(Attempt.Question question) {
    GatheredProblems.of(List.of(question.problem()))
        .forEach(problem -> screen.print(session.failures().sentences(problem)));
    for (int i = 0; i < question.choices().size(); i++) {
      Reply reply = question.choices().get(i).reply();
      String words = (reply.dataset() + " " + reply).strip();
      screen.println(say.say("cli.ask.choice", i + 1, words));
    }
  }

  private @Nullable String typed(String prompt) {
    screen.print(say.say(prompt) + " ");
    screen.flush();
    try {
      String line = typed.readLine();
      if (line == null) {
        screen.println();
      }
      return line == null ? null : line.strip();
    } catch (IOException e) {
      return null; // nobody is there any more
    }
  }

  private void line(String label, @Nullable String text) {
    if (text != null) {
      screen.println("  " + say.say(label) + " " + Harmless.line(text));
    }
  }

  private void say(String key, Object... arguments) {
    screen.println(say.say(key, arguments));
  }
}
