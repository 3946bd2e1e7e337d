package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
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
    Map<String, String> tables = new TreeMap<>();
    check.read(patience, sql -> tables.putAll(WarehouseCopies.tables(sql)));
    TableSum.of(
        warehouse,
        patience,
        tables,
        (table, failure) -> check.add("warehouse.check.table", table, said(failure)));
    if (check.damage.isEmpty()) {
      check.read(patience, check::run);
    }
    return List.copyOf(check.damage);
  }

  private void read(Duration patience, Consumer<Statements> reading) {
    try (Statements sql = WarehouseFile.reader(warehouse, patience)) {
      try {
        reading.accept(sql);
      } catch (Failure failure) {
        add("warehouse.check.unreadable", null, said(failure));
      }
    }
  }

  private void run(Statements sql) {
    List<String> mark = sql.list(Statements.resource("catalogue/program.sql"), r -> r.getString(1));
    if (!mark.contains(ProgramMark.mark())) {
      return; // a backup of another version, of which this one knows no more than its blocks
    }
    schema(sql);
    if (damage.isEmpty()) {
      for (String name : Statements.resource("sound/ORDER").lines().toList()) {
        records(sql, name);
      }
      words(sql);
    }
    views(sql);
  }

  /** Finds columns and views that a new warehouse of this program has and this one lacks. */
  private void schema(Statements sql) {
    Map<String, String> there = columns(sql);
    List<String> views = viewNames(sql);
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

    static synchronized Expected of(List<Dataset> datasets) {
      Expected known = last;
      if (known != null && known.datasets.equals(datasets)) {
        return known;
      }
      try (WarehouseFile model = WarehouseFile.inMemory(datasets)) {
        Expected made =
            new Expected(datasets, WarehouseCheck.columns(model.sql()), viewNames(model.sql()));
        last = made;
        return made;
      }
    }
  }

  private static Map<String, String> columns(Statements sql) {
    Map<String, String> columns = new TreeMap<>();
    sql.list(
        COLUMNS, row -> columns.put(row.getString(1) + "." + row.getString(2), row.getString(3)));
    return columns;
  }

  private void records(Statements sql, String name) {
    String question =
        Statements.resource("sound/" + name + ".sql")
            .replace("{{rows}}", rows())
            .replace("{{digests}}", RowDigests.present(datasets, "true"))
            .replace("{{of_deliveries}}", ofDeliveries(sql));
    damage.addAll(sql.list(question, found -> problem(name, found)));
  }

  private static Problem problem(String name, ResultSet found) throws SQLException {
    String at = found.getString("applied_at");
    String source = found.getString("source");
    long delivery = found.getLong("delivery_id");
    return new Problem(
        "CHECK-02",
        Problem.Severity.ERROR,
        Message.of("warehouse.check." + name, found.getLong("recorded"), found.getLong("found")),
        found.getString("about"),
        null,
        delivery == 0
            ? null
            : Message.of(
                source == null ? "warehouse.check.of" : "warehouse.check.of_source",
                delivery,
                source == null ? "" : source,
                at == null ? "" : day(at)),
        name.equals(CHANGED) ? Message.of("warehouse.check." + name + ".cure") : null);
  }

  /** Every table whose rows are of a delivery. */
  private static String ofDeliveries(Statements sql) {
    List<String> tables = new ArrayList<>();
    for (String column : columns(sql).keySet()) {
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
        .flatMap(dataset -> BaseTable.of(dataset).stream())
        .map(
            table ->
                Statements.resource("sound/rows.sql")
                    .strip()
                    .replace("{{table}}", table.declared().name() + "_row"))
        .collect(Collectors.joining(" union all "));
  }

  /** Codes behind which there is no word. */
  private void words(Statements sql) {
    for (Dataset dataset : datasets) {
      for (BaseTable table : BaseTable.of(dataset)) {
        for (var field : table.declared().fields()) {
          if (table.coded(field)) {
            String column = BaseTable.quoted(field.name());
            long missing =
                sql.number(
                    Statements.resource("sound/words.sql")
                        .replace("{{table}}", table.name())
                        .replace("{{column}}", column));
            if (missing > 0) {
              add(
                  "warehouse.check.words",
                  table.declared().name() + "_row." + field.name(),
                  String.valueOf(missing));
            }
          }
        }
      }
    }
  }

  private void views(Statements sql) {
    for (String name : viewNames(sql)) {
      try {
        sql.number(
            Statements.resource("catalogue/view-answers.sql").replace("{{view}}", quoted(name)));
      } catch (Failure failure) {
        add("warehouse.check.view", name, said(failure));
      }
    }
  }

  private static List<String> viewNames(Statements sql) {
    return sql.list(VIEWS, row -> row.getString(1) + "." + row.getString(2));
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

  private static String said(Failure failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
