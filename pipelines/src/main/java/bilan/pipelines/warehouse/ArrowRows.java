package bilan.pipelines.warehouse;

import bilan.pipelines.warehouse.RowColumn.Open;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.StructStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one {@code insert … select}: DuckDB takes them from a stream of Arrow batches, each a
 * vector a column, when it has stored the former.
 */
final class ArrowRows implements AutoCloseable {

  private static final String NAME = "bilan_rows";

  /** Rows that DuckDB gives to one thread; who stores more has work for several afterwards. */
  private static final long MANY = 122_880;

  private final List<RowColumn<?>> columns;
  private final Supplier<@Nullable RowBatch> batches;
  private final BufferAllocator allocator = new RootAllocator();
  private final StructVector vectors;
  private final Field told;
  private final List<Open<?>> open;
  private @Nullable Throwable failure;

  private ArrowRows(List<RowColumn<?>> columns, Supplier<@Nullable RowBatch> batches) {
    this.columns = columns;
    this.batches = batches;
    FieldType rows = FieldType.notNullable(ArrowType.Struct.INSTANCE);
    List<Field> held = columns.stream().map(RowColumn::heldField).toList();
    List<Field> told = columns.stream().map(RowColumn::toldField).toList();
    this.vectors = (StructVector) new Field(NAME, rows, held).createVector(allocator);
    this.told = new Field(NAME, rows, told);
    List<FieldVector> each = vectors.getChildrenFromFields();
    List<Open<?>> all = new ArrayList<>();
    for (int i = 0; i < each.size(); i++) {
      all.add(columns.get(i).open(each.get(i)));
    }
    this.open = all;
  }

  /**
   * Stores rows until there are no more.
   *
   * @param constant columns that have one value, with it in SQL; {@code columns} the other ones
   * @throws SQLException also for what fails while rows are given, as its cause
   */
  static void insert(
      Statements sql,
      String table,
      Map<String, String> constant,
      List<RowColumn<?>> columns,
      Supplier<@Nullable RowBatch> batches)
      throws SQLException {
    try (ArrowRows rows = new ArrowRows(columns, batches)) {
      rows.insert((DuckDBConnection) sql.connection(), table, constant);
    }
  }

  private void insert(DuckDBConnection connection, String table, Map<String, String> constant)
      throws SQLException {
    List<String> names = columns.stream().map(RowColumn::name).toList();
    boolean alone = false;
    boolean stored = false;
    try (ArrowArrayStream stream = StructStream.of(allocator, told, vectors, this::next);
        Statement statement = connection.createStatement()) {
      connection.registerArrowStream(NAME, stream);
      // In the order of the file, and on this thread.
      alone = isAlone(statement);
      statement.execute("set threads = 1");
      long rows =
          statement.executeUpdate(
              "insert into %s (%s) select %s from %s"
                  .formatted(
                      table,
                      joined(constant.keySet(), names),
                      joined(constant.values(), names),
                      NAME));
      if (!alone || rows > MANY) {
        statement.execute("reset threads");
      }
      statement.execute("drop view " + NAME);
      stored = true;
    } catch (SQLException e) {
      Throwable cause = failure;
      throw cause == null ? e : new SQLException(String.valueOf(cause.getMessage()), cause);
    } finally {
      if (!stored && !alone) {
        resetThreads(connection);
      }
    }
  }

  private static boolean isAlone(Statement statement) throws SQLException {
    try (ResultSet threads = statement.executeQuery("select current_setting('threads')")) {
      threads.next();
      return threads.getLong(1) == 1;
    }
  }

  private static String joined(Collection<String> first, List<String> then) {
    return Stream.concat(first.stream(), then.stream()).collect(Collectors.joining(", "));
  }

  /** On a connection of its own: one whose insert failed takes nothing but a rollback. */
  private static void resetThreads(DuckDBConnection failed) {
    try (Connection beside = failed.duplicate();
        Statement statement = beside.createStatement()) {
      statement.execute("reset threads");
    } catch (SQLException e) {
      // Slower, not wrong; what made the insert fail is what is told.
    }
  }

  /** Fills the vectors with the next batch. What DuckDB still reads of the former stays there. */
  private boolean next() {
    try {
      int rows = 0;
      while (rows + RowBatch.CAPACITY <= ArrowColumn.CAPACITY) {
        RowBatch batch = batches.get();
        if (batch == null) {
          break;
        }
        for (Open<?> column : open) {
          column.take(batch, rows);
        }
        rows += batch.size();
      }
      if (rows == 0) {
        return false;
      }
      for (Open<?> column : open) {
        column.column().move(rows);
      }
      vectors.setValueCount(rows);
      vectors.getValidityBuffer().setOne(0, vectors.getValidityBuffer().capacity());
      return true;
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public void close() {
    vectors.close();
    allocator.close();
  }
}
