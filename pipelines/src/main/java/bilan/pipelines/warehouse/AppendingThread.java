package bilan.pipelines.warehouse;

import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Table;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Appends batches of rows while the next ones are read.
 *
 * <p>A failure of it stops the reader at its next batch; the thread is a daemon, so that an
 * abandoned one never keeps the program alive.
 */
final class AppendingThread {

  private static final int WAITING_BATCHES = 8;
  private static final List<Entry> END = List.of();

  /** A row and its table. */
  record Entry(Table table, TypedRow row) {}

  private final RowTables tables;
  private final BlockingQueue<List<Entry>> batches = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread thread = new Thread(this::run, "append");
  private volatile @Nullable Throwable failure;

  AppendingThread(RowTables tables) {
    this.tables = tables;
    thread.setDaemon(true);
    thread.start();
  }

  void take(List<Entry> batch) {
    failIfFailed();
    if (!batch.isEmpty()) {
      put(batch);
    }
  }

  /** Waits until every batch is appended. */
  void end() {
    put(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    failIfFailed();
  }

  private void put(List<Entry> batch) {
    try {
      batches.put(batch);
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
    if (failed instanceof SQLException sql) {
      throw Sql.failure(sql);
    }
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
      for (List<Entry> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
        if (failure == null) {
          append(batch);
        }
      }
      tables.flush();
    } catch (SQLException e) {
      failure = failure == null ? e : failure;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void append(List<Entry> batch) {
    try {
      for (Entry entry : batch) {
        tables.append(entry.table(), entry.row());
      }
    } catch (SQLException | RuntimeException | Error e) {
      failure = e;
    }
  }
}
