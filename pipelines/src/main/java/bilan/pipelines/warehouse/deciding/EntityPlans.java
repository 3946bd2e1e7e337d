package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Plan.Change;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowNames;
import bilan.pipelines.warehouse.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a delivery changes in one table of entities, against all that counted before it. */
final class EntityPlans {

  private static final int MOST = 10;

  private final Statements sql;
  private final BaseTable table;
  private final LiveDelivery delivery;

  EntityPlans(Statements sql, BaseTable table, LiveDelivery delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  /** One plan, or none if nothing happens in this table. */
  List<StreamPlan> plans(ToLongFunction<String> rejected) {
    Tally bad = new Tally(rejected.applyAsLong(table.declared().name()), null);
    return sql.list(script("entity-plan"), row -> plan(row, bad)).stream()
        .filter(EntityPlans::says)
        .toList();
  }

  private StreamPlan plan(ResultSet row, Tally bad) throws SQLException {
    return new StreamPlan(
        table.declared().name(),
        table.declared().label(),
        tally(row, 1),
        tally(row, 3),
        tally(row, 5),
        tally(row, 7),
        Tally.NONE,
        tally(row, 9),
        bad,
        tally(row, 11),
        tally(row, 13),
        null,
        null);
  }

  private static Tally tally(ResultSet row, int column) throws SQLException {
    return new Tally(row.getLong(column), Statements.amount(row, column + 1));
  }

  private static boolean says(StreamPlan p) {
    return p.added().rows()
            + p.changed().rows()
            + p.gone().rows()
            + p.unchanged().rows()
            + p.setAside().rows()
            + p.rejected().rows()
        > 0;
  }

  /** Entities whose money changes, or goes. */
  List<Change> changes() {
    return table.money().isEmpty()
        ? List.of()
        : sql.list(
            script("changed-entities")
                .replace("{{row_name}}", RowNames.of(table, ""))
                .replace("{{label}}", Statements.literal(table.declared().label() + " · "))
                .replace("{{most}}", String.valueOf(MOST)),
            row ->
                new Change(
                    table.declared().name(),
                    row.getString(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    true));
  }

  /** The fields by which a row is the same row with other values; its entity where it has none. */
  private String key() {
    return Stream.concat(
            Stream.of("entity_hash"), table.declared().key().stream().map(BaseTable::quoted))
        .collect(Collectors.joining(", ", "row(", ")"));
  }

  private String script(String name) {
    String money = table.money();
    return table
        .script("decide/" + name)
        .replace("{{key}}", key())
        .replace("{{money}}", money.isEmpty() ? "null::decimal(18, 6)" : money)
        .replace("{{delivery}}", String.valueOf(delivery.id()));
  }
}
