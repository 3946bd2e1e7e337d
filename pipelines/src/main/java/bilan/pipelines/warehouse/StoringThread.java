package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.TypedRow;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stores rows while the next ones are read. The connection is busy meanwhile: nothing else is asked
 * of it until the end.
 *
 * <p>A failure of it stops the reader at its next batch; the thread is a daemon, so that an
 * abandoned one never keeps the program alive.
 */
final class StoringThread {

  private static final int BATCH = 512;

  /** As many as are read while DuckDB compresses a group of rows. */
  private static final int WAITING_BATCHES = 64;

  private final RowTables tables;
  private final SheetNumbers sheets;
  private final BlockingQueue<List<Read>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread thread = new Thread(this::run, "store");
  private List<Read> batch = new ArrayList<>(BATCH);
  private volatile @Nullable Throwable failure;

  private record Read(DatasetTable table, TypedRow row) {}

  StoringThread(RowTables tables, SheetNumbers sheets) {
    this.tables = tables;
    this.sheets = sheets;
    thread.setDaemon(true);
    thread.start();
  }

  void take(DatasetTable table, TypedRow row) {
    batch.add(new Read(table, row));
    if (batch.size() == BATCH) {
      failIfFailed();
      put(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  /** Waits until every row is stored. */
  void end() {
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
    try {
      for (List<Read> rows = next(); !rows.isEmpty(); rows = next()) {
        for (Read each : rows) {
          tables.add(each.table(), each.row(), sheets.of(each.row().sheet()));
        }
      }
      tables.end();
    } catch (RuntimeException | Error e) {
      failure = e;
      while (!next().isEmpty()) {}
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
