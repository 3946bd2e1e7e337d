package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the tables of rows and the views up to the declarations of the datasets: a declared column
 * that is missing is added, a view is made anew.
 *
 * <p>Done only when the declarations, or a view's script, have changed since the last time.
 */
final class Declared {

  private final Sql sql;
  private final List<Dataset> datasets;

  Declared(Sql sql, List<Dataset> datasets) {
    this.sql = sql;
    this.datasets = datasets;
  }

  void bringUp() {
    String mark = Making.mark();
    sql.run("create table if not exists store.declaration (sha256 varchar not null)");
    if (sql.number("select count(*) from store.declaration where sha256 = ?", mark) > 0) {
      return;
    }
    sql.transaction(
        () -> {
          for (Dataset dataset : datasets) {
            dataset.tables().forEach(this::table);
          }
          sql.script(new Views(datasets).text());
          sql.script(new Views(datasets).comments(columnsOfViews()));
          sql.run("delete from store.declaration");
          sql.run("insert into store.declaration values (?)", mark);
          return true;
        });
  }

  private Set<String> columnsOfViews() {
    return new HashSet<>(
        sql.list(
            "select table_name || '.' || column_name from duckdb_columns() where schema_name = 'main'",
            row -> row.getString(1)));
  }

  private void table(Table declared) {
    BaseTable table = new BaseTable(declared);
    Set<String> there =
        new HashSet<>(
            sql.list(
                "select column_name from duckdb_columns() where schema_name = 'store' and table_name = ?",
                row -> row.getString(1),
                declared.name() + "_row"));
    if (there.isEmpty()) {
      List<String> columns =
          table.columns().stream().map(column -> column.name() + " " + column.type()).toList();
      sql.script("create table " + table.name() + " (" + String.join(", ", columns) + ")");
      return;
    }
    for (StoredColumn column : table.columns()) {
      if (!there.contains(column.name().replace("\"", ""))) {
        sql.script(
            "alter table %s add column %s %s"
                .formatted(table.name(), column.name(), column.type()));
      }
    }
  }
}
