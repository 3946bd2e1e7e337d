package bilan.cli.session;

import bilan.files.AtomicFile;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of one command: its options and surroundings, and the channels on which it prints. */
public final class Session {

  private static final List<String> COLOURS = List.of("auto", "always", "never");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String TODAY = "BILAN_TODAY";

  private final Surroundings around;
  private final Common common;
  private final Catalogue catalogue;
  private final StandardOutput standard;
  private final PrintWriter out;
  private final Failures failures;
  private final List<WrittenFile> written = new ArrayList<>();
  private Exit worst = Exit.DONE;

  public Session(Surroundings around, Common common, Catalogue catalogue) {
    this.around = around;
    this.common = common;
    this.catalogue = catalogue;
    this.standard = new StandardOutput(around.out());
    this.out = new PrintWriter(new OutputStreamWriter(standard, StandardCharsets.UTF_8));
    this.failures = new Failures(this);
  }

  /** Environment of the run: its folder, clock and streams, which tests replace. */
  public Surroundings around() {
    return around;
  }

  /** Options that every command has, as they were typed. */
  public Common common() {
    return common;
  }

  /** Sentences in the language of the run. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Language of all sentences of the run. */
  public Lang lang() {
    return catalogue.lang();
  }

  /** Problems put into sentences, and into keys where JSON was asked for. */
  public Failures failures() {
    return failures;
  }

  /** Where results go. */
  public PrintWriter out() {
    return out;
  }

  /** A line of a result. */
  public void print(String key, Object... arguments) {
    out.println(catalogue.say(key, arguments));
  }

  /** A whole result in bytes; a reader that has gone away (a broken pipe) is no failure. */
  public void write(byte[] bytes) {
    out.flush();
    standard.write(bytes, 0, bytes.length);
    flushOut();
  }

  /** Prints a result that memory may not hold. */
  public void write(AtomicFile.Content content) throws IOException {
    out.flush();
    content.writeTo(standard);
    flushOut();
  }

  private void flushOut() {
    out.flush();
    common.quiet |= standard.isOver(); // nobody is listening any more
  }

  /** A message beside the result; {@code -q} silences it. */
  public void tell(String key, Object... arguments) {
    if (!common.quiet) {
      out.flush();
      around.err().println(catalogue.say(key, arguments));
    }
  }

  /** A path as typed: relative to where the user stands. */
  public Path path(String typed) {
    return RawWords.path(around.folder(), typed);
  }

  /** Whether there is one to open. */
  public boolean hasWorkspace() {
    return common.workspace != null || Workspace.locate(Optional.empty(), around).isPresent();
  }

  /**
   * @throws Failure if there is no workspace, or its file is wrong
   */
  public Workspace workspace() {
    return Workspace.open(Optional.ofNullable(common.workspace), around);
  }

  /** Whether results and failures are written as JSON only. */
  public boolean json() {
    return common.json || common.formats.equals(List.of("json"));
  }

  /** Whether the text on the terminal is coloured. */
  public boolean colours() {
    return isColoured(common.color, around);
  }

  /**
   * Where the user is: only what has no date of its own needs it. The variable stands for another
   * day, as in tests of many nights.
   */
  public LocalDate today() {
    String day = around.environment().get(TODAY);
    return day == null || day.isEmpty()
        ? LocalDate.now(ZoneId.systemDefault())
        : OptionWords.date(TODAY, day);
  }

  /**
   * Notes a file that holds a result.
   *
   * @param format as it is typed
   * @param rows of the answer; null for what is no answer
   */
  public void wrote(Path file, String format, @Nullable Long rows) {
    written.add(new WrittenFile(file, format, rows));
  }

  /** Files that hold results of this run, in the order in which they were written. */
  public List<WrittenFile> written() {
    return List.copyOf(written);
  }

  /** How long to wait for a busy warehouse. */
  public Duration patience() {
    return common.wait == null ? PATIENCE : OptionWords.seconds("--wait", common.wait);
  }

  /** Refuses values that no command could use. */
  public void checkOptions() {
    OptionWords.choice("--lang", common.lang, List.of("fr", "en"));
    OptionWords.choice("--color", common.color, COLOURS);
    patience();
  }

  /** Everything to say about a result; notes and warnings are not said with {@code -q}. */
  public void tell(List<Problem> problems) {
    out.flush();
    for (Problem problem : GatheredProblems.of(problems)) {
      if (!common.quiet || problem.severity() == Problem.Severity.ERROR) {
        around.err().print(failures.sentences(problem));
      }
    }
    around.err().flush();
  }

  /** Says what the machine refused (7) while the command goes on. */
  public void failed(Problem problem) {
    tell(List.of(problem));
    worst = Exit.MACHINE;
  }

  /** Failure (2) of a command that was typed wrongly; {@code cure} is null if there is none. */
  public static Failure wrongUsage(String code, Message what, @Nullable Message cure) {
    return new Failure(Exit.USAGE, Problem.error(code, what, null, cure));
  }

  /** What was said so far is seen, whatever comes next. */
  public void flush() {
    flushOut();
    around.err().flush();
  }

  /**
   * How the run ends once all is written; that standard output can't be written whole is said.
   *
   * @param exit of the command itself
   */
  public Exit close(Exit exit) {
    out.flush();
    IOException failed = standard.failed();
    if (failed != null) {
      common.json = false; // there is nowhere to write it
      common.formats.clear();
      failures.report(Unexpected.cutShort(failed));
    }
    around.err().flush();
    return failed == null ? exit.worse(worst) : exit.worse(Exit.MACHINE);
  }

  /** Whether text is coloured: {@code --color}, else a terminal that has no {@code NO_COLOR}. */
  private static boolean isColoured(@Nullable String option, Surroundings around) {
    if (option != null && !option.equals("auto")) {
      return option.equals("always");
    }
    return around.colours() && around.environment().getOrDefault("NO_COLOR", "").isEmpty();
  }
}
