package bilan.pipelines.value;

import bilan.pipelines.value.DateText.Found;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What numbers that were read as a date are in the calendar.
 *
 * @param date the day, of a month its first; null where {@code found} says why there is none
 */
record CalendarDay(Found found, @Nullable LocalDate date) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private static final int CENTURY_TURN = 70;
  private static final int LEAP_YEAR = 2000;

  static CalendarDay none(Found found) {
    return new CalendarDay(found, null);
  }

  static CalendarDay of(int year, int month, int day) {
    if (month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(LEAP_YEAR, month).lengthOfMonth()) {
      return none(Found.IMPOSSIBLE);
    }
    if (!isYear(year)) {
      return none(Found.OUT_OF_RANGE);
    }
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? none(Found.IMPOSSIBLE)
        : new CalendarDay(Found.DAY, LocalDate.of(year, month, day));
  }

  static CalendarDay month(int year, int month) {
    if (month < 1 || month > 12) {
      return none(Found.IMPOSSIBLE);
    }
    return isYear(year)
        ? new CalendarDay(Found.MONTH, LocalDate.of(year, month, 1))
        : none(Found.OUT_OF_RANGE);
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** {@code 22} is 2022 and {@code 71} is 1971. */
  static int fullYear(int year, int digits) {
    return digits > 2 ? year : year < CENTURY_TURN ? 2000 + year : 1900 + year;
  }
}
