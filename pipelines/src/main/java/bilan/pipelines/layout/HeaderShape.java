package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;

/** What rows look like that make up a header, whatever their words mean. */
final class HeaderShape {

  /** A person's row of a calendar has two at least; {@code du … au …} has two as well. */
  private static final int FEW_DAYS = 2;

  private static final int MANY_DAYS = 3;

  private final List<Merge> merges;

  HeaderShape(List<Merge> merges) {
    this.merges = merges;
  }

  /** Headers are words; days, months and years may stand as dates and numbers. */
  static boolean mayBeHeader(Row row) {
    boolean days = namesDays(row, FEW_DAYS) || countsDays(row);
    int words = 0;
    int others = 0;
    for (SheetCell cell : row.cells()) {
      if (days && (isDay(cell) || isBareDay(cell))) {
        continue;
      }
      if (cell.type() == SheetCell.Type.TEXT && !looksNumeric(cell) && !isProse(cell)) {
        words++;
      } else if (!cell.isBlank() && !isPeriod(cell)) {
        others++;
      }
    }
    return words >= 1 && words >= 2 * others;
  }

  /** A month or a year; a date on the first of a month may stand for it. */
  private static boolean isPeriod(SheetCell cell) {
    HeaderPeriod period = HeaderPeriod.of(cell);
    return period != null
        && !period.isBareDay()
        && (period.day() == 0 || (period.day() == 1 && cell.type() == SheetCell.Type.DATE));
  }

  static boolean isDay(SheetCell cell) {
    HeaderPeriod period = HeaderPeriod.of(cell);
    return period != null && period.day() > 0 && period.month() > 0;
  }

  private static boolean isBareDay(SheetCell cell) {
    HeaderPeriod period = HeaderPeriod.of(cell);
    return period != null && period.isBareDay();
  }

  /** {@code 2, 4, 9, 11, 16}: the days of a month, one after the other. */
  private static boolean countsDays(Row row) {
    int last = 0;
    int days = 0;
    for (SheetCell cell : row.cells()) {
      HeaderPeriod period = HeaderPeriod.of(cell);
      if (period != null && period.isBareDay()) {
        if (period.day() <= last) {
          return false;
        }
        last = period.day();
        days++;
      }
    }
    return days >= MANY_DAYS;
  }

  /** One date is a value; several in a row may be what its columns stand for. */
  private static boolean namesDays(Row row, int atLeast) {
    return row.cells().stream().filter(HeaderShape::isDay).limit(atLeast).count() == atLeast;
  }

  private static boolean isProse(SheetCell cell) {
    String text = cell.text();
    return text != null && text.length() > Headers.LONGEST;
  }

  private static boolean isOnlyWords(Row row) {
    boolean days = namesDays(row, MANY_DAYS);
    return row.cells().stream()
        .allMatch(
            c ->
                c.isBlank()
                    || isPeriod(c)
                    || (days && isDay(c))
                    || (c.type() == SheetCell.Type.TEXT && !looksNumeric(c)));
  }

  static boolean looksNumeric(SheetCell cell) {
    String text = cell.text();
    return text != null
        && Character.isDigit(text.strip().isEmpty() ? ' ' : text.strip().charAt(0))
        && !isPeriod(cell)
        && text.chars().noneMatch(Character::isLetter);
  }

  /** Whether two rows say the same in the same columns, but for a few cells. */
  static boolean sameWords(Row one, Row other) {
    int same = 0;
    int filled = 0;
    for (int column = 0; column < Math.max(one.cells().size(), other.cells().size()); column++) {
      String first = Headers.normalise(HeaderRows.text(one.cell(column)));
      String second = Headers.normalise(HeaderRows.text(other.cell(column)));
      if (!first.isEmpty() || !second.isEmpty()) {
        filled++;
        same += first.equals(second) ? 1 : 0;
      }
    }
    return same >= 2 && same * 3 >= filled * 2;
  }

  /** Whether a row, just above another, stands over several of its columns. */
  boolean isParent(Row above, Row below) {
    if (below.number() - above.number() != 1 || !isOnlyWords(above)) {
      return false;
    }
    int filled = 0;
    for (int column = 0; column < above.cells().size(); column++) {
      filled += above.cell(column).isBlank() ? 0 : 1;
    }
    return filled >= 2 || mergedInside(above, below) || standsInside(above, below);
  }

  /** One cell of words over the second of several columns: a heading of all but the first. */
  private static boolean standsInside(Row above, Row below) {
    int column = leftmost(above);
    return column > leftmost(below)
        && !above.cell(column).isBlank()
        && !below.cell(column - 1).isBlank()
        && !below.cell(column).isBlank()
        && !below.cell(column + 1).isBlank();
  }

  private boolean mergedInside(Row above, Row below) {
    int width = below.cells().size();
    return merges.stream()
        .anyMatch(
            m ->
                m.firstRow() == above.number()
                    && m.lastRow() == above.number()
                    && m.lastColumn() > m.firstColumn()
                    && m.firstColumn() > 0
                    && m.lastColumn() < width);
  }

  /**
   * Whether a row, just below a header, goes on with it: only words, nothing in its first column,
   * something where it had nothing, or a month or year.
   */
  static boolean isChild(Row above, Row below) {
    int leftmost = leftmost(above);
    if (below.number() - above.number() != 1 || !below.cell(leftmost).isBlank()) {
      return false;
    }
    boolean days = namesDays(below, MANY_DAYS) || countsDays(below);
    boolean news = false;
    for (int column = 0; column < below.cells().size(); column++) {
      SheetCell cell = below.cell(column);
      boolean word =
          cell.isBlank()
              || (days && (isDay(cell) || isBareDay(cell)))
              || (cell.type() == SheetCell.Type.TEXT && !looksNumeric(cell));
      if (!word) {
        return false;
      }
      SheetCell over = above.cell(column);
      news |= !cell.isBlank() && (over.isBlank() || isPeriod(over));
    }
    return news;
  }

  /** One or two cells of words: the title of what stands below, or a fact of it. */
  static boolean isTitle(Row row) {
    long filled = filled(row);
    return filled >= 1 && filled <= 2 && isText(row);
  }

  /** Nothing but words: no number, no date, nothing that looks like one. */
  static boolean isText(Row row) {
    return row.cells().stream().allMatch(c -> c.isBlank() || c.type() == SheetCell.Type.TEXT)
        && row.cells().stream().noneMatch(HeaderShape::looksNumeric);
  }

  /** Whether a row holds numbers that are no years right below a row of words that is as wide. */
  static boolean isData(Row above, Row row) {
    return above.number() + 1 == row.number()
        && isText(above)
        && filled(above) > 2
        && filled(above) >= filled(row)
        && row.cells().stream()
            .anyMatch(c -> (c.type() == SheetCell.Type.NUMBER || looksNumeric(c)) && !isPeriod(c));
  }

  /** One cell of words, or {@code Lieu :} and what it is: nothing that names could be taken for. */
  static boolean isFact(Row row) {
    SheetCell first = row.cell(leftmost(row));
    String text = first.text();
    return text != null
        && first.type() == SheetCell.Type.TEXT
        && !looksNumeric(first)
        && (filled(row) == 1 || (filled(row) == 2 && text.strip().endsWith(":")));
  }

  private static int leftmost(Row row) {
    int column = 0;
    while (column < row.cells().size() - 1 && row.cell(column).isBlank()) {
      column++;
    }
    return column;
  }

  static long filled(Row row) {
    return row.cells().stream().filter(c -> !c.isBlank()).count();
  }
}
