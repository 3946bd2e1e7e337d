package bilan.pipelines.warehouse.file;

import bilan.files.AtomicFile;
import bilan.files.MissingWarehouse;
import bilan.files.Temporary;
import bilan.files.UserMode;
import bilan.files.WarehouseLog;
import bilan.files.WarehouseRefusal;
import bilan.files.WarehouseSize;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The DuckDB file, open for writing by this process alone: opened late, closed early. */
public final class WarehouseFile implements AutoCloseable {

  private final Statements sql;

  private WarehouseFile(Statements sql) {
    this.sql = sql;
  }

  /**
   * Opens a file that is there.
   *
   * @param patience how long to wait while another process holds it
   * @throws Failure (2) if it is not there; else as {@link #open} does
   */
  public static WarehouseFile existing(Path file, Duration patience, List<Dataset> datasets) {
    MissingWarehouse.check(file);
    return open(file, patience, datasets);
  }

  /**
   * Opens the file, made if it isn't there, and brings its tables and views up to the declarations.
   *
   * @param patience how long to wait while another process holds it
   * @throws Failure {@code BUSY} after waiting, {@code MACHINE} if it is damaged or newer than the
   *     program
   */
  public static WarehouseFile open(Path file, Duration patience, List<Dataset> datasets) {
    boolean made = !Files.exists(file);
    if (made) {
      EmptyWarehouse.lay(file);
    }
    WarehouseFile warehouse = new WarehouseFile(connect(file, patience));
    try {
      Path copy = new Migrations(warehouse.sql, file).copy();
      if (copy != null && !isCopied(file, copy)) {
        warehouse.close();
        keepCopy(file, copy);
        warehouse = new WarehouseFile(connect(file, patience));
      }
      boolean anew = new Migrations(warehouse.sql, file).bringUp();
      new DeclaredTables(warehouse.sql, datasets).bringUp(anew);
      if (made) {
        EmptyWarehouse.keep(warehouse.sql, file);
        keepPrivate(file);
      }
      return warehouse;
    } catch (RuntimeException e) {
      warehouse.close();
      throw e;
    }
  }

  /** Copies a file that is open here; false where nobody can read it meanwhile, as on Windows. */
  static boolean isCopied(Path file, Path copy) {
    try {
      AtomicFile.write(copy, out -> Files.copy(file, out));
      keepPrivate(copy);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void keepCopy(Path file, Path copy) {
    if (!isCopied(file, copy)) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error("WARE-05", Message.of("warehouse.copy"), copy.toString(), null));
    }
  }

  /** An empty one that is gone when it is closed. */
  public static WarehouseFile inMemory(List<Dataset> datasets) {
    String kept = EmptyWarehouse.paths();
    if (kept != null) {
      WarehouseFile copy = new WarehouseFile(connectInMemory(kept));
      try {
        EmptyWarehouse.copyInto(copy.sql);
        return copy;
      } catch (Failure notCopied) {
        copy.close();
      }
    }
    WarehouseFile warehouse = new WarehouseFile(connectInMemory(null));
    boolean anew = new Migrations(warehouse.sql, Path.of("memory")).bringUp();
    new DeclaredTables(warehouse.sql, datasets).make(anew);
    return warehouse;
  }

  /**
   * @param paths the only files that may be read; null for none
   */
  private static Statements connectInMemory(@Nullable String paths) {
    Properties properties = properties(true);
    properties.remove("storage_compatibility_version");
    if (paths != null) {
      properties.setProperty("allowed_paths", paths);
    }
    try {
      return new Statements(DriverManager.getConnection("jdbc:duckdb:", properties));
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
  }

  /**
   * From here on this thread, and those that it begins, are told before a file is brought up to a
   * newer version.
   *
   * @return who was told before
   */
  public static Consumer<Message> told(Consumer<Message> reader) {
    Consumer<Message> before = Migrations.TOLD.get();
    Migrations.TOLD.set(reader);
    return before;
  }

  public Statements sql() {
    return sql;
  }

  /** The file alone, as it stands: nothing is brought up. */
  static Statements connect(Path file, Duration patience) {
    Statements sql = connect(file, patience, properties(WarehouseSize.isSmall(file)));
    clear(file); // nobody else holds it: what lies there was left by who was killed
    return sql;
  }

  /**
   * What a file says that is only read, beside other readers.
   *
   * @throws Failure (2) if it is not there; {@code BUSY} after waiting; {@code MACHINE} if it can't
   *     be read
   */
  public static <T> T asked(Path file, Duration patience, Function<Statements, T> question) {
    MissingWarehouse.check(file);
    try (Statements sql = reader(file, patience)) {
      return question.apply(sql);
    }
  }

  /** Asks what changes nothing, beside others of its kind. */
  static Statements reader(Path file, Duration patience) {
    Properties properties = closed();
    properties.setProperty("access_mode", "READ_ONLY");
    properties.setProperty("enable_external_access", "false");
    return connect(file, patience, properties);
  }

  /**
   * A connection to nothing, to which the file is attached: what opens a file alone may open no
   * other, and so can't copy it.
   */
  static Statements attached(Path file, String name, Duration patience) {
    Properties properties = closed();
    properties.setProperty("temp_directory", file + ".tmp");
    return patiently(
        file,
        patience,
        () -> {
          Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
          try (Statement statement = connection.createStatement()) {
            statement.execute(
                "attach %s as %s".formatted(Statements.literal(file.toString()), name));
            return connection;
          } catch (SQLException e) {
            connection.close();
            throw e;
          }
        });
  }

  private static Statements connect(Path file, Duration patience, Properties properties) {
    return patiently(
        file, patience, () -> DriverManager.getConnection("jdbc:duckdb:" + file, properties));
  }

  /** A way to open a file. */
  private interface Opening {
    Connection open() throws SQLException;
  }

  private static Statements patiently(Path file, Duration patience, Opening opening) {
    long until = System.nanoTime() + patience.toNanos();
    WarehouseLog.check(file);
    while (true) {
      try {
        return new Statements(opening.open());
      } catch (SQLException e) {
        if (!WarehouseRefusal.isBusy(e) || System.nanoTime() >= until) {
          throw WarehouseRefusal.of(file, e);
        }
        WarehouseRefusal.pause();
      }
    }
  }

  /**
   * @param alone whether one thread does all, since there is little to share out
   */
  private static Properties properties(boolean alone) {
    Properties properties = closed();
    if (alone) {
      properties.setProperty("threads", "1");
    }
    // The oldest format that costs nothing measurable: older DuckDB tools can still open the file.
    properties.setProperty("storage_compatibility_version", "v1.0.0");
    properties.setProperty("enable_external_access", "false");
    properties.setProperty("preserve_insertion_order", "false");
    properties.setProperty("jdbc_stream_results", "true");
    return properties;
  }

  /** Nothing is fetched from elsewhere. */
  private static Properties closed() {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    return properties;
  }

  /** Where DuckDB writes what does not fit in memory, beside the warehouse. */
  private static void clear(Path file) {
    try {
      Temporary.delete(Path.of(file + ".tmp"));
    } catch (IOException e) {
      // It is taken away the next time.
      return;
    }
  }

  /** Lets nobody but its owner read a file. */
  static void keepPrivate(Path file) {
    try {
      UserMode.keepPrivate(file);
    } catch (IOException e) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error("WARE-03", Message.of("warehouse.private"), file.toString(), null));
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
