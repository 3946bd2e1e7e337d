package bilan.pipelines.warehouse;

import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.StructStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.TimeUnit;
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
  private static final ArrowType NUMBER = new ArrowType.Int(Long.SIZE, true);

  /** Rows that DuckDB gives to one thread; who stores more has work for several afterwards. */
  private static final long MANY = 122_880;

  private final List<StoredColumn> columns;
  private final Supplier<@Nullable Object @Nullable []> rows;
  private final BufferAllocator allocator = new RootAllocator();
  private final StructVector vectors;
  private final List<ArrowColumn> batch;
  private @Nullable Throwable failure;

  private ArrowRows(List<StoredColumn> columns, Supplier<@Nullable Object @Nullable []> rows) {
    this.columns = columns;
    this.rows = rows;
    this.vectors = (StructVector) batch(false).createVector(allocator);
    this.batch = vectors.getChildrenFromFields().stream().map(ArrowColumn::over).toList();
  }

  /**
   * Stores rows until there are no more.
   *
   * @param rows gives the values of each in the order of the columns; null after the last
   * @throws SQLException also for what fails while rows are given, as its cause
   */
  static void insert(
      Statements sql,
      String table,
      List<StoredColumn> columns,
      Supplier<@Nullable Object @Nullable []> rows)
      throws SQLException {
    try (ArrowRows each = new ArrowRows(columns, rows)) {
      each.insert((DuckDBConnection) sql.connection(), table);
    }
  }

  /**
   * The type of a batch.
   *
   * @param told as DuckDB is told it, else as the vectors hold it; memory is laid out alike
   */
  private Field batch(boolean told) {
    List<Field> each =
        columns.stream()
            .map(
                column -> {
                  ArrowType type = told(column.type());
                  boolean held = told || type instanceof ArrowType.Utf8;
                  String name = column.name().replace("\"", "");
                  return new Field(name, FieldType.nullable(held ? type : NUMBER), null);
                })
            .toList();
    return new Field(NAME, FieldType.notNullable(ArrowType.Struct.INSTANCE), each);
  }

  /**
   * @param type as DuckDB writes it; it makes smaller numbers and truths of large ones itself
   */
  private static ArrowType told(String type) {
    return switch (type) {
      case "varchar" -> ArrowType.Utf8.INSTANCE;
      case "boolean", "tinyint", "integer", "bigint" -> NUMBER;
      case "date" -> new ArrowType.Date(DateUnit.MILLISECOND);
      case "time" -> new ArrowType.Time(TimeUnit.MICROSECOND, Long.SIZE);
      case "timestamp" -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
      default -> {
        String[] size = type.replaceAll("[^0-9,]", "").split(",", -1);
        yield new ArrowType.Decimal(
            Integer.parseInt(size[0]), Integer.parseInt(size[1]), Long.SIZE);
      }
    };
  }

  private void insert(DuckDBConnection connection, String table) throws SQLException {
    String names = columns.stream().map(StoredColumn::name).collect(Collectors.joining(", "));
    boolean alone = false;
    boolean stored = false;
    try (ArrowArrayStream stream = StructStream.of(allocator, batch(true), vectors, this::next);
        Statement statement = connection.createStatement()) {
      connection.registerArrowStream(NAME, stream);
      // In the order of the file, and on this thread.
      alone = isAlone(statement);
      statement.execute("set threads = 1");
      long count =
          statement.executeUpdate(
              "insert into %1$s (%2$s) select %2$s from %3$s".formatted(table, names, NAME));
      if (!alone || count > MANY) {
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
      int count = 0;
      while (count < ArrowColumn.CAPACITY) {
        @Nullable Object[] values = rows.get();
        if (values == null) {
          break;
        }
        for (int i = 0; i < values.length; i++) {
          batch.get(i).set(count, values[i]);
        }
        count++;
      }
      for (ArrowColumn column : batch) {
        column.move(count);
      }
      vectors.setValueCount(count);
      vectors.getValidityBuffer().setOne(0, vectors.getValidityBuffer().capacity());
      return count > 0;
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
