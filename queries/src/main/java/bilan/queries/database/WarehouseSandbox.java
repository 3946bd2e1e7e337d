package bilan.queries.database;

import bilan.files.MissingWarehouse;
import bilan.files.WarehouseSize;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens the warehouse in the sandbox that saved and typed SQL runs in. */
final class WarehouseSandbox {

  private static final long PAUSE_MILLIS = 100;
  private static final int MOST_THREADS = 4;
  private static final String MOST_SPILLED = "4GiB";
  private static final Pattern HOLDER = Pattern.compile("\\(PID (\\d+)\\)");

  private WarehouseSandbox() {}

  /**
   * @param streams whether DuckDB makes rows when they are read, instead of all at once
   */
  static Connection open(
      Path warehouse, Duration patience, Limits limits, Path spill, boolean streams) {
    MissingWarehouse.check(warehouse);
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(
            "jdbc:duckdb:" + warehouse.toAbsolutePath(),
            sandbox(threads(warehouse), limits, spill, streams));
      } catch (SQLException e) {
        if (!isBusy(e)) {
          throw unreadable(warehouse, e);
        }
        if (System.nanoTime() >= until) {
          throw busy(warehouse, e);
        }
        pause();
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

  private static boolean isBusy(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Could not set lock") || message.contains("Conflicting lock");
  }

  private static Failure busy(Path warehouse, SQLException e) {
    Matcher holder = HOLDER.matcher(String.valueOf(e.getMessage()));
    Message what =
        holder.find()
            ? Message.of("warehouse.busy.by", holder.group(1))
            : Message.of("warehouse.busy");
    return new Failure(
        Exit.BUSY,
        List.of(
            Problem.error(
                "WARE-01", what, warehouse.toString(), Message.of("warehouse.busy.cure"))),
        e);
  }

  private static Failure unreadable(Path warehouse, SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Permission denied")) {
      return failure(Exit.MACHINE, "MACHINE-01", "query.denied", "query.denied.cure", warehouse);
    }
    boolean newer = message.contains("newer version") || message.contains("can only read versions");
    String key = newer ? "query.newer_warehouse" : "query.damaged";
    Problem problem =
        new Problem(
            newer ? "WARE-04" : "WARE-02",
            Problem.Severity.ERROR,
            Message.of(key),
            warehouse.toString(),
            message.lines().findFirst().orElse(""),
            null,
            Message.of(key + ".cure"));
    return new Failure(Exit.MACHINE, List.of(problem), e);
  }

  private static Failure failure(Exit exit, String code, String what, String cure, Path where) {
    return new Failure(
        exit, Problem.error(code, Message.of(what), where.toString(), Message.of(cure)));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
