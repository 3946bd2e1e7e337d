package bilan.sample.network;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fiscal years that a bilan shows, each named after the calendar year in which it begins.
 *
 * @param firstMonth 1 where fiscal years are calendar years
 */
public record BilanYears(int first, int last, int firstMonth) {

  /** Each year, the earliest first. */
  public List<Integer> all() {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** The year in which a day lies, shown or not. */
  public int of(LocalDate day) {
    return day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear();
  }

  /** The year of a month, named after its first month. */
  public int of(YearMonth month) {
    return of(month.atDay(1));
  }

  /** The first day of a year. */
  public LocalDate from(int year) {
    return LocalDate.of(year, firstMonth, 1);
  }

  /** The last day of a year. */
  public LocalDate to(int year) {
    return from(year + 1).minusDays(1);
  }

  /** The day of a month as it lies in a year. */
  public LocalDate in(int year, int month, int day) {
    return LocalDate.of(month < firstMonth ? year + 1 : year, month, day);
  }

  /** The twelve months of a year. */
  public List<YearMonth> months(int year) {
    return IntStream.range(0, 12).mapToObj(m -> YearMonth.from(from(year)).plusMonths(m)).toList();
  }

  /** The last day shown, up to which facts count. */
  public LocalDate asOf() {
    return to(last);
  }

  /** Whether a day lies in one of the years. */
  public boolean shows(LocalDate day) {
    return !day.isBefore(from(first)) && !day.isAfter(asOf());
  }

  /** {@code 2021}, or {@code 2021-2022} where the year ends in the next. */
  public String label(int year) {
    return firstMonth == 1 ? String.valueOf(year) : year + "-" + (year + 1);
  }

  /** {@code 2020–2022}, or {@code 2020-2023} where years end in the next. */
  public String span(int from, int to) {
    if (from == to) {
      return label(from);
    }
    return firstMonth == 1 ? from + "–" + to : from + "-" + (to + 1);
  }

  /** As {@code --years} takes it. */
  public String asked() {
    return first + ".." + last;
  }

  /** Only the last of them. */
  public BilanYears onlyLast() {
    return new BilanYears(last, last, firstMonth);
  }
}
