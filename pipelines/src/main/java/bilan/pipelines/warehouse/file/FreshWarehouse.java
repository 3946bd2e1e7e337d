package bilan.pipelines.warehouse.file;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.Statements;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A warehouse written anew into another file, which then takes its place: DuckDB marks what is
 * deleted or replaced as free and leaves its bytes where they are.
 */
public final class FreshWarehouse {

  /** Stands in a warehouse as long as bytes of what was taken out may be in its file. */
  private static final String DUE = "old_bytes";

  private static final String OLD = "old_file";
  private static final String FRESH = "fresh_file";

  private FreshWarehouse() {}

  /** Notes, in the transaction that takes something out, that the file has to be written anew. */
  public static void require(Statements sql) {
    sql.script("create table if not exists store." + DUE + " (since timestamp)");
  }

  /** Whether the file has still to be written anew: who was to do it was stopped. */
  public static boolean isRequired(Statements sql) {
    return sql.number(
            "select count(*) from duckdb_tables() where schema_name = 'store' and table_name = ?",
            DUE)
        > 0;
  }

  /**
   * Writes the file anew, while nobody else opens it. The new file is compared with the old one and
   * opened before it takes its place; whoever is stopped meanwhile leaves the old one as it was.
   *
   * @throws bilan.text.Failure {@code BUSY} after waiting; {@code MACHINE} if there is no room for
   *     the file, or the two differ
   */
  public static void write(Path warehouse, Duration patience, List<Dataset> datasets)
      throws IOException {
    Path fresh = warehouse.resolveSibling(warehouse.getFileName() + ".fresh");
    delete(fresh);
    try (Statements sql = WarehouseFile.attached(warehouse, OLD, patience)) {
      sql.script("checkpoint " + OLD); // nothing waits in the log beside it
      fill(sql, fresh);
      Map<String, TableSum> there = WarehouseCopies.contents(sql);
      there.keySet().removeAll(List.of(DUE, "declaration"));
      if (!WarehouseCopies.contents(fresh).equals(there)) {
        throw WarehouseCopies.failure("WARE-10", "warehouse.copy_differs", fresh, null);
      }
      WarehouseFile.open(fresh, Duration.ZERO, datasets).close();
      try {
        Files.move(fresh, warehouse, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) { // Windows lets nobody replace what is open
        sql.script("use memory");
        sql.script("detach " + OLD);
        Files.move(fresh, warehouse, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      delete(fresh);
    }
  }

  private static void fill(Statements sql, Path fresh) {
    sql.script(
        "attach %s as %s (storage_version 'v1.0.0')"
            .formatted(Statements.literal(fresh.toString()), FRESH));
    WarehouseFile.keepPrivate(fresh);
    sql.script("create schema " + FRESH + ".store");
    record Table(String name, String sql) {}
    List<Table> tables =
        sql.list(
            "select table_name, sql from duckdb_tables() where database_name = '%s' and schema_name = 'store' and table_name not in ('%s', 'declaration') order by table_oid"
                .formatted(OLD, DUE),
            row -> new Table(row.getString(1), row.getString(2)));
    sql.script("use " + FRESH);
    for (Table table : tables) {
      String name = "store.\"" + table.name().replace("\"", "\"\"") + '"';
      sql.script(table.sql().replace("CREATE TABLE " + OLD + ".", "CREATE TABLE "));
      sql.script("insert into %s.%s from %s.%s".formatted(FRESH, name, OLD, name));
    }
    sql.script("use " + OLD);
    sql.script("checkpoint " + FRESH);
    sql.script("detach " + FRESH);
  }

  private static void delete(Path fresh) throws IOException {
    Files.deleteIfExists(fresh);
    Files.deleteIfExists(fresh.resolveSibling(fresh.getFileName() + ".wal"));
  }
}
