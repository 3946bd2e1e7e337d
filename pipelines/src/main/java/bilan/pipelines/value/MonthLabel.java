package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month as headers, sheets and file names name it.
 *
 * @param month 1 to 12
 * @param year null if the label does not say it
 */
public record MonthLabel(int month, @Nullable Integer year) {

  // A longer text is no label, and cells of thousands of characters are asked too.
  private static final int LONGEST = 100;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(\\d{1,2})\\s*([-._)])?\\s*)?([a-z]{3,9})\\.?(?:\\s*[-_/.,'(]?\\s*(\\d{4}|\\d{2}))?\\)?");
  private static final Pattern YEAR_FIRST_NAMED =
      Pattern.compile("(\\d{4})\\s*[-_/. ]\\s*([a-z]{3,9})\\.?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("((?:19|20)\\d{2})\\s*[-_/. ]\\s*(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})\\s*[-_/. ]\\s*((?:19|20)\\d{2})");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,9}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

  /**
   * The month that a label is, and nothing else: {@code janv.}, {@code Janvier 2022}, {@code
   * 2022-01}, {@code 01/2022}, {@code jan-22}; null otherwise.
   */
  public static @Nullable MonthLabel parse(String label) {
    if (label.length() > LONGEST) {
      return null;
    }
    String plain = Spaces.fold(label);
    Matcher named = NAMED.matcher(plain);
    if (named.matches() && MonthNames.month(named.group(3)) > 0) {
      MonthLabel found = new MonthLabel(MonthNames.month(named.group(3)), year(named.group(4)));
      return found.isNumbered(named.group(1), named.group(2)) ? found : null;
    }
    Matcher yearNamed = YEAR_FIRST_NAMED.matcher(plain);
    if (yearNamed.matches() && MonthNames.month(yearNamed.group(2)) > 0) {
      return new MonthLabel(MonthNames.month(yearNamed.group(2)), year(yearNamed.group(1)));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(plain);
    if (yearFirst.matches()) {
      return numbered(yearFirst.group(2), yearFirst.group(1));
    }
    Matcher yearLast = YEAR_LAST.matcher(plain);
    return yearLast.matches() ? numbered(yearLast.group(1), yearLast.group(2)) : null;
  }

  /** As {@link #parse(String)}; a date cell on the first of a month is that month. */
  public static @Nullable MonthLabel of(SheetCell cell) {
    LocalDateTime date = cell.date();
    if (cell.type() == SheetCell.Type.DATE && date != null) {
      return date.getDayOfMonth() == 1 && date.getYear() > 1900
          ? new MonthLabel(date.getMonthValue(), date.getYear())
          : null;
    }
    String text = cell.text();
    return text == null || cell.type() != SheetCell.Type.TEXT ? null : parse(text);
  }

  /**
   * The one month named inside a longer text, such as {@code Fréquentation janvier 2022}; null if
   * there is none, or several.
   */
  public static @Nullable MonthLabel find(String text) {
    MonthLabel whole = parse(text);
    if (whole != null) {
      return whole;
    }
    int month = 0;
    Matcher word = WORD.matcher(Spaces.fold(text));
    while (word.find()) {
      int found = MonthNames.month(word.group());
      if (found > 0 && month > 0 && found != month) {
        return null;
      }
      month = found > 0 ? found : month;
    }
    return month == 0 ? null : new MonthLabel(month, findYear(text));
  }

  /** The one year, of four digits, that stands in a text; null if there is none, or several. */
  public static @Nullable Integer findYear(String text) {
    Integer year = null;
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      int found = Integer.parseInt(matcher.group(1));
      if (year != null && year != found) {
        return null;
      }
      year = found;
    }
    return year;
  }

  /** Its first day, in this year if the label says none. */
  public LocalDate firstDay(int yearOtherwise) {
    return LocalDate.of(year == null ? yearOtherwise : year, month, 1);
  }

  /** Whether a number before the name is the month's own ({@code 01 janvier}), and not a day. */
  private boolean isNumbered(@Nullable String number, @Nullable String mark) {
    return number == null || mark != null || (year == null && Integer.parseInt(number) == month);
  }

  private static @Nullable MonthLabel numbered(String month, String year) {
    int number = Integer.parseInt(month);
    return number >= 1 && number <= 12 ? new MonthLabel(number, Integer.valueOf(year)) : null;
  }

  private static @Nullable Integer year(@Nullable String digits) {
    return digits == null
        ? null
        : Integer.valueOf(CalendarDay.fullYear(Integer.parseInt(digits), digits.length()));
  }
}
