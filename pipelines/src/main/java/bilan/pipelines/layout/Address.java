package bilan.pipelines.layout;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.Objects;
import java.util.stream.Stream;

/** Cells and columns named as a spreadsheet program names them. */
public final class Address {

  private Address() {}

  /** {@code C14}: columns from 0, rows from 1. */
  public static String cell(int column, int row) {
    return column(column) + row;
  }

  /** Where a cell of a row stands in its sheet; of a blank one, where its row begins. */
  public static String cell(int column, Row row) {
    return Stream.concat(Stream.of(row.cell(column)), row.cells().stream())
        .map(SheetCell::at)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> cell(column, row.number()));
  }

  /**
   * What parts a row from others that stand in the same row of their sheet: 1 and the column of its
   * last cell that stood elsewhere; 0 if none did.
   */
  public static int part(Row row) {
    for (int c = row.width() - 1; c >= 0; c--) {
      String at = row.cell(c).at();
      if (at != null) {
        return at.chars().filter(Character::isLetter).reduce(0, (n, l) -> n * 26 + l - 'A' + 1);
      }
    }
    return 0;
  }

  /** {@code A} to {@code Z}, {@code AA}… */
  public static String column(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
