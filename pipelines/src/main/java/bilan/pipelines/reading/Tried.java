package bilan.pipelines.reading;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.TypedRow;

/** Counts the rows that a reading would give and reject, and keeps nothing. */
final class Tried implements RowSink {

  private static final int FEW = 3;
  private static final int PER_CENT = 100;

  private int rows;
  private int rejected;

  @Override
  public void row(DatasetTable table, TypedRow row) {
    rows++;
  }

  @Override
  public void rejected(Rejection rejection) {
    rejected++;
  }

  @Override
  public void controlTotal(ControlTotal total) {
    // Only rows are told.
  }

  int rows() {
    return rows;
  }

  /**
   * Whether more rows are rejected than a file may have unless somebody says so.
   *
   * @param whole whether none may be
   */
  boolean isRefused(boolean whole) {
    return whole ? rejected > 0 : rejected > FEW && rejected * PER_CENT > rows + rejected;
  }

  int rejected() {
    return rejected;
  }
}
