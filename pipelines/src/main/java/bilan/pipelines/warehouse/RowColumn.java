package bilan.pipelines.warehouse;

import org.duckdb.DuckDBWritableVector;

/**
 * One stored column as rows bring it.
 *
 * @param type as DuckDB writes it
 */
record RowColumn(String name, String type, Writer writer) {

  /** Writes the column of a whole batch. */
  interface Writer {
    void write(RowBatch batch, DuckDBWritableVector to);
  }
}
