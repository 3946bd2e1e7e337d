package bilan.pipelines.warehouse;

import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Appends rows of plain values to one table, inside a transaction that a statement has opened. */
public final class TableAppender implements AutoCloseable {

  private final DuckDBAppender appender;

  public TableAppender(Statements sql, String table) {
    try {
      appender = ((DuckDBConnection) sql.connection()).createAppender("store", table);
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
  }

  /** One value for each column, in their order. */
  public void row(@Nullable Object... values) {
    try {
      appender.beginRow();
      for (Object value : values) {
        append(value);
      }
      appender.endRow();
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
  }

  private void append(@Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else if (value instanceof LocalDate day) {
      appender.append(day);
    } else {
      appender.append(value.toString());
    }
  }

  @Override
  public void close() {
    try {
      // Closing flushes too, but keeps what fails to itself.
      appender.flush();
      appender.close();
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
  }
}
