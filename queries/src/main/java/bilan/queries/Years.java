package bilan.queries;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years, both included, each known by the calendar year in which it begins.
 *
 * @param firstMonth on whose first day they begin, 1 to 12
 */
public record Years(int first, int last, int firstMonth) {

  private static final Pattern DOTS = Pattern.compile("\\s*\\.\\.\\s*");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{4})(?:\\s*[-/\u2013]\\s*(\\d{4}|\\d{2}))?");
  private static final Pattern LABEL = Pattern.compile("\\d{4}-\\d{4}");
  private static final Pattern LAST = Pattern.compile("last (\\d{1,2})");
  private static final int DIGITS = 4;
  private static final int CENTURY = 100;

  public Years {
    if (last < first || firstMonth < 1 || firstMonth > 12) {
      throw new IllegalArgumentException(first + ".." + last + " from month " + firstMonth);
    }
  }

  /**
   * {@code 2022} or {@code 2020..2022}, null if it is neither. Where years end in the next one,
   * {@code 2025-2026} is one year and {@code 2023-2026} are three; where they don't, it is nothing.
   */
  public static @Nullable Years parse(String typed, int firstMonth) {
    String[] ends = DOTS.split(typed.strip(), -1);
    Years from = ends.length > 2 ? null : span(ends[0], firstMonth);
    Years to = from == null ? null : span(ends[ends.length - 1], firstMonth);
    return from == null || to == null || to.last < from.first
        ? null
        : new Years(from.first, to.last, firstMonth);
  }

  private static @Nullable Years span(String typed, int firstMonth) {
    Matcher matcher = SPAN.matcher(typed);
    if (!matcher.matches()) {
      return null;
    }
    int first = Integer.parseInt(matcher.group(1));
    String end = matcher.group(2);
    if (end == null) {
      return new Years(first, first, firstMonth);
    }
    // Two digits are the year after, as in 1999-00.
    boolean whole = end.length() == DIGITS;
    int next = whole ? Integer.parseInt(end) : first + 1;
    boolean told = whole || next % CENTURY == Integer.parseInt(end);
    return firstMonth > 1 && told && next > first ? new Years(first, next - 1, firstMonth) : null;
  }

  /** How many years {@code last 3} asks for; 0 if it isn't that. */
  static int lastHowMany(String typed) {
    Matcher matcher = LAST.matcher(typed.strip());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** The {@code count} years up to the one that holds {@code day}. */
  static Years upTo(LocalDate day, int count, int firstMonth) {
    int last = containing(day, firstMonth);
    return new Years(last - count + 1, last, firstMonth);
  }

  /** The year that holds {@code day}. */
  public static int containing(LocalDate day, int firstMonth) {
    return day.minusMonths(firstMonth - 1L).getYear();
  }

  /** The first day. */
  public LocalDate from() {
    return LocalDate.of(first, firstMonth, 1);
  }

  /** The last day. */
  public LocalDate to() {
    return LocalDate.of(last, firstMonth, 1).plusYears(1).minusDays(1);
  }

  /** The years as people type them: {@code 2020..2022}, {@code 2023-2026}. */
  public String typed() {
    return firstMonth == 1 && first < last ? first + ".." + last : inFile();
  }

  /** In the name of a file: {@code 2022}, {@code 2020-2022}, {@code 2023-2026}. */
  public String inFile() {
    return spanning(label(first, firstMonth), label(last, firstMonth)).replace('\u2013', '-');
  }

  /** {@code 2021}, or {@code 2021-2022} where fiscal years aren't calendar years. */
  public static String label(long year, int firstMonth) {
    return firstMonth == 1 ? Long.toString(year) : year + "-" + (year + 1);
  }

  /**
   * From one label to another: {@code 2020\u20132022}; {@code 2023-2026} from 2023-2024 to
   * 2025-2026.
   */
  public static String spanning(String first, String last) {
    if (first.equals(last)) {
      return first;
    }
    return LABEL.matcher(first).matches() && LABEL.matcher(last).matches()
        ? first.substring(0, DIGITS) + last.substring(DIGITS)
        : first + "\u2013" + last;
  }
}
