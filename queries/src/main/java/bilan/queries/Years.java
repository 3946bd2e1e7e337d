package bilan.queries;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years, both included, each named by the calendar year in which it begins.
 *
 * @param firstMonth on whose first day they begin, 1 to 12
 */
public record Years(int first, int last, int firstMonth) {

  private static final Pattern TYPED = Pattern.compile("(\\d{4})(?:\\s*\\.\\.\\s*(\\d{4}))?");
  private static final Pattern LAST = Pattern.compile("last (\\d{1,2})");

  public Years {
    if (last < first || firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException(first + ".." + last + " from month " + firstMonth);
    }
  }

  /** {@code 2020..2022} or {@code 2022}; null if it is neither. */
  public static @Nullable Years parse(String typed, int firstMonth) {
    Matcher matcher = TYPED.matcher(typed.strip());
    if (!matcher.matches()) {
      return null;
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    return last < first ? null : new Years(first, last, firstMonth);
  }

  /** How many years {@code last 3} asks for; 0 if it isn't that. */
  static int lastHowMany(String typed) {
    Matcher matcher = LAST.matcher(typed.strip());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The {@code count} years up to the one that holds {@code day}. */
  static Years upTo(LocalDate day, int count, int firstMonth) {
    int last = day.minusMonths(firstMonth - 1L).getYear();
    return new Years(last - count + 1, last, firstMonth);
  }

  /** The first day. */
  public LocalDate from() {
    return LocalDate.of(first, firstMonth, 1);
  }

  /** The last day. */
  public LocalDate to() {
    return LocalDate.of(last, firstMonth, 1).plusYears(1).minusDays(1);
  }

  /** As it would be typed. */
  public String typed() {
    return first == last ? Integer.toString(first) : first + ".." + last;
  }

  /** {@code 2021}, or {@code 2021-2022} where fiscal years aren't calendar years. */
  public static String label(long year, int firstMonth) {
    return firstMonth == 1 ? Long.toString(year) : year + "-" + (year + 1);
  }
}
