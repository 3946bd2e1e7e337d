package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one table of the delivery at hand, as checks read them: {@code candidate}, decoded,
 * and for facts {@code candidate_day}, one row a place and day.
 */
final class Candidate {

  private final Sql sql;
  private final BaseTable table;
  private final int delivery;

  Candidate(Sql sql, BaseTable table, int delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  void create() {
    sql.script(
        Views.rows("create or replace temp view candidate", table, "delivery_id = " + delivery));
    if (dated()) {
      sql.script(
          Sql.resource("check/candidate-day.sql")
              .replace("{{table}}", table.name())
              .replace("{{date}}", BaseTable.quoted(String.valueOf(table.declared().date())))
              .replace("{{amount}}", table.sales() ? "incl_value" : "participants")
              .replace("{{delivery}}", String.valueOf(delivery)));
    }
  }

  private boolean dated() {
    return table.facts() && table.declared().stream().contains("place");
  }

  /** The fields that any row fills. */
  Set<String> filled() {
    List<String> names = table.declared().fields().stream().map(Field::name).toList();
    List<String> columns = new ArrayList<>();
    names.forEach(name -> columns.add("count(" + BaseTable.quoted(name) + ") > 0"));
    Set<String> filled = new HashSet<>();
    sql.list(
        "select %s from %s where delivery_id = %d"
            .formatted(String.join(", ", columns), table.name(), delivery),
        row -> {
          for (int i = 0; i < names.size(); i++) {
            if (row.getBoolean(i + 1)) {
              filled.add(names.get(i));
            }
          }
          return filled;
        });
    return filled;
  }
}
