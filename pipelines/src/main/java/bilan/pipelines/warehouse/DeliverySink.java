package bilan.pipelines.warehouse;

import bilan.pipelines.Fix;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is read and hands the rows, batch by batch, to the thread that appends them: reading
 * and storing go on side by side.
 */
final class DeliverySink implements RowSink, AutoCloseable {

  private static final int BATCH = 2048;

  private final RowTables tables;
  private final AppendingThread appending;
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Quarantine.Fixed> fixed = new ArrayList<>();
  private final List<ControlTotal> totals = new ArrayList<>();
  private List<AppendingThread.Entry> batch = new ArrayList<>(BATCH);
  private long rows;

  DeliverySink(Sql sql, Words words, int delivery) {
    this.tables = new RowTables(sql, words, delivery);
    this.appending = new AppendingThread(tables);
  }

  @Override
  public void row(Table table, TypedRow row) {
    batch.add(new AppendingThread.Entry(table, row));
    rows++;
    if (batch.size() == BATCH) {
      appending.take(batch);
      batch = new ArrayList<>(BATCH);
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void fixed(Rejection rejection, Fix fix, Table table, @Nullable TypedRow row) {
    fixed.add(new Quarantine.Fixed(rejection, fix));
    if (row != null) {
      row(table, row);
    }
  }

  @Override
  public void controlTotal(ControlTotal total) {
    totals.add(total);
  }

  long rows() {
    return rows;
  }

  List<Rejection> rejections() {
    return rejections;
  }

  /** How many rows of a table are rejected. */
  long rejected(String table) {
    return rejections.stream().filter(r -> r.table().equals(table)).count();
  }

  /** Rejected rows that count as they were corrected before. */
  List<Quarantine.Fixed> fixed() {
    return fixed;
  }

  List<ControlTotal> totals() {
    return totals;
  }

  /** The tables that got rows. */
  List<String> tables() {
    return tables.names();
  }

  /** Ends appending: rows are in the tables, and sheets and words beside them. */
  @Override
  public void close() {
    try {
      appending.take(batch);
      appending.end();
    } finally {
      tables.close();
    }
  }
}
