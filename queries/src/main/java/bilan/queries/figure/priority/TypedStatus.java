package bilan.queries.figure.priority;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.PlanFact;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.figure.FigureWording;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Status of actions and milestones as people typed it, on another day than as-of. One that was
 * ahead then and whose date is over says so. Where dates say otherwise, the status names its
 * author; where nobody typed one, an action that begins after as-of is ahead. An action that begins
 * before its priority says so.
 */
public final class TypedStatus {

  /** What was typed of something that has not begun, or never will. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(a (venir|faire|lancer|demarrer|programmer)|prevu|planifi|programm|projet|futur"
              + "|(pas|non) (encore )?(commenc|demarr|debut|lanc|engag)"
              + "|annul|abandon|report|suspend"
              + "|upcoming|to come|ahead|planned|scheduled|to ?do|not (yet )?(begun|started)"
              + "|cancel|postpon|dropped)");

  /** What was typed of something that never will begin: its date is no matter. */
  private static final Pattern DROPPED = Pattern.compile("\\b(annul|abandon|cancel|dropped)");

  /** What was typed of something that waits for another date; digits would be that date. */
  private static final Pattern POSTPONED = Pattern.compile("\\b(report|suspend|postpon)\\D*$");

  private final LocalDate asOf;
  private final FigureWording wording;
  private final int status;
  private final boolean milestone;
  private final int first;
  private final int last;
  private final int precision;
  private final int priorityFirst;

  private TypedStatus(List<@Nullable PlanFact> facts, LocalDate asOf, FigureWording wording) {
    this.asOf = asOf;
    this.wording = wording;
    this.status = facts.indexOf(PlanFact.STATUS);
    int day = facts.indexOf(PlanFact.DAY);
    this.milestone = day >= 0;
    this.first = Math.max(facts.indexOf(PlanFact.STARTS_ON), day);
    this.last = Math.max(facts.indexOf(PlanFact.ENDS_ON), day);
    this.precision = facts.indexOf(PlanFact.PRECISION);
    this.priorityFirst = facts.indexOf(PlanFact.PRIORITY_STARTS_ON);
  }

  /** Whether a saved query has columns of a plan. */
  public static boolean isIn(SavedQuery query) {
    return query.columns().stream().anyMatch(column -> column.plan() != null);
  }

  /** Answer whose statuses are marked; any other answer stays as it is. */
  public static Answer mark(
      SavedQuery query, Answer answer, LocalDate asOf, FigureWording wording) {
    List<@Nullable PlanFact> facts = new ArrayList<>();
    for (Column column : answer.columns()) {
      SavedColumn declared = query.column(column.key());
      facts.add(declared == null ? null : declared.plan());
    }
    TypedStatus typed = new TypedStatus(facts, asOf, wording);
    List<Line> lines = answer.lines().stream().map(typed::marked).toList();
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private Line marked(Line line) {
    List<@Nullable Object> cells = new ArrayList<>(line.cells());
    LocalDate begins = day(cells, first);
    LocalDate ends = ends(cells);
    boolean ahead = begins != null && begins.isAfter(asOf);
    if (status < 0) {
      priority(cells);
      return new Line(line.role(), cells);
    }
    boolean over = ends != null && ends.isBefore(asOf);
    if (cells.get(status) instanceof String words) {
      boolean saysAhead = AHEAD.matcher(folded(words)).find();
      if (ahead && !saysAhead) {
        String why = wording.say("figure.status.not_begun");
        cells.set(status, new Noted(words, wording.say("figure.status.typed"), why));
      } else if (over && saysAhead) {
        cells.set(status, overdue(words));
      }
    } else if (ahead) {
      cells.set(status, wording.say("figure.status.ahead"));
    } else if (over && milestone) {
      cells.set(status, wording.say("figure.status.untold"));
    }
    LocalDate priority = day(cells, priorityFirst);
    if (begins != null && priority != null && begins.isBefore(priority)) {
      String why = wording.say("figure.status.before_priority", priority);
      cells.set(first, new Noted(begins, wording.say("figure.status.before"), why));
    }
    return new Line(line.role(), cells);
  }

  /** What was ahead when it was typed, and its date is over. */
  private String overdue(String words) {
    String folded = folded(words);
    if (DROPPED.matcher(folded).find()) {
      return words;
    }
    boolean postponed = POSTPONED.matcher(folded).find();
    return wording.say(postponed ? "figure.status.postponed" : "figure.status.overdue", words);
  }

  /** The first day of a priority that has not begun says so, in a table of priorities. */
  private void priority(List<@Nullable Object> cells) {
    LocalDate day = day(cells, priorityFirst);
    if (day != null && day.isAfter(asOf)) {
      String why = wording.say("figure.priority.not_begun");
      cells.set(priorityFirst, new Noted(day, wording.say("figure.status.ahead"), why));
    }
  }

  private static @Nullable LocalDate day(List<@Nullable Object> cells, int at) {
    return at >= 0 && cells.get(at) instanceof LocalDate day ? day : null;
  }

  /** The last day that the words for it may mean. */
  private @Nullable LocalDate ends(List<@Nullable Object> cells) {
    LocalDate day = day(cells, last);
    if (day == null || precision < 0) {
      return day;
    }
    return switch (String.valueOf(cells.get(precision))) {
      case "year" -> day.with(TemporalAdjusters.lastDayOfYear());
      case "quarter" -> day.plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
      case "month" -> day.with(TemporalAdjusters.lastDayOfMonth());
      default -> day;
    };
  }

  private static String folded(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
