package bilan.pipelines.sheet;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The cells of a row as its reader made them; a row asks them without going through a list. */
public final class CellList extends AbstractList<SheetCell> implements RandomAccess {

  private final SheetCell[] cells;

  /** Cells from column A on; the array is kept, not copied. */
  public CellList(SheetCell... cells) {
    this.cells = cells;
  }

  /** The cell of a column; blank behind the last. */
  SheetCell cell(int column) {
    return column < cells.length ? cells[column] : SheetCell.BLANK;
  }

  int width() {
    return cells.length;
  }

  @Override
  public SheetCell get(int column) {
    return cells[column];
  }

  @Override
  public int size() {
    return cells.length;
  }
}
