package bilan.pipelines.warehouse;

import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * One stored column as rows bring it.
 *
 * @param type as DuckDB writes it
 */
record RowColumn(String name, String type, Writer writer, Same same) {

  /** Rows seldom have one value. */
  static final Same NEVER = batch -> null;

  /** Writes the column of a whole batch. */
  interface Writer {
    void write(RowBatch batch, DuckDBWritableVector to);
  }

  /** The value that all rows of a batch have, in SQL; null if they differ. */
  interface Same {
    @Nullable String value(RowBatch batch);
  }
}
