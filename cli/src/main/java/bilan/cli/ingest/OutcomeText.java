package bilan.cli.ingest;

import bilan.cli.options.LineToType;
import bilan.cli.session.GatheredProblems;
import bilan.cli.session.Session;
import bilan.pipelines.Outcome;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowFate;
import bilan.text.Problem;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Outcome of ingesting one file in a few lines: its dataset, what changes, what to do. */
public final class OutcomeText {

  /** As many places as a person reads; the whole is in the json. */
  private static final int SCREENFUL = 30;

  private static final int REJECTS_SHOWN = 10;
  private static final int CHANGES_SHOWN = 10;

  private final Session session;
  private final StreamRows rows;

  public OutcomeText(Session session) {
    this.session = session;
    this.rows = new StreamRows(session);
  }

  /**
   * @param line the command that was given for it
   */
  public void print(Path file, Outcome outcome, LineToType line) {
    if (!session.json() && !session.common().quiet) {
      result(file, outcome, true);
    }
    session.tell(rejects(file, outcome));
    session.tell(outcome.problems());
    new QuestionText(session, line, outcome.state() == Outcome.State.REFUSED)
        .print(outcome.plan().questions());
    if (outcome.state() == Outcome.State.PLANNED && !session.json() && !session.common().quiet) {
      session.print("cli.plan.next", line.again()); // last: it is copied once all is read
    }
  }

  private void result(Path file, Outcome outcome, boolean whole) {
    String name = file.getFileName().toString();
    switch (outcome.state()) {
      case APPLIED -> session.print("cli.applied", name, number(outcome), how(outcome));
      case SAME -> session.print("cli.same", name);
      case PLANNED -> session.print("cli.planned", name, how(outcome));
      case REFUSED -> session.print("cli.refused", name, how(outcome));
      case UNDECIDED -> session.print("cli.undecided", name, how(outcome));
    }
    if (!whole || outcome.state() == Outcome.State.SAME) {
      return;
    }
    int rejected = outcome.rejected().size();
    session.print(
        rejected == 0 ? "cli.rows_read_all" : "cli.rows_read", outcome.rows() + rejected, rejected);
    account(outcome.account());
    streams(outcome.plan(), outcome.state());
    new GrantLines(session).print(outcome.plan());
    outcome.plan().changes().stream()
        .filter(change -> !GrantLines.tells(outcome.plan(), change))
        .forEach(this::change);
    more(outcome.plan());
    if (!outcome.ignoredColumns().isEmpty()) {
      session.print("cli.ignored_columns", String.join(", ", outcome.ignoredColumns()));
    }
    if (!outcome.rejected().isEmpty() && outcome.delivery() != null) {
      session.print("cli.rejects_next");
    }
  }

  /** Where all rows of the tables went, for who asks. */
  private void account(RowAccount account) {
    if (!session.common().verbose || account.rows() == 0) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (RowFate fate : RowFate.values()) {
      if (account.of(fate) > 0) {
        String key = "cli.fate." + fate.name().toLowerCase(Locale.ROOT);
        parts.add(session.catalogue().say(key, account.of(fate)));
      }
    }
    session.print("cli.account", account.rows(), String.join(" + ", parts));
  }

  /** Without a profile of its own, a file is read by the names of its columns. */
  private String how(Outcome outcome) {
    return outcome.profile().equals("generic")
        ? session.catalogue().say("cli.by_headers")
        : session.catalogue().say("cli.by_profile", outcome.profile());
  }

  private static String number(Outcome outcome) {
    return outcome.delivery() == null ? "–" : Integer.toString(outcome.delivery());
  }

  private void streams(Plan plan, Outcome.State state) {
    List<StreamPlan> streams = plan.streams();
    boolean undecided = state == Outcome.State.UNDECIDED;
    boolean known = !undecided || plan.questions().stream().anyMatch(OutcomeText::isReplacing);
    String whole = null;
    int left = SCREENFUL;
    for (StreamPlan stream : streams) {
      if (left-- == 0) {
        session.print("cli.more_streams", streams.size() - SCREENFUL);
        return;
      }
      if (stream.whole() != null && !stream.whole().equals(whole)) {
        session.print("cli.whole", stream.whole());
      }
      whole = stream.whole();
      stream(stream, state, known);
    }
  }

  /** Whether replacing is what answers it: other answers say for themselves what then counts. */
  private static boolean isReplacing(Plan.Question question) {
    return question.answers().stream().anyMatch(choice -> choice.options().contains("--replace"));
  }

  /**
   * @param known whether what counts afterwards depends on no other answer than replacing
   */
  private void stream(StreamPlan stream, Outcome.State state, boolean known) {
    String line = rows.line(stream);
    if (line != null) {
      session.print("cli.stream", rows.name(stream), line);
    }
    Tally before = stream.before();
    Tally after = known ? stream.after() : null;
    if (before != null && after == null && before.rows() > 0) {
      session.print("cli.standing.today", counted(before));
    }
    boolean told = before != null && (before.rows() > 0 || stream.whole() != null);
    if (before != null && after != null && told) {
      boolean asked = state == Outcome.State.UNDECIDED || state == Outcome.State.REFUSED;
      session.print(
          asked ? "cli.standing.replaced" : "cli.standing", counted(before), counted(after));
    }
  }

  private String counted(Tally tally) {
    String rows = session.catalogue().say("cli.counted_rows", tally.rows());
    return tally.euros() == null ? rows : rows + ", " + euros(tally.euros());
  }

  private String euros(BigDecimal amount) {
    return Typography.of(session.lang()).euros(amount);
  }

  /** Says that not all changes are listed. */
  private void more(Plan plan) {
    long rows = 0;
    for (StreamPlan stream : plan.streams()) {
      rows += stream.changed().rows() + stream.gone().rows();
    }
    if (plan.changes().size() == CHANGES_SHOWN && rows > CHANGES_SHOWN) {
      session.print("cli.more_changes", rows);
    }
  }

  /** What has no amount is only named. */
  private void change(Plan.Change change) {
    if (change.before() == null && change.after() == null) {
      session.print("cli.change.bare", change.what());
      return;
    }
    session.print(
        "cli.change", change.what(), value(change, change.before()), value(change, change.after()));
  }

  private String value(Plan.Change change, @Nullable BigDecimal amount) {
    if (amount == null) {
      return "–";
    }
    BigDecimal bare = amount.stripTrailingZeros();
    return change.euros()
        ? euros(amount)
        : session
            .catalogue()
            .show(bare.setScale(Math.max(0, bare.scale()), RoundingMode.UNNECESSARY));
  }

  /**
   * The bad cells, equal ones as one, of which the first are shown; the quarantine has them all.
   */
  private static List<Problem> rejects(Path file, Outcome outcome) {
    List<Problem> each = new ArrayList<>();
    for (Rejection rejection : outcome.rejected()) {
      for (Rejection.Fault fault : rejection.faults()) {
        each.add(problem(file, rejection, fault));
      }
    }
    List<Problem> problems = GatheredProblems.of(each);
    return problems.subList(0, Math.min(REJECTS_SHOWN, problems.size()));
  }

  private static Problem problem(Path file, Rejection rejection, Rejection.Fault fault) {
    String cell = fault.cell() == null ? Integer.toString(rejection.row()) : fault.cell();
    String where = file.getFileName() + "!" + rejection.sheet() + "!" + cell;
    return new Problem(
        fault.code(),
        Problem.Severity.WARNING,
        fault.what(),
        where,
        fault.value(),
        fault.cause(),
        fault.cure());
  }

  /** One line for the file, and what is wrong with it. */
  public void summary(Path file, Outcome outcome) {
    result(file, outcome, false);
    session.tell(rejects(file, outcome));
    session.tell(outcome.problems());
    new QuestionText(session, null, false).print(outcome.plan().questions());
  }
}
