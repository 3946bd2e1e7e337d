package bilan.pipelines.value;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code dd/MM/yyyy} and {@code yyyy-MM-dd}, which are nearly all dates of nearly all files. */
final class PlainDate {

  private static final int LENGTH = 10;
  private static final int SHORTEST_MONTH = 28;

  private PlainDate() {}

  /** Null if it is written in any other way, or may not be in the calendar. */
  static @Nullable LocalDate of(String text, DateOrder order) {
    if (text.length() != LENGTH) {
      return null;
    }
    if (text.charAt(2) == '/' && text.charAt(5) == '/' && order == DateOrder.DMY) {
      return day(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2));
    }
    if (text.charAt(4) == '-' && text.charAt(7) == '-') {
      return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }
    return null;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    boolean sure =
        CalendarDay.isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= SHORTEST_MONTH;
    return sure ? LocalDate.of(year, month, day) : null;
  }

  /** The number written there, or -1. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!TextCursor.isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }
}
