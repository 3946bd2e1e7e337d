package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.InterpretedRows.Given;
import bilan.pipelines.interpretation.InterpretedRows.Tally;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import bilan.pipelines.interpretation.SheetVerdict.State;
import bilan.pipelines.interpretation.SheetVerdict.Topic;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.SheetExplained;
import bilan.pipelines.model.SheetExplained.Reason;
import bilan.pipelines.model.SheetExplained.Standing;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.text.Message;
import bilan.text.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was concluded of the sheets of a workbook, in words that are true of what is read. */
final class Explanations {

  private static final double NEAR = 1.5;
  private static final int NAMES = 8;
  private static final String NOTHING = "inspect.seems.nothing";

  private final List<TablePlan> plans;
  private final boolean byRules;
  private final boolean read;
  private final boolean waits;
  private final boolean placed;

  /**
   * @param plans by which the workbook is read, or would be
   * @param byRules whether rules made them
   * @param read whether they gave rows: others only say what nothing else says
   * @param waits whether something is asked before
   * @param placed whether somebody said the place of rows that name none
   */
  Explanations(
      List<TablePlan> plans, boolean byRules, boolean read, boolean waits, boolean placed) {
    this.plans = plans.stream().filter(p -> !p.isShared()).toList();
    this.byRules = byRules;
    this.read = read;
    this.waits = waits;
    this.placed = placed;
  }

  /**
   * A verdict in words.
   *
   * @param name of the sheet, as the workbook has it
   * @param complete whether all rows of the sheet were at hand
   */
  SheetExplained of(SheetVerdict verdict, String name, boolean complete) {
    Message sheet =
        verdict.sheet().isEmpty()
            ? Message.of("inspect.u.file")
            : Message.of("inspect.u.sheet", name);
    Weighed best = verdict.best();
    List<TablePlan> planned = plans.stream().filter(p -> p.sheet().equals(name)).toList();
    TablePlan plan =
        best == null
            ? null
            : planned.stream().filter(p -> read && isOf(p, best.it())).findFirst().orElse(null);
    if (best != null && plan != null) {
      Message said = clauses(best, plan, complete);
      return explained(verdict, name, waits ? Standing.WAITS : Standing.READ, sheet, said);
    }
    boolean unknown = best == null || (verdict.state() == State.NONE && isNothing(best));
    if (!planned.isEmpty() && (read || unknown)) {
      Message said = joined(planned.stream().map(Explanations::ofRules).toList());
      Standing standing = waits ? Standing.WAITS : Standing.READ;
      return new SheetExplained(
          name,
          standing,
          lead(standing, sheet, said),
          null,
          false,
          List.of(),
          List.of(),
          0,
          Set.of());
    }
    if (best == null) {
      return explained(verdict, name, Standing.LEFT_OUT, sheet, Message.of(NOTHING));
    }
    return switch (verdict.state()) {
      case CONTROL ->
          explained(verdict, name, Standing.CONTROL, sheet, Message.of("inspect.u.control"));
      case NONE -> explained(verdict, name, Standing.LEFT_OUT, sheet, seems(best));
      case ASK -> explained(verdict, name, Standing.WAITS, sheet, asks(verdict.topic(), best));
      case READ -> explained(verdict, name, Standing.WAITS, sheet, clauses(best, null, complete));
    };
  }

  private SheetExplained explained(
      SheetVerdict verdict, String name, Standing standing, Message sheet, Message said) {
    Weighed best = verdict.best();
    boolean ours = verdict.state() != State.NONE;
    return new SheetExplained(
        name,
        standing,
        lead(standing, sheet, said),
        best != null && ours ? next(best, verdict.next()) : null,
        best != null && ours && verdict.margin() < NEAR && (!byRules || standing != Standing.READ),
        best == null ? List.of() : reasons(best),
        best == null || standing != Standing.WAITS || !ours ? List.of() : best.objections(),
        best == null ? 0 : number(best.it(), best.it().area().head()),
        best == null ? Set.of() : checked(best.it()));
  }

  private static Message lead(Standing standing, Message sheet, Message said) {
    return Message.of("inspect.stands." + key(standing), sheet, said);
  }

  private static String key(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static int number(Interpretation it, int r) {
    return it.grid().row(r).number();
  }

  private static Set<Integer> checked(Interpretation it) {
    Set<Integer> checked = new HashSet<>();
    for (Judged row : it.rows()) {
      if (row.role() == Role.CHECKED_TOTAL) {
        checked.add(number(it, row.row()));
      }
    }
    return checked;
  }

  /** Whether a plan reads what an interpretation understands: header, columns, dates. */
  private static boolean isOf(TablePlan plan, Interpretation it) {
    Mapping mapping = plan.mapping();
    if (!plan.table().equals(it.form().table())
        || plan.area().headerLast() != number(it, it.area().head())) {
      return false;
    }
    Map<Integer, String> planned = new HashMap<>();
    mapping.bound().forEach(b -> planned.put(b.head().column(), b.target().key()));
    Map<Integer, String> meant = new HashMap<>();
    for (Interpretation.Column column : it.columns()) {
      Slot slot = column.slot();
      if (slot != null && slot.target() != null) {
        meant.put(column.column(), slot.target().key());
      }
    }
    Set<Integer> turned = new HashSet<>();
    mapping.periods().forEach(head -> turned.add(head.column()));
    return planned.equals(meant) && turned.equals(new HashSet<>(it.periods()));
  }

  /** What was understood of a table that is read, in clauses. */
  static Message clauses(Weighed best, boolean placed, boolean complete) {
    return new Explanations(List.of(), false, true, false, placed).clauses(best, null, complete);
  }

  private Message clauses(Weighed best, @Nullable TablePlan plan, boolean complete) {
    Interpretation it = best.it();
    List<Message> clauses = new ArrayList<>();
    clauses.add(orientation(best, plan, complete));
    String arranged = it.grid().change().arranged();
    if (!arranged.isEmpty()) {
      clauses.add(Message.of("inspect.u.arranged." + arranged));
    }
    String columns = named(headers(it));
    if (it.crossed() == null) {
      clauses.add(Message.of("inspect.u.columns", columns));
    } else if (!columns.isEmpty()) {
      clauses.add(Message.of("inspect.u.beside", columns));
    }
    Message year = year(best, plan);
    if (year != null) {
      clauses.add(year);
    }
    Message where = place(best);
    if (where != null) {
      clauses.add(where);
    }
    if (!byRules) {
      totals(best, clauses);
    }
    Message whole = joined(clauses);
    return complete ? whole : Message.of("inspect.u.first_rows", whole, it.grid().height());
  }

  /** The place of all rows and who says it; null if none is said of all. */
  private @Nullable Message place(Weighed best) {
    Interpretation.Context context = best.it().context();
    String said = context.place();
    Interpretation.Source source = context.placeFrom();
    if (said == null || source == null || placed || !best.it().form().place()) {
      return null;
    }
    boolean all = best.outcome().rows.stream().allMatch(r -> said.equals(r.place()));
    return all ? from(Message.of("inspect.u.all_at", said), source) : null;
  }

  /** Some headers; of many, the first. */
  private static String named(List<String> headers) {
    String names = String.join(", ", headers.subList(0, Math.min(NAMES, headers.size())));
    return headers.size() > NAMES ? names + "…" : names;
  }

  private static List<String> headers(Interpretation it) {
    return it.columns().stream()
        .filter(c -> c.slot() != null && c.slot().target() != null)
        .map(c -> String.valueOf(it.header(c.column())))
        .toList();
  }

  /** What the kind of table is, and what its rows and columns are. */
  private static Message orientation(Weighed best, @Nullable TablePlan plan, boolean complete) {
    Interpretation it = best.it();
    AxisKind crossed = it.crossed();
    List<LocalDate> dates =
        best.outcome().rows.stream().map(Given::date).filter(Objects::nonNull).sorted().toList();
    boolean few = dates.size() * 2 < best.outcome().rows.size();
    boolean undated =
        few || dates.isEmpty() || isRedated(best, plan) || (crossed == null && !complete);
    String key = "inspect.u." + (crossed == null ? "rows" : key(crossed));
    if (undated || (crossed != null && crossed.isCoarse())) {
      return Message.of(key, label(it.form()));
    }
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    if (first.equals(last)) {
      return Message.of(key, label(it.form()));
    }
    boolean months = crossed == AxisKind.MONTH;
    return Message.of(
        "inspect.u.between",
        Message.of(key, label(it.form())),
        months ? YearMonth.from(first) : first,
        months ? YearMonth.from(last) : last);
  }

  /** Whether a plan gives a column another date than an interpretation. */
  private static boolean isRedated(Weighed best, @Nullable TablePlan plan) {
    for (TurnedColumn turned : plan == null ? List.<TurnedColumn>of() : plan.turned()) {
      boolean dated = best.it().crossed() != null && best.it().crossed().isPeriod();
      if (dated && !Objects.equals(turned.date(), best.outcome().dateOf(turned.head().column()))) {
        return true;
      }
    }
    return false;
  }

  static Object label(Form form) {
    return form.table() == null
        ? Message.of("inspect.form." + form.name())
        : new Sentence(form.table().label(), form.table().labelEn(), Map.of());
  }

  /** Which year completes dates without one, and who says it; null where all dates say theirs. */
  private static @Nullable Message year(Weighed best, @Nullable TablePlan plan) {
    Interpretation.Context context = best.it().context();
    if (context.year() == 0 || context.yearFrom() == null || isRedated(best, plan)) {
      return null;
    }
    boolean completes = best.outcome().completed || best.it().crossed() == AxisKind.QUARTER;
    if (!completes || (plan != null && plan.year() != context.year())) {
      return null;
    }
    Message said = from(year(context), context.yearFrom());
    int begins = best.outcome().begins();
    return begins == 1 ? said : Message.of("inspect.u.begins", said, Month.of(begins));
  }

  private static Message year(Interpretation.Context context) {
    String first = String.valueOf(context.year());
    return context.season()
        ? Message.of("inspect.u.in_season", first + "-" + (context.year() + 1))
        : Message.of("inspect.u.in_year", first);
  }

  private static Message from(Message said, Interpretation.Source source) {
    return Message.of("inspect.u.from_" + key(source), said);
  }

  /** Rows and columns of totals, and whether they are the sums of what they cover. */
  private static void totals(Weighed best, List<Message> clauses) {
    Interpretation it = best.it();
    int last = it.records().stream().mapToInt(Judged::row).max().orElse(0);
    int totals = 0;
    int parts = 0;
    int unsure = 0;
    for (Judged row : it.rows()) {
      boolean checked = row.role() == Role.CHECKED_TOTAL;
      totals += checked && row.row() > last ? 1 : 0;
      parts += checked && row.row() < last ? 1 : 0;
      unsure += row.role() == Role.TOTAL ? 1 : 0;
    }
    if (totals > 1) {
      parts += totals - 1;
      totals = 1;
    }
    if (totals + parts > 0) {
      String key = parts == 0 ? "totals" : totals == 0 ? "parts" : "parts_and_totals";
      clauses.add(Message.of("inspect.u." + key, totals, parts));
    }
    if (unsure > 0) {
      clauses.add(Message.of("inspect.u.unsure", unsure));
    }
    for (Interpretation.Column column : it.columns()) {
      if (column.total()) {
        int[] sums = best.totalColumn(column.column());
        String key = sums[1] == 0 ? "inspect.u.sums" : "inspect.u.sums_not";
        String header = String.valueOf(it.header(column.column()));
        clauses.add(Message.of(key, header, sums[0], sums[0] + sums[1]));
      }
    }
  }

  private static Message joined(List<Message> clauses) {
    return clauses.stream().reduce((a, b) -> Message.of("inspect.u.and", a, b)).orElseThrow();
  }

  /** A table that rules read otherwise than it was understood here: only what they do is said. */
  private static Message ofRules(TablePlan plan) {
    List<String> headers = new ArrayList<>();
    for (Mapping.Bound bound : plan.mapping().bound()) {
      headers.add(bound.head().text());
    }
    Object label = new Sentence(plan.table().label(), plan.table().labelEn(), Map.of());
    int turned = plan.mapping().periods().size();
    Message read =
        Message.of("inspect.u.by_rules", label, plan.area().headerLast(), named(headers));
    return turned == 0 ? read : Message.of("inspect.u.by_rules_turned", read, turned);
  }

  private static boolean isNothing(Weighed best) {
    return seems(best).key().equals(NOTHING);
  }

  private static Message seems(Weighed best) {
    Interpretation it = best.it();
    boolean whole = it.missing() == 0 && !best.outcome().rows.isEmpty();
    if (!it.form().isOurs() && whole) {
      return Message.of("inspect.seems.other", label(it.form()));
    }
    return it.form().isOurs() && it.form().told() && best.score() > SheetJudge.NONE
        ? Message.of("inspect.seems.nearly", label(it.form()))
        : Message.of(NOTHING);
  }

  private static Message asks(Topic topic, Weighed best) {
    return Message.of("inspect.asks." + key(topic), label(best.it().form()));
  }

  /** What a sheet would be otherwise, and what that would change. */
  private static @Nullable Message next(Weighed best, @Nullable Weighed next) {
    if (next == null || next.it().missing() > 0) {
      return null;
    }
    if (!next.it().form().isOurs()) {
      return Message.of("inspect.second.other", label(next.it().form()));
    }
    return Message.of("inspect.second", what(best, next), sum(next), sum(best));
  }

  private static Message what(Weighed best, Weighed next) {
    Interpretation it = next.it();
    Topic topic = SheetJudge.parting(best.it(), it);
    String key = "inspect.second." + key(topic);
    return switch (topic) {
      case HEADER -> Message.of(key, number(it, it.area().head()));
      case ORIENTATION -> orientation(next, null, true);
      case YEAR -> it.context().year() == 0 ? Message.of(key) : year(it.context());
      case FIELD -> column(best.it(), it);
      default -> Message.of(key, label(it.form()));
    };
  }

  /** The first column that two interpretations take for different things. */
  private static Message column(Interpretation best, Interpretation next) {
    for (Interpretation.Column column : next.columns()) {
      String mine = slot(best, column.column());
      Slot slot = column.slot();
      if (!mine.equals(slot == null ? "" : slot.name())) {
        String header = String.valueOf(next.header(column.column()));
        Target target = slot == null ? null : slot.target();
        return target == null
            ? Message.of("inspect.second.without", header)
            : Message.of(
                "inspect.second.field",
                header,
                new Sentence(target.field().label(), target.field().labelEn(), Map.of()));
      }
    }
    return Message.of("inspect.second.rows");
  }

  private static String slot(Interpretation it, int c) {
    return it.columns().stream()
        .filter(column -> column.column() == c)
        .map(column -> column.slot() == null ? "" : column.slot().name())
        .findFirst()
        .orElse("");
  }

  private static Message sum(Weighed w) {
    BigDecimal sum =
        w.outcome().rows.stream().map(Given::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    int rows = w.outcome().rows.size();
    return w.it().form().reference() || sum.signum() == 0
        ? Message.of("inspect.u.of_rows", rows)
        : Message.of("inspect.u.of_sum", rows, plain(sum));
  }

  private static BigDecimal plain(BigDecimal sum) {
    BigDecimal plain = sum.stripTrailingZeros();
    return plain.scale() <= 0 ? plain.setScale(0) : sum.setScale(Math.max(2, plain.scale()));
  }

  private static List<Reason> reasons(Weighed best) {
    List<Reason> reasons = new ArrayList<>();
    best.evidence()
        .forEach(
            (evidence, says) -> {
              BigDecimal points =
                  BigDecimal.valueOf(evidence.weight() * says).setScale(2, RoundingMode.HALF_UP);
              if (points.signum() != 0) {
                reasons.add(new Reason(key(evidence), points, text(evidence, says, best)));
              }
            });
    reasons.sort(Comparator.comparing((Reason r) -> r.points().abs()).reversed());
    return reasons;
  }

  private static Message text(SheetEvidence evidence, double says, Weighed best) {
    Tally tally =
        switch (evidence) {
          case WEEKDAY -> best.outcome().weekdays;
          case IN_SEASON -> best.outcome().inside;
          case IDENTITIES -> best.outcome().identities;
          case KNOWN_PLACE -> best.outcome().known;
          default -> new Tally();
        };
    String key = "inspect.why." + key(evidence) + (says > 0 ? ".for" : ".against");
    return Message.of(key, tally.yes, tally.yes + tally.no);
  }
}
