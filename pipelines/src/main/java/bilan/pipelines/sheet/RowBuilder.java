package bilan.pipelines.sheet;

import java.util.Arrays;
import java.util.List;

/** The cells of one row as they come, by column. */
final class RowBuilder {

  private final CellLimit limit;
  private SheetCell[] cells = new SheetCell[16];
  private int width;
  private int filled;

  RowBuilder(CellLimit limit) {
    this.limit = limit;
  }

  /** Cells of all rows so far. */
  long counted() {
    return limit.cells();
  }

  void clear() {
    width = 0;
    filled = 0;
  }

  void put(int column, SheetCell cell) throws LimitException {
    if (cell.isBlank()) {
      return;
    }
    if (column >= SheetLimits.COLUMNS) {
      throw new LimitException("columns", 0);
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    if (column >= width) {
      Arrays.fill(cells, width, column, SheetCell.BLANK);
      width = column + 1;
    }
    cells[column] = cell;
    filled++;
  }

  boolean isBlank() {
    return width == 0;
  }

  /**
   * Counts a row towards what a sheet may hold; to be called for each time that it stands there.
   */
  void count(long row) throws LimitException {
    limit.row(row, filled, width);
  }

  List<SheetCell> cells() {
    // Arrays.copyOf asks for the type of its array, which takes longer than the copy.
    SheetCell[] row = new SheetCell[width];
    System.arraycopy(cells, 0, row, 0, width);
    return new CellList(row);
  }
}
