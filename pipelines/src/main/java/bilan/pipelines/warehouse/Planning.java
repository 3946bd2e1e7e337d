package bilan.pipelines.warehouse;

import bilan.pipelines.Plan;
import bilan.pipelines.Plan.Change;
import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.StreamPlan;
import bilan.pipelines.Plan.Tally;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.Decided.Judged;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts into rows and euros what was decided, for a person to read before or after it is applied.
 */
final class Planning {

  private static final int CHANGES = 10;

  private final Sql sql;
  private final Words words;
  private final Dataset dataset;

  Planning(Sql sql, Words words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  /**
   * @param rejected how many rows of a table are rejected
   */
  Plan plan(Decided decided, List<Decided> asking, ToLongFunction<String> rejected) {
    List<StreamPlan> streams = new ArrayList<>();
    for (var declared : dataset.tables()) {
      BaseTable table = new BaseTable(declared);
      boolean facts = table.facts() && !decided.delivery().workbook();
      streams.addAll(
          facts ? facts(table, decided, rejected) : entities(table, decided.delivery(), rejected));
    }
    List<Question> questions = new ArrayList<>();
    Questions asked = new Questions();
    asking.forEach(d -> questions.addAll(asked.of(d)));
    return new Plan(streams, largest(decided.changes()), questions);
  }

  private List<StreamPlan> facts(
      BaseTable table, Decided decided, ToLongFunction<String> rejected) {
    String amount = MeetingQuery.euros(table) ? MeetingQuery.amount(table) : "null::decimal(18,6)";
    List<Arrived> arrived =
        sql.list(
            """
            select stream_place, count(*), sum(%1$s), count(*) filter (not counts), sum(%1$s) filter (not counts)
            from %2$s where delivery_id = %3$d group by 1 order by 1
            """
                .formatted(amount, table.name(), decided.delivery().id()),
            row ->
                new Arrived(
                    Sql.code(row, 1),
                    new Tally(row.getLong(2), Sql.amount(row, 3)),
                    new Tally(row.getLong(4), Sql.amount(row, 5))));
    return arrived.stream()
        .map(a -> stream(table, a.place(), a.all(), a.aside(), decided, rejected))
        .toList();
  }

  private record Arrived(@Nullable Integer place, Tally all, Tally aside) {}

  private StreamPlan stream(
      BaseTable table,
      @Nullable Integer place,
      Tally all,
      Tally aside,
      Decided decided,
      ToLongFunction<String> rejected) {
    long unchanged = 0;
    long duplicate = 0;
    long changed = 0;
    long gone = 0;
    BigDecimal goneEuros = null;
    for (Judged judged : decided.judged()) {
      Encounter e = judged.encounter();
      Outcome outcome = judged.verdict().outcome();
      boolean here = e.table().equals(table) && Objects.equals(e.placeCode(), place);
      if (!here || outcome == Outcome.APART || outcome == Outcome.APART_NOTED) {
        continue;
      }
      long kept = e.meeting().comparison().kept();
      unchanged += e.sameSource() ? kept : 0;
      duplicate += e.sameSource() ? 0 : kept;
      changed += changed(e) - (outcome == Outcome.UNION ? notTaken(e) : 0);
      if (outcome == Outcome.VERSION) {
        gone += e.meeting().comparison().gone();
        BigDecimal euros = e.meeting().comparison().goneEuros();
        goneEuros = goneEuros == null ? euros : euros == null ? goneEuros : goneEuros.add(euros);
      }
    }
    long added = Math.max(0, all.rows() - unchanged - duplicate - changed);
    String name = words.word(place);
    return new StreamPlan(
        table.declared().name(),
        name == null ? "" : name,
        new Tally(added, all.euros()),
        new Tally(changed, null),
        new Tally(gone, goneEuros),
        new Tally(unchanged, null),
        new Tally(duplicate, null),
        aside,
        new Tally(rejected.applyAsLong(table.declared().name()), null));
  }

  /** Rows whose value a later delivery had replaced: they don't come back. */
  private long notTaken(Encounter e) {
    return sql.number(
        "select count(*) from %s where %s and not latest".formatted(e.table().name(), e.newer()));
  }

  private static long changed(Encounter e) {
    long changed = 0;
    for (DayTally day : e.days()) {
      changed +=
          e.bothKeyed()
              ? day.older() - day.kept() - day.goneRows()
              : Math.min(day.newer(), day.older()) - day.kept();
    }
    return Math.max(0, changed);
  }

  /** Entities: against the same source's version before. */
  private List<StreamPlan> entities(
      BaseTable table, LiveDelivery delivery, ToLongFunction<String> rejected) {
    return sql
        .list(
            Sql.resource("decide/entity-plan.sql")
                .replace("{{table}}", table.name())
                .replace("{{delivery}}", String.valueOf(delivery.id()))
                .replace("{{dataset}}", Sql.literal(delivery.dataset()))
                .replace("{{source}}", Sql.literal(delivery.source())),
            row ->
                new StreamPlan(
                    table.declared().name(),
                    table.declared().label(),
                    new Tally(row.getLong(1), null),
                    new Tally(row.getLong(2), null),
                    new Tally(row.getLong(3), null),
                    new Tally(row.getLong(4), null),
                    Tally.NONE,
                    new Tally(row.getLong(5), null),
                    new Tally(rejected.applyAsLong(table.declared().name()), null)))
        .stream()
        .filter(
            p ->
                p.added().rows()
                        + p.changed().rows()
                        + p.gone().rows()
                        + p.unchanged().rows()
                        + p.rejected().rows()
                    > 0)
        .toList();
  }

  /**
   * What the rows of a correction add, by table and place.
   *
   * @param whole deliveries that are told whole
   */
  List<StreamPlan> corrected(int correction, Set<Integer> whole) {
    List<StreamPlan> plans = new ArrayList<>();
    for (var declared : dataset.tables()) {
      BaseTable table = new BaseTable(declared);
      String amount =
          table.facts() && MeetingQuery.euros(table)
              ? MeetingQuery.amount(table)
              : "null::decimal(18,6)";
      plans.addAll(
          sql.list(
              Sql.resource("correct/streams.sql")
                  .replace("{{place}}", table.facts() ? "stream_place" : "null::integer")
                  .replace("{{amount}}", amount)
                  .replace("{{table}}", table.name())
                  .replace("{{name}}", declared.name())
                  .replace("{{correction}}", String.valueOf(correction))
                  .replace("{{whole}}", joined(whole)),
              row -> added(declared.name(), words.word(Sql.code(row, 1)), row)));
    }
    return plans;
  }

  private static String joined(Set<Integer> ids) {
    return ids.isEmpty()
        ? "-1"
        : ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static StreamPlan added(String table, @Nullable String stream, ResultSet row)
      throws SQLException {
    return new StreamPlan(
        table,
        stream == null ? "" : stream,
        new Tally(row.getLong(2), Sql.amount(row, 3)),
        Tally.NONE,
        Tally.NONE,
        Tally.NONE,
        Tally.NONE,
        new Tally(row.getLong(4), Sql.amount(row, 5)),
        Tally.NONE);
  }

  /** The largest ones of all encounters. */
  private static List<Change> largest(List<Change> changes) {
    return changes.stream()
        .sorted(
            Comparator.comparing(
                    (Change c) -> c.difference() == null ? BigDecimal.ZERO : c.difference().abs())
                .reversed())
        .limit(CHANGES)
        .toList();
  }

  /** What is noted, without stopping anything. */
  List<Problem> notes(Decided decided) {
    List<Problem> notes = new ArrayList<>();
    for (Judged judged : decided.judged()) {
      Encounter e = judged.encounter();
      String other = String.join(", ", e.meeting().others());
      if (judged.verdict().outcome() == Outcome.APART_NOTED) {
        notes.add(
            Problem.note(
                "DOUBLE-01", Message.of("delivery.note.double", e.meeting().source(), other)));
      }
      long interior = e.meeting().comparison().interiorGoneUnits();
      if (judged.verdict().outcome() == Outcome.UNION && interior > 0) {
        notes.add(
            Problem.note(
                "GONE-01",
                Message.of(
                    "delivery.note.gone",
                    interior,
                    other,
                    e.meeting().source(),
                    new Changes(sql, e).goneUnits())));
      }
    }
    if (dataset.name().equals("sales") || dataset.name().equals("attendance")) {
      sql.list(
          "select coalesce(place, ''), month, lines_amount, total_amount from store.grain_mark where table_name = ? order by all",
          row ->
              notes.add(
                  Problem.warning(
                      "TOTAL-02",
                      Message.of(
                          "delivery.note.marked",
                          row.getString(1),
                          row.getObject(2, LocalDate.class),
                          row.getBigDecimal(4),
                          row.getBigDecimal(3)),
                      null,
                      null)),
          dataset.name());
    }
    return notes;
  }
}
