package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.MonthLabel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day that a header names.
 *
 * @param year 0 if it is not said
 * @param month 1 to 12; 0 for a whole year, or a day that stands alone
 * @param day 1 to 31; 0 for a whole month or year. A date cell on the first of a month has day 1,
 *     and may stand for the month
 * @param before how many years before the one that the titles name: {@code N-1} is 1
 */
public record HeaderPeriod(int year, int month, int day, int before) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(?:annee|exercice|realise|montant|solde|total|compte) )?((?:19|20)\\d\\d)");
  private static final Pattern RELATIVE =
      Pattern.compile("(?:(?:annee|exercice|realise|montant|solde|total|compte) )?n(?: (\\d))?");

  private static final int EARLIEST = 1990;

  // What is longer names more than a period.
  private static final int LONGEST = 30;

  // Has a 29 February.
  private static final int LEAP = 2000;

  public HeaderPeriod(int year, int month) {
    this(year, month, 0, 0);
  }

  /** Whether it is {@code N} or {@code N-1}: a year that stands elsewhere. */
  public boolean isRelative() {
    return year == 0 && month == 0 && day == 0;
  }

  /** Whether it is a day whose month is not said. */
  public boolean isBareDay() {
    return day > 0 && month == 0;
  }

  /** Where one names no year, only within a year. */
  public boolean isBefore(HeaderPeriod other) {
    int years = year == 0 || other.year == 0 ? 0 : Integer.compare(year, other.year);
    int months = years != 0 ? years : Integer.compare(month, other.month);
    return months != 0 ? months < 0 : day < other.day;
  }

  /** This period in that year and month where its header names none; 0 for an unknown one. */
  public HeaderPeriod in(int yearOtherwise, int monthOtherwise) {
    int known = yearOtherwise == 0 ? 0 : yearOtherwise - before;
    return new HeaderPeriod(year == 0 ? known : year, isBareDay() ? monthOtherwise : month, day, 0);
  }

  /** Its first day; null if there is none, as for 30 February. */
  public @Nullable LocalDate firstDay() {
    try {
      return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** What a header cell names; null if it names no day, no month and no year. */
  static @Nullable HeaderPeriod of(SheetCell cell) {
    LocalDateTime date = cell.date();
    if (cell.type() == SheetCell.Type.DATE && date != null) {
      return date.getYear() > 1900 ? ofDay(date.toLocalDate()) : null;
    }
    MonthLabel label = MonthLabel.of(cell);
    if (label != null) {
      Integer year = label.year();
      return new HeaderPeriod(year == null ? 0 : year, label.month());
    }
    String text = cell.text();
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    HeaderPeriod year = ofYear(text);
    return year == null ? ofDay(text.strip(), cell.type()) : year;
  }

  /** What a text names; null if it names no day, no month and no year. */
  public static @Nullable HeaderPeriod of(String text) {
    return of(SheetCell.text(text));
  }

  private static @Nullable HeaderPeriod ofYear(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || "0123456789nN".indexOf(bare.charAt(bare.length() - 1)) < 0) {
      return null;
    }
    String plain = Headers.normalise(bare);
    Matcher named = YEAR.matcher(plain);
    if (named.matches()) {
      int year = Integer.parseInt(named.group(1));
      return year >= EARLIEST ? new HeaderPeriod(year, 0) : null;
    }
    Matcher relative = RELATIVE.matcher(plain);
    if (!relative.matches() || text.indexOf('+') >= 0 || text.indexOf('\u00b0') >= 0) {
      return null;
    }
    return new HeaderPeriod(
        0, 0, 0, relative.group(1) == null ? 0 : Integer.parseInt(relative.group(1)));
  }

  private static HeaderPeriod ofDay(LocalDate date) {
    return new HeaderPeriod(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0);
  }

  /** {@code 02/01/2024}, {@code mardi 2 janvier}, {@code 02/01}, {@code 2}. */
  private static @Nullable HeaderPeriod ofDay(String text, SheetCell.Type type) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    if (text.length() <= 2) {
      boolean number = text.chars().allMatch(c -> c >= '0' && c <= '9');
      int day = number ? Integer.parseInt(text) : 0;
      return day >= 1 && day <= 31 ? new HeaderPeriod(0, 0, day, 0) : null;
    }
    if (type != SheetCell.Type.TEXT) {
      return null;
    }
    LocalDate whole = Dates.parse(text, DateRules.FRENCH).value();
    if (whole != null) {
      return ofDay(whole);
    }
    boolean slashed = text.indexOf('/') == text.lastIndexOf('/') && text.indexOf('/') > 0;
    String completed = text + (slashed ? "/" : " ") + LEAP;
    LocalDate day = Dates.parse(completed, DateRules.FRENCH).value();
    return day == null ? null : new HeaderPeriod(0, day.getMonthValue(), day.getDayOfMonth(), 0);
  }
}
