package bilan.queries.database;

import bilan.files.MissingWarehouse;
import bilan.files.WarehouseLog;
import bilan.files.WarehouseRefusal;
import bilan.files.WarehouseSize;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens the warehouse in the sandbox that saved and typed SQL runs in. */
final class WarehouseSandbox {

  private static final int MOST_THREADS = 4;
  private static final String MOST_SPILLED = "4GiB";

  private WarehouseSandbox() {}

  /** Opens a warehouse for a while; see {@link Database#open}. */
  static Connection open(Path warehouse, Duration patience, Limits limits, Use use) {
    MissingWarehouse.check(warehouse);
    WarehouseLog.check(warehouse);
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            "jdbc:duckdb:" + warehouse.toAbsolutePath(),
            sandbox(use.folder() == null ? threads(warehouse) : 1, limits, use));
      } catch (SQLException e) {
        if (!WarehouseRefusal.isBusy(e) || System.nanoTime() >= until) {
          throw WarehouseRefusal.of(warehouse, e);
        }
        WarehouseRefusal.pause();
      }
    }
  }

  /**
   * What a connection is for.
   *
   * @param spill where DuckDB writes what memory does not hold
   * @param streams whether DuckDB makes rows when they are read, instead of all at once
   * @param folder the only folder that SQL may write files into, by one thread, so that the same
   *     rows make the same bytes; null where it writes none
   */
  record Use(Path spill, boolean streams, @Nullable Path folder) {}

  /** What SQL may do: read this file, with this much memory, and change none of it. */
  private static Properties sandbox(int threads, Limits limits, Use use) {
    Properties options = new Properties();
    options.setProperty("access_mode", "READ_ONLY");
    options.setProperty("enable_external_access", "false");
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    options.setProperty("memory_limit", limits.megabytes() + "MiB");
    options.setProperty("threads", Integer.toString(threads));
    if (use.folder() != null) {
      String folder = use.folder().toAbsolutePath() + "/";
      options.setProperty("allowed_directories", "['" + folder.replace("'", "''") + "']");
    }
    options.setProperty("temp_directory", use.spill().toString());
    options.setProperty("max_temp_directory_size", MOST_SPILLED);
    options.setProperty("lock_configuration", "true");
    options.setProperty("jdbc_stream_results", Boolean.toString(use.streams()));
    return options;
  }

  private static int threads(Path warehouse) {
    return WarehouseSize.isSmall(warehouse)
        ? 1
        : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }
}
