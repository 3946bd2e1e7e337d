package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whole warehouse read, and compared with what was recorded about it: every block of every table,
 * the columns declared, the rows of each delivery, the words behind codes, the answers of views.
 */
public final class WarehouseCheck {

  private static final String COLUMNS = Statements.resource("catalogue/columns.sql");
  private static final String VIEWS = Statements.resource("catalogue/views.sql");

  private static final String CHANGED = "changed-rows";

  /** The characters of a day at the beginning of a time. */
  private static final int DAY = 10;

  private final Path warehouse;
  private final List<Dataset> datasets;
  private final List<Problem> damage = new ArrayList<>();

  private WarehouseCheck(Path warehouse, List<Dataset> datasets) {
    this.warehouse = warehouse;
    this.datasets = datasets;
  }

  /**
   * What is damaged; nothing if all is sound.
   *
   * @param patience how long a writer is waited for
   * @throws Failure {@code BUSY} after waiting, {@code MACHINE} if the file can't be opened
   */
  public static List<Problem> of(Path warehouse, Duration patience, List<Dataset> datasets) {
    WarehouseCheck check = new WarehouseCheck(warehouse, datasets);
    try {
      check.tables(patience);
      if (check.damage.isEmpty()) {
        try (Connection connection = WarehouseFile.reader(warehouse, patience)) {
          check.run(connection);
        }
      }
    } catch (SQLException e) {
      check.add("warehouse.check.unreadable", null, said(e));
    }
    return List.copyOf(check.damage);
  }

  /**
   * Reads each table to its end. DuckDB gives a file up after the first block that is damaged, so
   * it is opened again for the tables behind it.
   */
  private void tables(Duration patience) throws SQLException {
    Connection connection = WarehouseFile.reader(warehouse, patience);
    try {
      List<String> tables;
      try (Statement statement = connection.createStatement()) {
        tables = WarehouseCopies.tables(statement);
      }
      for (String table : tables) {
        try (Statement statement = connection.createStatement()) {
          WarehouseCopies.sum(statement, table);
        } catch (SQLException e) {
          add("warehouse.check.table", table, said(e));
          connection.close();
          connection = WarehouseFile.reader(warehouse, patience);
        }
      }
    } finally {
      connection.close();
    }
  }

  private void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!isOfThisProgram(statement)) {
        return; // a backup of another version, of which this one knows no more than its blocks
      }
      schema(statement);
      if (damage.isEmpty()) {
        for (String name : Statements.resource("sound/ORDER").lines().toList()) {
          records(statement, name);
        }
        words(statement);
      }
    }
    views(connection);
  }

  private static boolean isOfThisProgram(Statement statement) throws SQLException {
    try (ResultSet marks = statement.executeQuery(Statements.resource("catalogue/program.sql"))) {
      return marks.next() && ProgramMark.mark().equals(marks.getString(1));
    }
  }

  /** Finds columns and views that a new warehouse of this program has and this one lacks. */
  private void schema(Statement statement) throws SQLException {
    Map<String, String> there = columns(statement);
    List<String> views = viewNames(statement);
    Expected expected = Expected.of(datasets);
    expected
        .columns()
        .forEach(
            (column, type) -> {
              String found = there.get(column);
              if (found == null) {
                add("warehouse.check.column_missing", column, null);
              } else if (!found.equals(type)) {
                add("warehouse.check.column_other", column, type + " / " + found);
              }
            });
    for (String view : expected.views()) {
      if (!views.contains(view)) {
        add("warehouse.check.view_missing", view, null);
      }
    }
  }

  /**
   * Columns and views of a new warehouse; made once, because all backups are asked for the same.
   */
  private record Expected(List<Dataset> datasets, Map<String, String> columns, List<String> views) {

    private static @Nullable Expected last;

    static synchronized Expected of(List<Dataset> datasets) throws SQLException {
      Expected known = last;
      if (known != null && known.datasets.equals(datasets)) {
        return known;
      }
      try (WarehouseFile model = WarehouseFile.inMemory(datasets);
          Statement asked = model.sql().connection().createStatement()) {
        Expected made =
            new Expected(datasets, WarehouseCheck.columns(asked), WarehouseCheck.viewNames(asked));
        last = made;
        return made;
      }
    }
  }

  private static Map<String, String> columns(Statement statement) throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    try (ResultSet each = statement.executeQuery(COLUMNS)) {
      while (each.next()) {
        columns.put(each.getString(1) + "." + each.getString(2), each.getString(3));
      }
    }
    return columns;
  }

  private void records(Statement statement, String name) throws SQLException {
    String sql =
        Statements.resource("sound/" + name + ".sql")
            .replace("{{rows}}", rows())
            .replace("{{digests}}", RowDigests.present(datasets, "true"))
            .replace("{{of_deliveries}}", ofDeliveries(statement));
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        String at = found.getString("applied_at");
        Message what =
            Message.of(
                "warehouse.check." + name, found.getLong("recorded"), found.getLong("found"));
        String about = found.getString("about");
        String source = found.getString("source");
        long delivery = found.getLong("delivery_id");
        damage.add(
            new Problem(
                "CHECK-02",
                Problem.Severity.ERROR,
                what,
                about,
                null,
                delivery == 0
                    ? null
                    : Message.of(
                        source == null ? "warehouse.check.of" : "warehouse.check.of_source",
                        delivery,
                        source == null ? "" : source,
                        at == null ? "" : day(at)),
                name.equals(CHANGED) ? Message.of("warehouse.check." + name + ".cure") : null));
      }
    }
  }

  /** Every table whose rows are of a delivery. */
  private static String ofDeliveries(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String column : columns(statement).keySet()) {
      String table = column.substring(0, column.indexOf('.'));
      if (column.endsWith(".delivery_id") && !table.equals("delivery")) {
        tables.add(
            Statements.resource("sound/of-delivery.sql").strip().replace("{{table}}", table));
      }
    }
    return String.join(" union all ", tables);
  }

  private String rows() {
    return datasets.stream()
        .flatMap(dataset -> dataset.tables().stream())
        .map(BaseTable::new)
        .map(
            table ->
                Statements.resource("sound/rows.sql")
                    .strip()
                    .replace("{{table}}", table.declared().name() + "_row"))
        .collect(Collectors.joining(" union all "));
  }

  /** Codes behind which there is no word. */
  private void words(Statement statement) throws SQLException {
    for (Dataset dataset : datasets) {
      for (var declared : dataset.tables()) {
        BaseTable table = new BaseTable(declared);
        for (var field : declared.fields()) {
          if (table.coded(field)) {
            String column = BaseTable.quoted(field.name());
            String sql =
                Statements.resource("sound/words.sql")
                    .replace("{{table}}", table.name())
                    .replace("{{column}}", column);
            try (ResultSet found = statement.executeQuery(sql)) {
              found.next();
              if (found.getLong(1) > 0) {
                add(
                    "warehouse.check.words",
                    declared.name() + "_row." + field.name(),
                    found.getString(1));
              }
            }
          }
        }
      }
    }
  }

  private void views(Connection connection) throws SQLException {
    List<String> names;
    try (Statement statement = connection.createStatement()) {
      names = viewNames(statement);
    }
    for (String name : names) {
      try (Statement statement = connection.createStatement();
          ResultSet answer =
              statement.executeQuery(
                  Statements.resource("catalogue/view-answers.sql")
                      .replace("{{view}}", quoted(name)))) {
        answer.next();
      } catch (SQLException e) {
        add("warehouse.check.view", name, said(e));
      }
    }
  }

  private static List<String> viewNames(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet views = statement.executeQuery(VIEWS)) {
      while (views.next()) {
        names.add(views.getString(1) + "." + views.getString(2));
      }
    }
    return names;
  }

  /** {@code main."sales"} of {@code main.sales}. */
  private static String quoted(String view) {
    int dot = view.indexOf('.') + 1;
    return view.substring(0, dot) + BaseTable.quoted(view.substring(dot));
  }

  private void add(String key, @Nullable String where, @Nullable String value) {
    damage.add(
        new Problem(
            "CHECK-01",
            Problem.Severity.ERROR,
            Message.of(key),
            where == null ? warehouse.toString() : where,
            value,
            null,
            null));
  }

  /** Day of a time as the warehouse writes it. */
  private static LocalDate day(String time) {
    return LocalDate.parse(time.substring(0, DAY));
  }

  private static String said(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
