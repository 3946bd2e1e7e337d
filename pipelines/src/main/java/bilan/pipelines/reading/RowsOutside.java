package bilan.pipelines.reading;

import bilan.pipelines.layout.TableArea;
import bilan.pipelines.model.Notices;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;

/** Rows of a sheet that look like data and stand in no table: they are said, being read by none. */
final class RowsOutside {

  /** A title and its fact have two. */
  private static final int CELLS = 3;

  private final List<TableArea> areas;
  private final String where;
  private int rows;
  private int first;

  /**
   * @param areas of all tables found in the sheet; {@code where} the sheet is
   */
  RowsOutside(List<TableArea> areas, String where) {
    this.areas = areas;
    this.where = where;
  }

  void see(Row row) {
    if (looksLikeData(row) && areas.stream().noneMatch(a -> contains(a, row.number()))) {
      first = rows == 0 ? row.number() : first;
      rows++;
    }
  }

  private static boolean contains(TableArea area, int row) {
    return row >= area.headerFirst() && row <= area.lastRow();
  }

  /** Several cells, words and a number or a date among them. */
  private static boolean looksLikeData(Row row) {
    int filled = 0;
    boolean number = false;
    boolean words = false;
    for (SheetCell cell : row.cells()) {
      if (!cell.isBlank()) {
        filled++;
        words |= cell.isWords() || cell.type() == SheetCell.Type.DATE;
        number |= isNumber(cell);
      }
    }
    return filled >= CELLS && words && number;
  }

  private static boolean isNumber(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.NUMBER
        || (cell.type() == SheetCell.Type.TEXT
            && text != null
            && !cell.isWords()
            && text.chars().anyMatch(Character::isDigit));
  }

  void say(Notices notices) {
    if (rows > 1) {
      notices.add(
          Problem.warning(
              "ROW-03",
              Message.of("profile.rows_outside", rows),
              where + "!" + first,
              Message.of("profile.rows_outside.cure")));
    }
  }
}
