package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is read and hands the rows to a thread that stores them: reading and storing go on
 * side by side. The connection is busy meanwhile: nothing else is asked of it until the end.
 *
 * <p>A failure of that thread stops the reader at its next batch; it is a daemon, so that an
 * abandoned one never keeps the program alive.
 */
public final class DeliverySink implements RowSink, AutoCloseable {

  private static final int BATCH = 512;

  /** As many as are read while DuckDB compresses a group of rows. */
  private static final int WAITING_BATCHES = 64;

  private final Statements sql;
  private final WordCodes words;
  private final int delivery;
  private final int firstSheet;
  private final Map<String, Integer> sheets = new LinkedHashMap<>();
  private final RowTables tables;
  private final BlockingQueue<List<Read>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread thread = new Thread(this::run, "store");
  private List<Read> batch = new ArrayList<>(BATCH);
  private volatile @Nullable Throwable failure;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Quarantine.Fixed> fixed = new ArrayList<>();
  private final List<ControlTotal> totals = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private long rows;

  private record Read(DatasetTable table, TypedRow row) {}

  public DeliverySink(Statements sql, WordCodes words, int delivery) {
    this.words = words;
    this.delivery = delivery;
    this.sql = sql;
    this.firstSheet = (int) sql.number("select coalesce(max(sheet_id), 0) + 1 from store.sheet");
    this.tables = new RowTables(sql, words, delivery);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    names.add(table.name());
    rows++;
    batch.add(new Read(table, row));
    if (batch.size() == BATCH) {
      failIfFailed();
      put(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
    fixed.add(new Quarantine.Fixed(rejection, fix));
    if (row != null) {
      row(table, row);
    }
  }

  @Override
  public void controlTotal(ControlTotal total) {
    totals.add(total);
  }

  public long rows() {
    return rows;
  }

  public List<Rejection> rejections() {
    return rejections;
  }

  /** Rejected rows that count as they were corrected before. */
  public List<Quarantine.Fixed> fixed() {
    return fixed;
  }

  public List<ControlTotal> totals() {
    return totals;
  }

  /** The tables that got rows, in the order of the file. */
  public List<String> tables() {
    return List.copyOf(names);
  }

  /** Ends storing: rows are in the tables, and sheets and words beside them. */
  @Override
  public void close() {
    end();
    sheets.forEach(
        (name, id) -> sql.run("insert into store.sheet values (?, ?, ?)", id, delivery, name));
    words.store();
  }

  /** Waits until every row is stored. */
  private void end() {
    if (!batch.isEmpty()) {
      put(batch);
    }
    put(List.of());
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    failIfFailed();
  }

  private void put(List<Read> rows) {
    try {
      batches.put(rows);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static Failure interrupted() {
    Thread.currentThread().interrupt();
    return new Failure(
        Exit.BUSY, Problem.error("WARE-01", Message.of("warehouse.interrupted"), null, null));
  }

  private void failIfFailed() {
    Throwable failed = failure;
    if (failed instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    if (failed instanceof Error error) {
      throw error;
    }
  }

  /** After a failure the rest is taken and dropped, so that the reader never waits for ever. */
  private void run() {
    boolean more = true;
    try {
      for (List<Read> rows = next(); !rows.isEmpty(); rows = next()) {
        for (Read each : rows) {
          String sheet = each.row().sheet();
          int number = sheets.computeIfAbsent(sheet, n -> firstSheet + sheets.size());
          tables.add(each.table(), each.row(), number);
        }
      }
      more = false;
      tables.end();
    } catch (RuntimeException | Error e) {
      failure = e;
      while (more && !next().isEmpty()) {}
    }
  }

  /** Waits for the next rows; none after the last. */
  private List<Read> next() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
