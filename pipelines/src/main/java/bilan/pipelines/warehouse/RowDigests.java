package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.BaseTable.Say;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A digest of each delivery's rows in a table, recorded when they are stored: a row that another
 * tool changes in the file is found by it.
 *
 * <p>Columns in which other deliveries have a say are left out. A rightful change moves the record
 * by as much as it changed, and so hides no other.
 */
public final class RowDigests {

  private final Statements sql;

  /** The record of a warehouse. */
  public RowDigests(Statements sql) {
    this.sql = sql;
  }

  /** Records the rows that a delivery just stored in a table; part of its transaction. */
  public void record(int delivery, BaseTable table) {
    record(present(List.of(table), "delivery_id = " + delivery));
  }

  /** Records every delivery of which nothing is recorded: those that came before there was one. */
  public void recordMissing(List<Dataset> datasets) {
    List<Integer> missing =
        sql.list(Statements.resource("recorded/unrecorded.sql"), row -> row.getInt(1));
    if (!missing.isEmpty()) {
      record(present(datasets, deliveries(missing)));
    }
  }

  private void record(String present) {
    sql.script(Statements.resource("recorded/record.sql").replace("{{present}}", present));
  }

  /**
   * Does what changes rows rightfully, and lets the record follow.
   *
   * @param which condition on {@code delivery_id}: the deliveries that may change
   */
  public void following(List<Dataset> datasets, String which, Runnable change) {
    String present = present(datasets, which);
    sql.script(Statements.resource("recorded/before.sql").replace("{{present}}", present));
    change.run();
    sql.script(Statements.resource("recorded/change.sql").replace("{{present}}", present));
  }

  /** The deliveries that are named, as a condition on {@code delivery_id}. */
  public static String deliveries(Collection<Integer> ids) {
    return "delivery_id in " + Statements.numbers(ids);
  }

  /** SQL that answers the digests as they are now. */
  public static String present(List<Dataset> datasets, String which) {
    return present(
        datasets.stream().flatMap(dataset -> BaseTable.of(dataset).stream()).toList(), which);
  }

  private static String present(Collection<BaseTable> tables, String which) {
    List<String> questions = new ArrayList<>();
    for (BaseTable table : tables) {
      List<String> columns =
          table.columns().stream()
              .filter(column -> column.say() != Say.DELIVERIES)
              .map(StoredColumn::name)
              .toList();
      questions.add(present(table.declared().name() + "_row", columns, which));
    }
    if (tables.stream().anyMatch(BaseTable::split)) {
      List<String> columns = List.of("dimension", "native_class", "class", "count");
      questions.add(present("audience_row", columns, which));
    }
    return String.join(" union all ", questions);
  }

  /** A blank cell adds nothing: a column that is declared later leaves the record as it is. */
  private static String present(String table, List<String> columns, String which) {
    String said =
        columns.stream()
            .map("if(%1$s is null, 0::ubigint, hash('%1$s', %1$s))"::formatted)
            .reduce("0::ubigint", "xor(%s, %s)"::formatted);
    return Statements.resource("recorded/present.sql")
        .replace("{{table}}", table)
        .replace("{{said}}", said)
        .replace("{{which}}", which);
  }
}
