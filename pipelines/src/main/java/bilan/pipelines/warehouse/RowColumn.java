package bilan.pipelines.warehouse;

import org.duckdb.DuckDBWritableVector;

/**
 * One stored column as rows bring it.
 *
 * @param type as DuckDB writes it
 * @param field position of the field that it holds; -1 if every row brings something
 */
record RowColumn(String name, String type, int field, Writer writer) {

  /** Every row of a batch brings something. */
  static final int CARRIED = -1;

  /** Writes the column of a whole batch. */
  interface Writer {
    void write(RowBatch batch, DuckDBWritableVector to);
  }
}
