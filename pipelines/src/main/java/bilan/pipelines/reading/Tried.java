package bilan.pipelines.reading;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;

/** A sink that keeps no row, and ends a reading once it has seen enough of them. */
final class Tried implements RowSink {

  private final int enough;
  private int rows;
  private boolean rejected;

  /**
   * @param enough how many rows show how the others are read
   */
  Tried(int enough) {
    this.enough = enough;
  }

  /** Enough was seen. */
  static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  @Override
  public void row(DatasetTable table, TypedRow row) {
    rows++;
    if (rows >= enough) {
      throw new Enough();
    }
  }

  @Override
  public void rejected(Rejection rejection) {
    rejected = true;
    throw new Enough();
  }

  @Override
  public void controlTotal(ControlTotal total) {
    // Only rows are told.
  }

  /** Whether rows came, and none was rejected. */
  boolean isRead() {
    return rows > 0 && !rejected;
  }
}
