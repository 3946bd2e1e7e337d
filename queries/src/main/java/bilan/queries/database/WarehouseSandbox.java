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

/** Opens the warehouse in the sandbox that saved and typed SQL runs in. */
final class WarehouseSandbox {

  private static final int MOST_THREADS = 4;
  private static final String MOST_SPILLED = "4GiB";

  private WarehouseSandbox() {}

  /**
   * @param streams whether DuckDB makes rows when they are read, instead of all at once
   */
  static Connection open(
      Path warehouse, Duration patience, Limits limits, Path spill, boolean streams) {
    MissingWarehouse.check(warehouse);
    WarehouseLog.check(warehouse);
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            "jdbc:duckdb:" + warehouse.toAbsolutePath(),
            sandbox(threads(warehouse), limits, spill, streams));
      } catch (SQLException e) {
        if (!WarehouseRefusal.isBusy(e) || System.nanoTime() >= until) {
          throw WarehouseRefusal.of(warehouse, e);
        }
        WarehouseRefusal.pause();
      }
    }
  }

  /** What SQL may do: read this file, with this much memory, and change none of it. */
  private static Properties sandbox(int threads, Limits limits, Path spill, boolean streams) {
    Properties options = new Properties();
    options.setProperty("access_mode", "READ_ONLY");
    options.setProperty("enable_external_access", "false");
    options.setProperty("autoinstall_known_extensions", "false");
    options.setProperty("autoload_known_extensions", "false");
    options.setProperty("memory_limit", limits.megabytes() + "MiB");
    options.setProperty("threads", Integer.toString(threads));
    options.setProperty("temp_directory", spill.toString());
    options.setProperty("max_temp_directory_size", MOST_SPILLED);
    options.setProperty("lock_configuration", "true");
    options.setProperty("jdbc_stream_results", Boolean.toString(streams));
    return options;
  }

  private static int threads(Path warehouse) {
    return WarehouseSize.isSmall(warehouse)
        ? 1
        : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  }
}
