package bilan.pipelines;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;
import org.jspecify.annotations.Nullable;

/** How far the reading of a file has come, for whoever watches it from another thread. */
public final class Advance {

  private static final int SHOWN_EACH = 512;

  private volatile long expected;
  private volatile long rows;
  private volatile boolean read;
  private long count;

  /** More or less how many rows there are; 0 if nobody knows. */
  public long expected() {
    return expected;
  }

  /** Rows read so far. */
  public long rows() {
    return rows;
  }

  /** Whether all rows are read: they are then checked, compared and stored. */
  public boolean isRead() {
    return read;
  }

  void starts(long rowsExpected) {
    expected = rowsExpected;
    rows = 0;
    count = 0;
    read = false;
  }

  void ends() {
    rows = count;
    read = true;
  }

  /** A sink that passes its rows on and counts them here. */
  RowSink counting(RowSink sink) {
    return new Counter().and(sink);
  }

  private final class Counter implements RowSink {

    @Override
    public void row(DatasetTable table, TypedRow row) {
      next();
    }

    @Override
    public void rejected(Rejection rejection) {
      next();
    }

    @Override
    public void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
      next();
    }

    @Override
    public void controlTotal(ControlTotal total) {
      // A total is no row.
    }

    private void next() {
      if (++count % SHOWN_EACH == 0) {
        rows = count;
      }
    }
  }
}
