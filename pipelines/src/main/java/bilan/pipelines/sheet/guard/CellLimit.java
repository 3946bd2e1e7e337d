package bilan.pipelines.sheet.guard;

/** Counts the cells read from a file, so that a file that claims too many is left early. */
public final class CellLimit {

  private final long before;
  private long cells;
  private long padded;

  /** The limit of a file that is read once, from its first sheet on. */
  public CellLimit() {
    this(0);
  }

  /**
   * @param before cells of its other sheets, read another time
   */
  public CellLimit(long before) {
    this.before = before;
  }

  /**
   * @param filled cells of the row
   * @param width columns of the row, blank ones included
   */
  public void row(long row, int filled, int width) throws LimitException {
    if (filled > SheetLimits.FILLED) {
      throw new LimitException("wide", row);
    }
    cells += filled;
    padded += width;
    if (row > SheetLimits.ROWS
        || width > SheetLimits.COLUMNS
        || before + cells > SheetLimits.CELLS
        || padded > SheetLimits.PADDED_CELLS) {
      throw new LimitException("cells", row);
    }
  }

  long cells() {
    return cells;
  }
}
