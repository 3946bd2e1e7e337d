package bilan.pipelines.warehouse;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Stores batches of rows while the next ones are read. The connection is busy meanwhile: nothing
 * else is asked of it until the end.
 *
 * <p>A failure of it stops the reader at its next batch; the thread is a daemon, so that an
 * abandoned one never keeps the program alive.
 */
final class StoringThread {

  /** As many as are read while DuckDB compresses a group of rows. */
  private static final int WAITING_BATCHES = 64;

  private final RowTables tables;
  private final BlockingQueue<Optional<RowBatch>> batches =
      new ArrayBlockingQueue<>(WAITING_BATCHES);
  private final Thread thread = new Thread(this::run, "store");
  private boolean ended;
  private volatile @Nullable Throwable failure;

  StoringThread(RowTables tables) {
    this.tables = tables;
    thread.setDaemon(true);
    thread.start();
  }

  void take(RowBatch batch) {
    failIfFailed();
    put(Optional.of(batch));
  }

  /** Waits until every batch is stored. */
  void end() {
    put(Optional.empty());
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw interrupted();
    }
    failIfFailed();
  }

  private void put(Optional<RowBatch> batch) {
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
      throw Statements.failure(sql);
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
      for (RowBatch batch = next(); batch != null; ) {
        RowBatch rest = tables.insert(batch, this::next);
        batch = rest == null ? next() : rest;
      }
    } catch (SQLException | RuntimeException | Error e) {
      failure = e;
      while (next() != null) {}
    }
  }

  /** Waits for the next batch; null after the last. */
  private @Nullable RowBatch next() {
    if (ended) {
      return null;
    }
    try {
      Optional<RowBatch> batch = batches.take();
      ended = batch.isEmpty();
      return batch.orElse(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      return null;
    }
  }
}
