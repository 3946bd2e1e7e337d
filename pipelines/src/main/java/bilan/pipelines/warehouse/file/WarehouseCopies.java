package bilan.pipelines.warehouse.file;

import bilan.files.AtomicFile;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies of a warehouse. One counts only once it was opened and every row of every table was read
 * again and is the same: DuckDB checks each block that it reads.
 */
public final class WarehouseCopies {

  private static final String TABLES = Statements.resource("catalogue/tables.sql");

  private WarehouseCopies() {}

  /**
   * What a copy holds.
   *
   * @param bytes size of the file
   */
  public record Copied(int tables, long rows, long bytes) {}

  /**
   * Copies a warehouse, while nobody else writes in it.
   *
   * @param patience how long another process is waited for
   * @throws Failure {@code BUSY} after waiting; {@code MACHINE} if the warehouse is damaged or the
   *     copy differs, which is then not kept
   */
  public static Copied copy(Path warehouse, Path copy, Duration patience) throws IOException {
    Map<String, String> there;
    boolean whole;
    try (Connection connection = WarehouseFile.connect(warehouse, patience);
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint"); // nothing waits in the log beside it
      there = contents(connection);
      whole = WarehouseFile.isCopied(warehouse, copy);
    } catch (SQLException e) {
      throw unreadable(warehouse, e);
    }
    if (!whole) { // what somebody writes from here on is found below
      AtomicFile.write(copy, out -> Files.copy(warehouse, out));
      WarehouseFile.keepPrivate(copy);
    }
    Map<String, String> copied = contents(copy);
    if (!copied.equals(there)) {
      Files.deleteIfExists(copy);
      throw failure("WARE-10", "warehouse.copy_differs", copy, null);
    }
    return copied(copied, copy);
  }

  /**
   * Puts a copy in the place of a warehouse, which may be damaged or missing.
   *
   * @param aside where the present file goes, with its log
   * @throws Failure {@code MACHINE} if the copy is damaged or newer than the program, {@code BUSY}
   *     if the warehouse is held; the present file then stays where it is
   */
  public static Copied restore(
      Path copy, Path warehouse, Path aside, Duration patience, List<Dataset> datasets)
      throws IOException {
    Path draft = warehouse.resolveSibling(warehouse.getFileName() + ".restored");
    Path log = log(draft);
    try {
      Files.deleteIfExists(log);
      Files.copy(copy, draft, StandardCopyOption.REPLACE_EXISTING);
      Copied copied = copied(contents(draft), draft);
      WarehouseFile.keepPrivate(draft);
      // Brought up to this program, or refused, before anything is given up for it.
      WarehouseFile.open(draft, Duration.ZERO, datasets).close();
      if (Files.exists(warehouse)) {
        free(warehouse, patience);
        Files.createDirectories(aside.toAbsolutePath().getParent());
        Files.move(warehouse, aside);
        if (Files.exists(log(warehouse))) {
          Files.move(log(warehouse), log(aside));
        }
      }
      Files.move(draft, warehouse, StandardCopyOption.ATOMIC_MOVE);
      return copied;
    } finally {
      Files.deleteIfExists(draft);
      Files.deleteIfExists(log);
    }
  }

  /** Waits until nobody holds it; a damaged one is held by nobody. */
  private static void free(Path warehouse, Duration patience) {
    try {
      WarehouseFile.connect(warehouse, patience).close();
    } catch (Failure e) {
      if (e.exit() == Exit.BUSY) {
        throw e;
      }
    } catch (SQLException e) {
      return; // damaged: that is what the copy is for
    }
  }

  private static Path log(Path warehouse) {
    return warehouse.resolveSibling(warehouse.getFileName() + ".wal");
  }

  private static Copied copied(Map<String, String> contents, Path file) throws IOException {
    long rows =
        contents.values().stream()
            .mapToLong(one -> Long.parseLong(one.substring(0, one.indexOf(' '))))
            .sum();
    return new Copied(contents.size(), rows, Files.size(file));
  }

  static Map<String, String> contents(Path file) {
    Properties properties = new Properties();
    properties.setProperty("access_mode", "READ_ONLY");
    properties.setProperty("enable_external_access", "false");
    try (Connection connection =
        DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), properties)) {
      return contents(connection);
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  /** Rows of each table, and a sum over all that they hold. */
  static Map<String, String> contents(Connection connection) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        contents.put(table, sum(statement, table));
      }
    }
    return contents;
  }

  /** The rows of a table, and a sum over all that they hold: every block of it is read. */
  static String sum(Statement statement, String table) throws SQLException {
    try (ResultSet sum =
        statement.executeQuery(
            "select count(*), coalesce(bit_xor(hash(t)), 0)::varchar from store.\""
                + table.replace("\"", "\"\"")
                + "\" t")) {
      sum.next();
      return sum.getLong(1) + " " + sum.getString(2);
    }
  }

  /** The tables of a warehouse; an exception if it is none. */
  static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names = statement.executeQuery(TABLES)) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    if (!tables.contains("delivery")) {
      throw new SQLException("no table of deliveries");
    }
    return tables;
  }

  private static Failure unreadable(Path file, SQLException cause) {
    return failure("WARE-11", "warehouse.copy_unreadable", file, cause);
  }

  static Failure failure(String code, String key, Path file, @Nullable SQLException cause) {
    Problem problem =
        Problem.error(code, Message.of(key), file.toString(), Message.of(key + ".cure"));
    return cause == null
        ? new Failure(Exit.MACHINE, List.of(problem))
        : new Failure(Exit.MACHINE, List.of(problem), cause);
  }
}
