package bilan.pipelines.layout;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.value.MonthLabel;
import org.jspecify.annotations.Nullable;

/**
 * A month or a year that a header names.
 *
 * @param year 0 if it is not said
 * @param month 1 to 12; 0 for a whole year
 */
public record Period(int year, int month) {

  /** What a header cell names; null if it names no month and no year. */
  static @Nullable Period of(Cell cell) {
    MonthLabel label = MonthLabel.of(cell);
    if (label != null) {
      Integer year = label.year();
      return new Period(year == null ? 0 : year, label.month());
    }
    String text = cell.text();
    return text == null ? null : ofYear(text.strip());
  }

  /** What a text names; null if it names no month and no year. */
  public static @Nullable Period of(String text) {
    return of(Cell.text(text));
  }

  private static @Nullable Period ofYear(String text) {
    if (text.length() != 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int year = Integer.parseInt(text);
    return year >= 1990 && year <= 2099 ? new Period(year, 0) : null;
  }
}
