package bilan.pipelines.warehouse;

import bilan.files.NoSpace;
import bilan.files.WarehouseRefusal;
import bilan.pipelines.model.Announcement;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection; what fails becomes a {@link Failure} that says the machine is at
 * fault.
 */
public final class Statements implements AutoCloseable {

  /** The file that DuckDB names in a message. */
  private static final Pattern FILE = Pattern.compile("file \"([^\"]+)\"");

  private final Connection connection;

  public Statements(Connection connection) {
    this.connection = connection;
  }

  public Connection connection() {
    return connection;
  }

  /** Closes the connection. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** A row of an answer, read by position from 1. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public void run(String sql, @Nullable Object... arguments) {
    if (arguments.length == 0) {
      script(sql);
      return;
    }
    try (PreparedStatement statement = prepare(sql, arguments)) {
      statement.execute();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  public void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... arguments) {
    try {
      return arguments.length == 0 ? direct(sql, reader) : prepared(sql, reader, arguments);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The answer of a statement that DuckDB plans once; a prepared one is planned twice. */
  private <T> List<T> direct(String sql, Reader<T> reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return all(result, reader);
    }
  }

  private <T> List<T> prepared(String sql, Reader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, arguments);
        ResultSet result = statement.executeQuery()) {
      return all(result, reader);
    }
  }

  private static <T> List<T> all(ResultSet result, Reader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    while (result.next()) {
      rows.add(reader.read(result));
    }
    return rows;
  }

  public <T> T one(String sql, Reader<T> reader, @Nullable Object... arguments) {
    return list(sql, reader, arguments).get(0);
  }

  public long number(String sql, @Nullable Object... arguments) {
    return one(sql, row -> row.getLong(1), arguments);
  }

  private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /**
   * Runs the work in one transaction, which is rolled back unless the work answers true.
   *
   * @return what the work answers
   */
  public boolean transaction(BooleanSupplier work) {
    return transaction(work::getAsBoolean, keep -> keep);
  }

  /** Runs the work in one transaction, which is rolled back unless its result is kept. */
  public <T> T transaction(Supplier<T> work, Predicate<T> kept) {
    run("begin transaction");
    boolean keep = false;
    T result;
    try {
      result = work.get();
      keep = kept.test(result);
    } finally {
      if (!keep) {
        quietly(sql -> sql.run("rollback"));
      }
    }
    if (keep) {
      Announcement.begins();
      run("commit");
    }
    return result;
  }

  private void quietly(Consumer<Statements> work) {
    try {
      work.accept(this);
    } catch (Failure alreadyFailing) {
      // The failure that led here is the one to report.
    }
  }

  public static @Nullable LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static @Nullable BigDecimal amount(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column);
  }

  public static @Nullable Integer code(ResultSet row, int column) throws SQLException {
    int code = row.getInt(column);
    return row.wasNull() ? null : code;
  }

  /** Numbers to stand after {@code in}; nothing in the warehouse has the number -1. */
  public static String numbers(Collection<Integer> numbers) {
    return numbers.isEmpty()
        ? "(-1)"
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  public static String resource(String name) {
    try (InputStream in = Statements.class.getResourceAsStream("/bilan/pipelines/schema/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A disk without room: what was stored before is whole, and nothing of this is stored. */
  private static Failure full(String said, SQLException e) {
    Matcher file = FILE.matcher(said);
    Path written = file.find() ? Path.of(file.group(1)) : null;
    return new Failure(
        Exit.MACHINE,
        List.of(
            Problem.error(
                "WARE-07",
                NoSpace.said("warehouse.full_in", "warehouse.full", written),
                written == null ? null : written.toString(),
                Message.of("warehouse.full.cure"))),
        e);
  }

  public static Failure failure(SQLException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (NoSpace.isTold(first)) {
      return full(first, e);
    }
    Matcher file = FILE.matcher(first);
    if (WarehouseRefusal.isOfRights(first) && file.find()) {
      return WarehouseRefusal.of(Path.of(file.group(1)), e);
    }
    return new Failure(
        Exit.MACHINE,
        List.of(
            new Problem(
                "WARE-07",
                Problem.Severity.ERROR,
                Message.of("warehouse.failed"),
                null,
                first,
                Message.of("warehouse.failed.cause"),
                Message.of("warehouse.failed.cure"))),
        e);
  }
}
