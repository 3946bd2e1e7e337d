package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.CellList;
import bilan.pipelines.sheet.SheetCell;
import java.util.Arrays;
import java.util.List;

/** The cells of one row as they come, by column. */
public final class RowBuilder {

  private final CellLimit limit;
  private SheetCell[] cells = new SheetCell[16];
  private int width;
  private int filled;

  /** A builder whose rows count towards a limit, which others may share. */
  public RowBuilder(CellLimit limit) {
    this.limit = limit;
  }

  /** Cells of all rows so far. */
  public long counted() {
    return limit.cells();
  }

  /** Begins a new row. */
  public void clear() {
    width = 0;
    filled = 0;
  }

  /** Puts a cell into a column (from 0), whatever stood there; a blank one leaves it as it is. */
  public void put(int column, SheetCell cell) throws LimitException {
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

  /** Whether no cell was put into this row. */
  public boolean isBlank() {
    return width == 0;
  }

  /**
   * Counts a row towards what a sheet may hold; to be called for each time that it stands there.
   */
  public void count(long row) throws LimitException {
    limit.row(row, filled, width);
  }

  /** The cells of this row from column A on, without trailing blanks. */
  public List<SheetCell> cells() {
    // Arrays.copyOf asks for the type of its array, which takes longer than the copy.
    SheetCell[] row = new SheetCell[width];
    System.arraycopy(cells, 0, row, 0, width);
    return new CellList(row);
  }
}
