package bilan.pipelines.sheet;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number as the spreadsheet program shows it, from 1; of a CSV the line on which the record
 *     starts
 * @param cells from column A on, without trailing blanks
 * @param hidden whether a filter or a person hid it
 */
public record Row(int number, List<SheetCell> cells, boolean hidden) {

  /** The cell of a column; blank behind the last. */
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
  }

  /** The number of its cells. */
  public int width() {
    return cells.size();
  }

  public boolean isBlank() {
    for (SheetCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
