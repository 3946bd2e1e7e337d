package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What counts before a delivery is decided, so that its plan can say what will have changed. */
public final class StandingRows {

  private final Statements sql;
  private final Map<String, Map<Integer, Tally>> before = new HashMap<>();
  private final Map<String, Map<Integer, Tally>> arrived = new HashMap<>();
  private final Set<String> kept;

  /**
   * @param tables those that the delivery has rows of
   */
  public StandingRows(Statements sql, Dataset dataset, int delivery, List<String> tables) {
    this.sql = sql;
    for (String name : tables) {
      BaseTable table = new BaseTable(dataset.table(name));
      if (table.facts()) {
        before.put(name, byPlace(table, "counts and delivery_id <> " + delivery));
        arrived.put(name, byPlace(table, "delivery_id = " + delivery));
      }
    }
    kept = dataset.has(Trait.DAILY) ? Set.of() : filled(dataset);
    kept.forEach(
        name ->
            sql.script(
                "create or replace temp table standing_%1$s as select * from store.%1$s_row where counts and delivery_id <> %2$d"
                    .formatted(name, delivery)));
  }

  /** What counts of all facts of a dataset before some of its deliveries are decided again. */
  public StandingRows(Statements sql, Dataset dataset) {
    this.sql = sql;
    for (BaseTable table : BaseTable.factsOf(dataset)) {
      before.put(table.declared().name(), byPlace(table, "counts"));
    }
    kept = Set.of();
  }

  private Set<String> filled(Dataset dataset) {
    return Set.copyOf(
        sql.list(
            dataset.tables().stream()
                .map(DatasetTable::name)
                .map("select '%1$s' where exists (select 1 from store.%1$s_row)"::formatted)
                .collect(Collectors.joining(" union all ")),
            row -> row.getString(1)));
  }

  /** Whether what counted of a table is kept in {@code standing_<table>}. */
  boolean keeps(String table) {
    return kept.contains(table);
  }

  /**
   * What counted at a place: rows, and what they come to (euros, or participations); null where it
   * isn't known.
   */
  @Nullable Tally before(BaseTable table, int place) {
    Map<Integer, Tally> places = before.get(table.declared().name());
    return places == null ? null : places.getOrDefault(place, Tally.NONE);
  }

  /** What the delivery brings to a place. */
  Tally arrived(BaseTable table, int place) {
    return arrived.getOrDefault(table.declared().name(), Map.of()).getOrDefault(place, Tally.NONE);
  }

  /** What counts by now, by place; 0 stands for none. */
  Map<Integer, Tally> after(BaseTable table) {
    return byPlace(table, "counts");
  }

  /** What is said of it: participations are not said as euros. */
  static @Nullable Tally told(BaseTable table, @Nullable Tally tally) {
    return tally == null || table.euros() ? tally : new Tally(tally.rows(), null);
  }

  private Map<Integer, Tally> byPlace(BaseTable table, String where) {
    Map<Integer, Tally> tallies = new HashMap<>();
    sql.list(
        "select coalesce(stream_place, 0), count(*), sum(%s) from %s where %s group by all"
            .formatted(table.amount(), table.name(), where),
        row -> tallies.put(row.getInt(1), new Tally(row.getLong(2), Statements.amount(row, 3))));
    return tallies;
  }
}
