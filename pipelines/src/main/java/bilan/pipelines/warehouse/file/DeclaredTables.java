package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.Views;
import bilan.pipelines.warehouse.deciding.Replay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the tables of rows and the views up to the declarations of the datasets: a declared column
 * that is missing is added, a view is made anew.
 *
 * <p>Done only when the declarations, or a view's script, have changed since the last time.
 */
final class DeclaredTables {

  private final Statements sql;
  private final List<Dataset> datasets;

  DeclaredTables(Statements sql, List<Dataset> datasets) {
    this.sql = sql;
    this.datasets = datasets;
  }

  /**
   * @param anew whether the warehouse has no table of rows yet
   */
  void bringUp(boolean anew) {
    String mark = ProgramMark.mark();
    sql.run("create table if not exists store.declaration (sha256 varchar not null)");
    if (sql.number("select count(*) from store.declaration where sha256 = ?", mark) > 0) {
      return;
    }
    sql.transaction(
        () -> {
          make(anew);
          return true;
        });
    if (!anew) {
      Replay.upgrade(sql, datasets);
    }
    sql.transaction(
        () -> {
          if (!anew) {
            new RowDigests(sql).recordMissing(datasets);
          }
          sql.script(new Views(datasets).comments(columnsOfViews()));
          sql.run("delete from store.declaration");
          sql.run("insert into store.declaration values (?)", mark);
          sql.script(
              "comment on table store.schema_version is "
                  + Statements.literal(ProgramMark.version()));
          return true;
        });
  }

  /** The tables and views alone, for a warehouse in which nobody reads what a column means. */
  void make(boolean anew) {
    Set<String> there = anew ? Set.of() : columnsOfTables();
    StringBuilder script =
        new StringBuilder(
            "alter table store.audience_row add column if not exists part integer;\n");
    for (Dataset dataset : datasets) {
      dataset.tables().forEach(declared -> table(declared, there, script));
    }
    sql.script(script + new Views(datasets).text());
  }

  /** As {@code sales_row.ticket}. */
  private Set<String> columnsOfTables() {
    return new HashSet<>(
        sql.list(
            "select table_name || '.' || column_name from duckdb_columns() where schema_name = 'store'",
            row -> row.getString(1)));
  }

  /** As {@code sales.ticket}; the catalogue's own list would bind every view of the system, too. */
  private Set<String> columnsOfViews() {
    String each =
        datasets.stream()
            .flatMap(dataset -> dataset.tables().stream())
            .map(
                table ->
                    "select '%1$s.' || name from pragma_table_info('main.%1$s')"
                        .formatted(table.name()))
            .collect(Collectors.joining(" union all "));
    return new HashSet<>(sql.list(each, row -> row.getString(1)));
  }

  private static void table(DatasetTable declared, Set<String> there, StringBuilder script) {
    BaseTable table = new BaseTable(declared);
    String prefix = declared.name() + "_row.";
    if (there.stream().noneMatch(column -> column.startsWith(prefix))) {
      List<String> columns =
          table.columns().stream().map(column -> column.name() + " " + column.type()).toList();
      script.append("create table %s (%s);\n".formatted(table.name(), String.join(", ", columns)));
      return;
    }
    for (StoredColumn column : table.columns()) {
      if (!there.contains(prefix + column.name().replace("\"", ""))) {
        script.append(
            "alter table %s add column %s %s;\n"
                .formatted(table.name(), column.name(), column.type()));
      }
    }
  }
}
