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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
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
    Map<String, TableSum> there;
    boolean whole;
    try (Statements sql = WarehouseFile.connect(warehouse, patience)) {
      there = read(warehouse, () -> contentsOnDisk(sql));
      whole = WarehouseFile.isCopied(warehouse, copy);
    }
    if (!whole) { // what somebody writes from here on is found below
      AtomicFile.write(copy, out -> Files.copy(warehouse, out));
      WarehouseFile.keepPrivate(copy);
    }
    Map<String, TableSum> copied = contents(copy);
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
    } catch (Failure e) { // damaged: that is what the copy is for
      if (e.exit() == Exit.BUSY) {
        throw e;
      }
    }
  }

  private static Path log(Path warehouse) {
    return warehouse.resolveSibling(warehouse.getFileName() + ".wal");
  }

  private static Copied copied(Map<String, TableSum> contents, Path file) throws IOException {
    long rows = contents.values().stream().mapToLong(TableSum::rows).sum();
    return new Copied(contents.size(), rows, Files.size(file));
  }

  static Map<String, TableSum> contents(Path file) {
    return read(
        file,
        () -> {
          try (Statements sql = WarehouseFile.reader(file, Duration.ZERO)) {
            return contents(sql);
          }
        });
  }

  private static Map<String, TableSum> contentsOnDisk(Statements sql) {
    sql.script("checkpoint"); // nothing waits in the log beside it
    return contents(sql);
  }

  /** The sum of each table. */
  static Map<String, TableSum> contents(Statements sql) {
    Map<String, TableSum> contents = new TreeMap<>();
    tables(sql).forEach((name, rows) -> contents.put(name, TableSum.of(sql, rows)));
    return contents;
  }

  /**
   * The tables of a warehouse by name, as SQL.
   *
   * @throws Failure if it is none
   */
  static Map<String, String> tables(Statements sql) {
    Map<String, String> tables = new TreeMap<>();
    sql.list(
        TABLES,
        row ->
            tables.put(
                row.getString(1), "from store.\"" + row.getString(1).replace("\"", "\"\"") + '"'));
    if (!tables.containsKey("delivery")) {
      throw Statements.failure(new SQLException("no table of deliveries"));
    }
    return tables;
  }

  private static <T> T read(Path file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Failure e) {
      throw unreadable(file, e);
    }
  }

  private static Failure unreadable(Path file, Exception cause) {
    return failure("WARE-11", "warehouse.copy_unreadable", file, cause);
  }

  static Failure failure(String code, String key, Path file, @Nullable Exception cause) {
    Problem problem =
        Problem.error(code, Message.of(key), file.toString(), Message.of(key + ".cure"));
    return cause == null
        ? new Failure(Exit.MACHINE, List.of(problem))
        : new Failure(Exit.MACHINE, List.of(problem), cause);
  }
}
