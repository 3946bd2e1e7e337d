package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Undone;
import bilan.pipelines.model.Undone.Effect;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowNames;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Remembers what counts, and tells what is otherwise once something was decided again. */
final class Effects {

  private static final int LISTED = 20;

  private final Statements sql;
  private final WordCodes words;
  private final List<Dataset> datasets;
  private final Map<BaseTable, Tally> before;

  /** Remembers what counts now. */
  Effects(Statements sql, WordCodes words, List<Dataset> datasets) {
    this.sql = sql;
    this.words = words;
    this.datasets = datasets;
    this.before = tallies(sql, datasets);
    before.keySet().forEach(this::remember);
  }

  /** What counts otherwise by now. */
  Undone of(List<Integer> deliveries) {
    List<Effect> effects = new ArrayList<>();
    List<Undone.Standing> leaving = new ArrayList<>();
    List<Undone.Standing> returning = new ArrayList<>();
    List<String> back = new ArrayList<>();
    tallies(sql, datasets)
        .forEach(
            (table, after) -> {
              Tally was = before.get(table);
              if (was != null && !was.equals(after)) {
                effects.add(
                    new Effect(table.declared().name(), table.declared().label(), was, after));
              }
              leaving.addAll(standing(table, leaving(table)));
              returning.addAll(standing(table, again(table)));
              back.addAll(comingBack(table));
            });
    return new Undone(
        deliveries, effects, leaving, returning, back.stream().limit(LISTED).toList(), List.of());
  }

  private static Map<BaseTable, Tally> tallies(Statements sql, List<Dataset> datasets) {
    Map<BaseTable, Tally> tallies = new LinkedHashMap<>();
    for (BaseTable table : datasets.stream().flatMap(d -> BaseTable.of(d).stream()).toList()) {
      String euros = table.euros() ? "sum(" + table.amount() + ")" : "null";
      tallies.put(
          table,
          sql.one(
              "select count(*), %s::decimal(38,6) from %s where counts"
                  .formatted(euros, table.name()),
              row -> new Tally(row.getLong(1), Statements.amount(row, 2))));
    }
    return tallies;
  }

  private void remember(BaseTable table) {
    sql.script(
        "create or replace temp table counted_%s as select delivery_id, sheet_id, source_row from %s where counts"
            .formatted(table.declared().name(), table.name()));
  }

  /** Of facts, place by place: rows without keys are too many to name. */
  private List<Undone.Standing> standing(BaseTable table, String rows) {
    if (!table.facts()) {
      return List.of();
    }
    String euros = table.euros() ? "sum(" + table.amount() + ")" : "null";
    return sql.list(
        "select stream_place, min(period_from), max(period_to), count(*), %s::decimal(38,6) from %s and period_from is not null group by 1 order by 1"
            .formatted(euros, rows),
        row ->
            new Undone.Standing(
                table.declared().name(),
                table.declared().label(),
                Objects.requireNonNullElse(words.word(Statements.code(row, 1)), ""),
                Objects.requireNonNull(Statements.date(row, 2)),
                Objects.requireNonNull(Statements.date(row, 3)),
                new Tally(row.getLong(4), Statements.amount(row, 5))));
  }

  private List<String> comingBack(BaseTable table) {
    return sql.list(
        "select distinct %s from %s and %s order by 1 limit %d"
            .formatted(
                table.facts() ? RowNames.inPlan(table) : RowNames.of(table, "r."),
                again(table),
                table.facts() ? "unit_hash is not null" : "true",
                LISTED),
        row -> row.getString(1));
  }

  /** Rows that count and did not before. */
  private static String again(BaseTable table) {
    return "%s r anti join counted_%s using (delivery_id, sheet_id, source_row) where counts"
        .formatted(table.name(), table.declared().name());
  }

  /** Rows that counted and do no more. */
  private static String leaving(BaseTable table) {
    return "%s r semi join counted_%s using (delivery_id, sheet_id, source_row) where not counts"
        .formatted(table.name(), table.declared().name());
  }
}
