package bilan.pipelines.warehouse.file;

import bilan.pipelines.warehouse.Statements;
import bilan.text.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Rows of a table, and a sum over all that they say, for which every block of it is read.
 *
 * @param rows how many there are
 */
record TableSum(long rows, String hashes) {

  /**
   * @param rows the table, or a question for its rows
   */
  static TableSum of(Statements sql, String rows) {
    return sql.one(
        Statements.resource("equal/sum.sql").replace("{{rows}}", rows),
        row -> new TableSum(row.getLong(1), row.getString(2)));
  }

  /**
   * The sums of a file by the names of its tables. DuckDB gives a file up after the first block
   * that is damaged, so it is opened again for the tables behind it.
   *
   * @param tables by name the rows to read
   * @param damaged is told of a table that can't be read, which has no sum
   */
  static Map<String, TableSum> of(
      Path file,
      Duration patience,
      Map<String, String> tables,
      BiConsumer<String, Failure> damaged) {
    Map<String, TableSum> sums = new LinkedHashMap<>();
    Statements sql = WarehouseFile.reader(file, patience);
    try {
      for (Map.Entry<String, String> table : tables.entrySet()) {
        try {
          sums.put(table.getKey(), of(sql, table.getValue()));
        } catch (Failure failure) {
          damaged.accept(table.getKey(), failure);
          sql.close();
          sql = WarehouseFile.reader(file, patience);
        }
      }
      return sums;
    } finally {
      sql.close();
    }
  }
}
