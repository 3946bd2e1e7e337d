package bilan.queries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included. */
record DaySpan(LocalDate from, LocalDate to) {

  private static final Pattern TWO = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+)");

  /**
   * A day, month, calendar year or {@code 2025-2026}, or two of them with two dots between; null if
   * it is neither, or ends before it begins.
   */
  static @Nullable DaySpan parse(String typed, int firstMonth) {
    Matcher two = TWO.matcher(typed.strip());
    DaySpan first = one(two.matches() ? two.group(1) : typed.strip(), firstMonth);
    DaySpan last = two.matches() ? one(two.group(2).strip(), firstMonth) : first;
    return first == null || last == null || last.to().isBefore(first.from())
        ? null
        : new DaySpan(first.from(), last.to());
  }

  private static @Nullable DaySpan one(String typed, int firstMonth) {
    try {
      if (typed.matches("\\d{4}")) {
        int year = Integer.parseInt(typed);
        return new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      if (typed.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(typed);
        return new DaySpan(month.atDay(1), month.atEndOfMonth());
      }
      Years years = Years.parse(typed, firstMonth);
      if (years != null) {
        return new DaySpan(years.from(), years.to());
      }
    } catch (DateTimeException e) {
      return null;
    }
    LocalDate day = Binding.date(typed);
    return day == null ? null : new DaySpan(day, day);
  }
}
