package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.BaseTable.Say;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the columns of each delivery's rows come to, recorded when the rows are stored: a row that
 * another tool changes in the file is found by it.
 *
 * <p>Columns in which other deliveries have a say are left out. A rightful change moves the record
 * by as much as it changed, and so hides no other.
 */
public final class RecordedSums {

  private static final String AUDIENCE = "audience_row";

  /** A table as it is stored, without its schema, and the columns that are summed. */
  private record SummedTable(String name, List<StoredColumn> columns) {

    SummedTable only(Say say) {
      return new SummedTable(name, columns.stream().filter(column -> column.say() == say).toList());
    }
  }

  private final Statements sql;

  /** The record of a warehouse. */
  public RecordedSums(Statements sql) {
    this.sql = sql;
  }

  /** Records the rows that a delivery just stored in a table; part of its transaction. */
  public void record(int delivery, BaseTable table) {
    of(List.of(table)).forEach(each -> record(each, "delivery_id = " + delivery));
  }

  /** Records every delivery of which nothing is recorded: those that came before there was one. */
  public void recordMissing(List<Dataset> datasets) {
    List<Integer> missing =
        sql.list(Statements.resource("recorded/unrecorded.sql"), row -> row.getInt(1));
    if (!missing.isEmpty()) {
      of(tables(datasets)).forEach(each -> record(each, deliveries(missing)));
    }
  }

  private void record(SummedTable table, String which) {
    sql.script(
        Statements.resource("recorded/record.sql").replace("{{present}}", present(table, which)));
  }

  /**
   * Does what changes rows rightfully, and lets the record follow.
   *
   * @param which condition on {@code delivery_id}: the deliveries that may change
   */
  public void following(List<Dataset> datasets, String which, Runnable change) {
    following(of(tables(datasets)), which, change);
  }

  /**
   * Does what changes only columns in which the reference has a say, and lets the record follow.
   */
  public void followingReference(List<Dataset> datasets, String which, Runnable change) {
    List<SummedTable> changing =
        of(tables(datasets)).stream()
            .map(table -> table.only(Say.REFERENCE))
            .filter(table -> !table.columns().isEmpty())
            .toList();
    following(changing, which, change);
  }

  private void following(Collection<SummedTable> tables, String which, Runnable change) {
    String present =
        tables.stream()
            .map(table -> present(table, which))
            .collect(Collectors.joining(" union all "));
    sql.script(Statements.resource("recorded/before.sql").replace("{{present}}", present));
    change.run();
    sql.script(Statements.resource("recorded/change.sql").replace("{{present}}", present));
  }

  /** The deliveries that are named, as a condition on {@code delivery_id}. */
  public static String deliveries(Collection<Integer> ids) {
    return ids.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "delivery_id in (", ")"));
  }

  /** Questions for what differs from the record, by the stored table that each is about. */
  public static Map<String, String> differing(List<Dataset> datasets) {
    Map<String, String> questions = new HashMap<>();
    for (SummedTable table : of(tables(datasets))) {
      questions.put(
          table.name(),
          Statements.resource("recorded/differing.sql")
              .replace("{{table}}", table.name())
              .replace("{{present}}", present(table, "true")));
    }
    return questions;
  }

  private static List<BaseTable> tables(List<Dataset> datasets) {
    return datasets.stream()
        .flatMap(dataset -> dataset.tables().stream())
        .map(BaseTable::new)
        .toList();
  }

  private static List<SummedTable> of(List<BaseTable> tables) {
    List<SummedTable> summed = new ArrayList<>();
    for (BaseTable table : tables) {
      summed.add(
          new SummedTable(
              table.declared().name() + "_row",
              table.columns().stream()
                  .filter(column -> column.say() != Say.DELIVERIES)
                  .filter(column -> !column.name().equals("delivery_id"))
                  .toList()));
    }
    if (tables.stream().anyMatch(BaseTable::split)) {
      summed.add(
          new SummedTable(
              AUDIENCE,
              List.of(
                  new StoredColumn("source_row", "integer"),
                  new StoredColumn("dimension", "varchar"),
                  new StoredColumn("native_class", "varchar"),
                  new StoredColumn("class", "varchar"),
                  new StoredColumn("count", "integer"))));
    }
    return summed;
  }

  private static String present(SummedTable table, String which) {
    String one = Statements.resource("recorded/column.sql").strip();
    String columns =
        table.columns().stream()
            .map(
                column -> {
                  Value value = Value.of(column);
                  return one.replace("{{name}}", column.name().replace("\"", ""))
                      .replace("{{value}}", value.sql())
                      .replace("{{probe}}", value.probe())
                      .replace("{{column}}", column.name());
                })
            .collect(Collectors.joining(",\n  "));
    return Statements.resource("recorded/present.sql")
        .replace("{{table}}", table.name())
        .replace("{{which}}", which)
        .replace("{{columns}}", columns);
  }

  /** How the cells of a column become numbers that can be summed exactly. */
  private record Value(String sql, String probe) {

    private static final Map<String, Value> BY_TYPE =
        Statements.resource("recorded/VALUES")
            .lines()
            .map(line -> line.split("\\|"))
            .collect(
                Collectors.toMap(
                    parts -> parts[0],
                    parts -> new Value(parts[1], parts.length > 2 ? parts[2] : "null::ubigint")));

    static Value of(StoredColumn column) {
      String type = column.type();
      int size = type.indexOf('(');
      Value value = BY_TYPE.get(size < 0 ? type : type.substring(0, size));
      if (value == null) {
        throw new IllegalStateException("No way to sum " + column);
      }
      return value;
    }
  }
}
