package bilan.queries.database;

import bilan.files.Temporary;
import bilan.files.WarehouseSize;
import bilan.text.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Warehouse opened to be asked and never to be written: its SQL reaches no file, no network and no
 * setting. Open it late and close it early, because a reader keeps a writer waiting.
 */
public final class Database implements AutoCloseable {

  /** What a laptop's memory holds beside its own text; beyond it, a narrower question is asked. */
  private static final long MOST_CELLS = 5_000_000;

  /** How many cells of an answer are held that can be written without being held. */
  private static final long MOST_HELD = 500_000;

  private final Path warehouse;
  private final Connection connection;
  private final @Nullable Temporary spillOfItsOwn;
  private final Limits limits;
  private final WarehouseSandbox.Use use;
  private final Watch watch;
  private final Map<String, @Nullable Object> variables = new HashMap<>();
  private final KeptRelations kept;
  private final Map<Class<?>, Object> reckoned = new HashMap<>();

  /**
   * @param ofItsOwn the folder of what memory does not hold, to be removed with this database; null
   *     if another removes it
   */
  private Database(
      Path warehouse,
      Connection connection,
      Limits limits,
      WarehouseSandbox.Use use,
      @Nullable Temporary ofItsOwn) {
    this.use = use;
    this.warehouse = warehouse;
    this.spillOfItsOwn = ofItsOwn;
    this.connection = connection;
    this.limits = limits;
    this.watch = new Watch(connection, limits, use.streams());
    this.kept = new KeptRelations(watch::statement, WarehouseSize.isSmall(warehouse));
  }

  /**
   * Opens a warehouse, waiting for who writes in it.
   *
   * @param patience how long a busy file is waited for
   * @param timeout the longest that one question may take; null for the usual
   * @throws Failure if it isn't there (2), is still busy (5) or can't be read (7)
   */
  public static Database open(Path warehouse, Duration patience, @Nullable Duration timeout) {
    return limited(warehouse, patience, Limits.USUAL.within(timeout));
  }

  /** A database asked within all limits. */
  public static Database limited(Path warehouse, Duration patience, Limits limits) {
    return limited(warehouse, patience, limits, false, null);
  }

  private static Database limited(
      Path warehouse, Duration patience, Limits limits, boolean streams, @Nullable Path folder) {
    Temporary spill;
    try {
      spill = Temporary.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean open = false;
    try {
      var use = new WarehouseSandbox.Use(spill.folder(), streams, folder);
      Connection connection = WarehouseSandbox.open(warehouse, patience, limits, use);
      Database database = new Database(warehouse, connection, limits, use, spill);
      open = true;
      return database;
    } finally {
      if (!open) {
        over(spill);
      }
    }
  }

  /**
   * The warehouse for answers that may be written without being held: DuckDB makes rows when they
   * are read, and an answer of many is soon too large for {@code ask}.
   */
  public static Database streaming(Path warehouse, Duration patience, Limits limits) {
    return limited(warehouse, patience, limits, true, null);
  }

  /**
   * The warehouse for answers that DuckDB writes itself, into this folder and nowhere else; see
   * {@link #write}.
   */
  public static Database writing(Path warehouse, Duration patience, Limits limits, Path folder) {
    return limited(warehouse, patience, limits, false, folder);
  }

  /**
   * What ends the process where a question can't be stopped any more: a single step of DuckDB that
   * makes a list of 10⁹ numbers hears no interruption.
   *
   * @param end tells the failure and must not return
   */
  public static void onUnstoppable(Consumer<Failure> end) {
    Watch.onUnstoppable(end);
  }

  /** Whether a question was stopped since memory does not hold its answer. */
  public static boolean isTooLarge(Failure failure) {
    return SqlProblem.isTooLarge(failure);
  }

  /**
   * Same warehouse on a connection of its own, for another thread. The caller closes it before this
   * one: DuckDB opens a file twice only with the same settings, the folder of what memory does not
   * hold among them.
   */
  public Database twin() {
    Connection second = WarehouseSandbox.open(warehouse, Duration.ZERO, limits, use);
    return new Database(warehouse, second, limits, use, null);
  }

  /** Whether planning its questions takes longer than answering them. */
  public boolean isSmall() {
    return WarehouseSize.isSmall(warehouse);
  }

  /** What many questions need, reckoned once: nobody changes the warehouse while it is open. */
  public <T> T once(Class<T> kind, Function<Database, T> reckoning) {
    Object known = reckoned.get(kind);
    if (known == null) {
      known = reckoning.apply(this);
      reckoned.put(kind, known);
    }
    return kind.cast(known);
  }

  /**
   * Asks one statement that ships with the program or stands in a saved query.
   *
   * @param values of {@code getvariable(…)} by name: String, Long, BigDecimal, LocalDate, Boolean
   *     or null; those of the question before are forgotten
   * @throws Failure in words, with the file's line, if DuckDB refuses it
   */
  public Rows ask(Sql sql, Map<String, ? extends @Nullable Object> values) {
    bind(sql, values);
    return watch.over(sql, () -> rows(sql, kept.in(sql.bare(), variables)));
  }

  /** Asks without variables. */
  public Rows ask(Sql sql) {
    return ask(sql, Map.of());
  }

  /**
   * Asks what somebody typed: one SELECT and nothing else.
   *
   * @throws Failure (2) if it is anything else
   */
  public Rows askForeign(Sql sql, Map<String, ? extends @Nullable Object> values) {
    OneSelect.check(connection, sql);
    bind(sql, values);
    return watch.over(sql, () -> rows(sql, foreign(sql)));
  }

  private String foreign(Sql sql) {
    try {
      return kept.withScripted(sql.bare(), variables);
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
  }

  /**
   * Begins to ask; rows come as they are read.
   *
   * @param foreign whether somebody typed it, so that it must be one SELECT and nothing else
   */
  public RowCursor cursor(
      Sql sql, Map<String, ? extends @Nullable Object> values, boolean foreign) {
    if (foreign) {
      OneSelect.check(connection, sql);
    }
    bind(sql, values);
    return new RowCursor(watch, sql, foreign ? foreign(sql) : kept.in(sql.bare(), variables));
  }

  /**
   * Runs a statement of the program that makes a temporary table or copies rows into a file.
   *
   * @throws Failure in words, if DuckDB refuses it
   */
  public void write(Sql sql, Map<String, ? extends @Nullable Object> values) {
    bind(sql, values);
    watch.over(sql, () -> executed(sql, kept.in(sql.bare(), variables)));
  }

  private boolean executed(Sql sql, String text) {
    try (Statement statement = watch.statement()) {
      statement.execute(text);
      return true;
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
  }

  private void bind(Sql sql, Map<String, ? extends @Nullable Object> values) {
    if (variables.equals(values)) {
      return;
    }
    Set<String> stale = new HashSet<>(variables.keySet());
    stale.removeAll(values.keySet());
    StringBuilder script = new StringBuilder();
    stale.forEach(name -> script.append("reset variable ").append(Literal.name(name)).append(';'));
    values.forEach(
        (name, value) -> {
          if (!variables.containsKey(name) || !Objects.equals(variables.get(name), value)) {
            script
                .append("set variable ")
                .append(Literal.name(name))
                .append(" = ")
                .append(Literal.of(value))
                .append(';');
          }
        });
    try (Statement statement = connection.createStatement()) {
      statement.execute(script.toString());
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
    variables.clear();
    variables.putAll(values);
  }

  private Rows rows(Sql sql, String text) {
    try (Statement statement = watch.statement();
        ResultSet result = statement.executeQuery(text)) {
      return new Fetching(result, watch).all(use.streams() ? MOST_HELD : MOST_CELLS);
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    } catch (Fetching.TooMuch e) {
      throw SqlProblem.tooMuch(e.rows, sql);
    }
  }

  @Override
  public void close() {
    watch.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlProblem.failure(e, Sql.of("", "close"));
    } finally {
      over(spillOfItsOwn);
    }
  }

  private static void over(@Nullable Temporary spill) {
    try {
      if (spill != null) {
        spill.close();
      }
    } catch (IOException e) {
      // Whoever starts next takes it away.
      return;
    }
  }
}
