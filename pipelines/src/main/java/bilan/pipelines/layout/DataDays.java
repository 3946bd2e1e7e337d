package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.TimeOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells the days of a row of data from days that columns are named after. */
final class DataDays {

  /** Two thirds of the cells are most of them. */
  private static final int OF_THREE = 3;

  private static final int TWO = 2;

  private final List<Row> rows;

  /**
   * @param rows of the head of a sheet
   */
  DataDays(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Whether the days of a row are values: the row above names their columns as it names the others,
   * or a neighbour has days in them as well.
   */
  boolean areIn(int i) {
    Row row = rows.get(i);
    if (row.cells().stream().noneMatch(HeaderShape::isDay)) {
      return false;
    }
    return (i > 0 && (repeatsDays(rows.get(i - 1), row) || isNamed(rows.get(i - 1), row)))
        || (i + 1 < rows.size() && repeatsDays(rows.get(i + 1), row));
  }

  private static boolean repeatsDays(Row other, Row row) {
    int days = 0;
    int again = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      boolean day = HeaderShape.isDay(row.cell(column));
      days += day ? 1 : 0;
      again += day && HeaderShape.isDay(other.cell(column)) ? 1 : 0;
    }
    return again * OF_THREE >= days * TWO;
  }

  /** Whether distinct words stand over most days of a row, and over most of its other cells. */
  private static boolean isNamed(Row above, Row row) {
    Set<String> seen = new HashSet<>();
    int[] filled = new int[TWO];
    int[] covered = new int[TWO];
    for (int column = 0; column < row.cells().size(); column++) {
      if (!row.cell(column).isBlank()) {
        int kind = HeaderShape.isDay(row.cell(column)) ? 0 : 1;
        filled[kind]++;
        covered[kind] += isName(above.cell(column), seen) ? 1 : 0;
      }
    }
    return covered[0] * OF_THREE >= filled[0] * TWO && covered[1] * OF_THREE >= filled[1] * TWO;
  }

  /** A word that names a column: no period, no day of the week, none that stood there before. */
  private static boolean isName(SheetCell cell, Set<String> seen) {
    if (cell.type() != SheetCell.Type.TEXT || HeaderShape.looksNumeric(cell)) {
      return false;
    }
    String name = Headers.normalise(HeaderRows.text(cell));
    return HeaderPeriod.of(cell) == null
        && !TimeOfWeek.is(name)
        && !name.isEmpty()
        && seen.add(name);
  }
}
