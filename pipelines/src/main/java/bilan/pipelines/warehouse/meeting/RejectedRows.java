package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rejected rows of one table of a delivery by place, read once for all that it meets. */
final class RejectedRows {

  private final Statements sql;
  private final BaseTable table;
  private final int delivery;
  private @Nullable Map<Integer, List<Rejected>> places;

  RejectedRows(Statements sql, BaseTable table, int delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  /** A row that was rejected, as far as its date and its unit could be read. */
  record Rejected(@Nullable LocalDate day, @Nullable Long unit) {}

  /** Those of a place, with those of which nobody knows the place. */
  List<Rejected> at(@Nullable Integer place) {
    Map<Integer, List<Rejected>> known = places == null ? read() : places;
    places = known;
    List<Rejected> rows = new ArrayList<>(known.getOrDefault(0, List.of()));
    if (place != null) {
      rows.addAll(known.getOrDefault(place, List.of()));
    }
    return rows;
  }

  private Map<Integer, List<Rejected>> read() {
    Map<Integer, List<Rejected>> rows = new HashMap<>();
    sql.list(
        Statements.resource("decide/rejected-rows.sql"),
        row -> {
          long unit = row.getLong(2);
          Rejected rejected = new Rejected(Statements.date(row, 1), row.wasNull() ? null : unit);
          return rows.computeIfAbsent(row.getInt(3), p -> new ArrayList<>()).add(rejected);
        },
        delivery,
        table.declared().name());
    return rows;
  }
}
