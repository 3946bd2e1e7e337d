package bilan.pipelines.sheet;

/** Counts the cells read from one sheet, so that a file that claims too many is left early. */
final class CellLimit {

  private long cells;
  private long padded;

  /**
   * @param filled cells of the row
   * @param width columns of the row, blank ones included
   */
  void row(long row, int filled, int width) throws LimitException {
    cells += filled;
    padded += width;
    if (row > Limits.ROWS
        || width > Limits.COLUMNS
        || cells > Limits.CELLS
        || padded > Limits.PADDED_CELLS) {
      throw new LimitException("cells", row);
    }
  }
}
