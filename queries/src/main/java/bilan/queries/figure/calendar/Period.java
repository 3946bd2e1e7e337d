package bilan.queries.figure.calendar;

import bilan.queries.Years;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A year that figures are given for.
 *
 * @param year in which it begins; the name that {@code --years} and {@code fiscal_year} give it
 * @param label {@code 2021}, or {@code 2021-2022} if it ends in the next year
 * @param from first day, {@code to} last day, both included
 */
public record Period(int year, String label, LocalDate from, LocalDate to) {

  /** The fiscal year that begins in {@code year}. */
  public static Period of(int year, int firstMonth) {
    LocalDate from = LocalDate.of(year, firstMonth, 1);
    return new Period(year, Years.label(year, firstMonth), from, from.plusYears(1).minusDays(1));
  }

  /** One month alone. */
  public static Period of(YearMonth month) {
    return new Period(month.getYear(), month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /**
   * The years {@code first} to {@code last}.
   *
   * @param firstMonth of the fiscal year; left aside if {@code calendar}
   */
  public static List<Period> years(int first, int last, int firstMonth, boolean calendar) {
    List<Period> periods = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      periods.add(of(year, calendar ? 1 : firstMonth));
    }
    return List.copyOf(periods);
  }

  /** The year of that first month in which a day lies. */
  public static Period containing(LocalDate day, int firstMonth) {
    return of(Years.containing(day, firstMonth), firstMonth);
  }

  /** From the first day of these to their last. */
  public static Period spanning(List<Period> periods) {
    Period first = periods.get(0);
    Period last = periods.get(periods.size() - 1);
    return new Period(
        first.year(), Years.spanning(first.label(), last.label()), first.from(), last.to());
  }

  /** The year before it. */
  public Period before() {
    return of(year - 1, from.getMonthValue());
  }

  /** The part of the period up to a day; the whole period if it is over by then. */
  public Period upTo(LocalDate day) {
    return day.isBefore(to) ? new Period(year, label, from, day) : this;
  }

  /** Its months in order. */
  public List<YearMonth> months() {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = YearMonth.from(from); !m.atDay(1).isAfter(to); m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  /** Whether it is one month alone. */
  public boolean isMonth() {
    return YearMonth.from(from).equals(YearMonth.from(to));
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
