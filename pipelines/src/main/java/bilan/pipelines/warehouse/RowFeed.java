package bilan.pipelines.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.jspecify.annotations.Nullable;

/**
 * Rows for an {@code insert … select}: DuckDB asks for the next ones when it has stored the former.
 *
 * <p>Its appender plans a whole statement for every 2,048 rows, which took more than storing them.
 */
final class RowFeed implements DuckDBTableFunction<Object, Object, Object> {

  private static final String NAME = "bilan_rows";
  private static final String DECIMAL = "decimal";

  private volatile List<RowColumn> columns = List.of();
  private volatile @Nullable Supplier<@Nullable RowBatch> source;
  private volatile @Nullable Throwable failure;

  /** One for each connection, registered outside of any transaction: a rollback would undo it. */
  static RowFeed register(DuckDBConnection connection) throws SQLException {
    RowFeed feed = new RowFeed();
    DuckDBFunctions.tableFunction().withName(NAME).withFunction(feed).register(connection);
    return feed;
  }

  /**
   * Stores rows until the source has no more.
   *
   * @param same columns whose values need not be brought, with what they are in SQL
   * @throws SQLException also for what fails while rows are given, as its cause
   */
  void insert(
      Sql sql,
      String table,
      Map<String, String> same,
      List<RowColumn> brought,
      Supplier<@Nullable RowBatch> batches)
      throws SQLException {
    columns = brought;
    source = batches;
    failure = null;
    List<String> names = brought.stream().map(RowColumn::name).toList();
    boolean stored = false;
    try (Statement statement = sql.connection().createStatement()) {
      // With two, one waits for rows and the other asks all the time whether it is done.
      statement.execute("set threads = 1");
      statement.execute(
          "insert into %s (%s) select %s from %s()"
              .formatted(table, joined(same.keySet(), names), joined(same.values(), names), NAME));
      statement.execute("reset threads");
      stored = true;
    } catch (SQLException e) {
      Throwable cause = failure;
      throw cause == null ? e : new SQLException(String.valueOf(cause.getMessage()), cause);
    } finally {
      if (!stored) {
        resetThreads(sql.connection());
      }
    }
  }

  private static String joined(Collection<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).collect(Collectors.joining(", "));
  }

  /** On a connection of its own: one whose insert failed takes nothing but a rollback. */
  private static void resetThreads(Connection failed) {
    try (Connection beside = ((DuckDBConnection) failed).duplicate();
        Statement statement = beside.createStatement()) {
      statement.execute("reset threads");
    } catch (SQLException e) {
      // Slower, not wrong; what made the insert fail is what is told.
    }
  }

  @Override
  public @Nullable Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
    for (RowColumn column : columns) {
      String name = column.name().replace("\"", "");
      String type = column.type();
      if (type.startsWith(DECIMAL)) {
        String[] size = type.replaceAll("[^0-9,]", "").split(",", -1);
        info.addResultColumn(
            name, DuckDBLogicalType.decimal(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
      } else {
        info.addResultColumn(name, DuckDBColumnType.valueOf(type.toUpperCase(Locale.ROOT)));
      }
    }
    return null;
  }

  /** One thread, so that rows are stored in the order of the file. */
  @Override
  public @Nullable Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(1);
    return null;
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter to) {
    Supplier<@Nullable RowBatch> from = source;
    try {
      RowBatch batch = from == null ? null : from.get();
      if (batch == null) {
        return 0;
      }
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).writer().write(batch, to.vector(i));
      }
      return batch.size();
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }
}
