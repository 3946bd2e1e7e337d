package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.number.FileDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, months and moments, from date cells, serial numbers and all the ways to write them. */
public final class Dates {

  // A bare number in a column of dates is one of these days (1990 to 2060), else something else.
  private static final int FIRST_SERIAL = 32_874;
  private static final int LAST_SERIAL = 58_804;
  private static final int YEARS_1904 = 1_462;
  private static final Pattern YEAR =
      Pattern.compile("((?:19|20)\\d{2})(?:\\s*[-/–]\\s*((?:19|20)?\\d{2}))?");

  private Dates() {}

  /** A day; a time after it is left out, a month without a day is a fault. */
  public static ParsedValue<LocalDate> parse(SheetCell cell, DateRules rules) {
    ParsedValue<LocalDateTime> moment = dateTime(cell, rules);
    LocalDateTime value = moment.value();
    Fault fault = moment.fault();
    return value != null
        ? ParsedValue.of(value.toLocalDate())
        : fault != null ? ParsedValue.fault(fault) : ParsedValue.blank();
  }

  public static ParsedValue<LocalDate> parse(String text, DateRules rules) {
    return parse(SheetCell.text(text), rules);
  }

  /** A day with its time, midnight if none is written. */
  public static ParsedValue<LocalDateTime> dateTime(SheetCell cell, DateRules rules) {
    LocalDateTime date = cell.date();
    BigDecimal number = cell.number();
    if (cell.type() == SheetCell.Type.DATE && date != null) {
      return date.getYear() < 1900
          ? ParsedValue.fault(Fault.of("DATE-01", "date", ParsedValue.written(cell)))
          : ParsedValue.of(date);
    }
    if (cell.type() == SheetCell.Type.NUMBER && number != null) {
      return number(number, ParsedValue.written(cell), rules);
    }
    if (cell.type() != SheetCell.Type.TEXT) {
      return ParsedValue.unusable(cell, "DATE-01", "date");
    }
    String text = Spaces.strip(ParsedValue.written(cell));
    DateText read = DateText.read(text, rules.order());
    LocalDate day = read.date();
    if (read.found() == DateText.Found.DAY && day != null) {
      LocalTime time = read.time();
      return ParsedValue.of(time == null ? day.atStartOfDay() : day.atTime(time));
    }
    if (read.found() == DateText.Found.SERIAL) {
      return serial(text, rules);
    }
    return MissingMarks.isMissing(text)
        ? ParsedValue.blank()
        : ParsedValue.fault(fault(read.found(), text));
  }

  /**
   * The first day of a month: {@code mars 2022}, {@code 2022-03}, {@code 03/2022}, or any day of
   * it.
   */
  public static ParsedValue<LocalDate> month(SheetCell cell, DateRules rules) {
    if (cell.type() == SheetCell.Type.TEXT) {
      DateText read = DateText.read(Spaces.strip(ParsedValue.written(cell)), rules.order());
      LocalDate first = read.date();
      if (read.found() == DateText.Found.MONTH && first != null) {
        return ParsedValue.of(first);
      }
      MonthLabel label = MonthLabel.parse(ParsedValue.written(cell));
      Integer year = label == null ? null : label.year();
      if (label != null && year != null) {
        return ParsedValue.of(label.firstDay(year));
      }
    }
    ParsedValue<LocalDate> day = parse(cell, rules);
    LocalDate value = day.value();
    return value == null ? day : ParsedValue.of(value.withDayOfMonth(1));
  }

  private static ParsedValue<LocalDateTime> serial(String text, DateRules rules) {
    NumberText number = NumberText.of(text);
    BigDecimal value =
        number == null
            ? null
            : number.value(text.indexOf(',') >= 0 ? DecimalMark.COMMA : DecimalMark.POINT);
    return value == null
        ? ParsedValue.fault(Fault.of("DATE-01", "date", text))
        : number(value, text, rules);
  }

  private static ParsedValue<LocalDateTime> number(
      BigDecimal number, String text, DateRules rules) {
    int whole =
        number.abs().compareTo(BigDecimal.valueOf(100_000_000)) < 0 ? number.intValue() : -1;
    int shift = rules.date1904() ? YEARS_1904 : 0;
    if (whole + shift >= FIRST_SERIAL && whole + shift <= LAST_SERIAL) {
      LocalDateTime date = FileDates.serial(number, rules.date1904());
      return date == null
          ? ParsedValue.fault(Fault.of("DATE-05", "range", text))
          : ParsedValue.of(date);
    }
    boolean written =
        number.stripTrailingZeros().scale() <= 0
            && (whole >= 19_000_101 || (whole >= 1900 && whole <= 2100));
    DateText read = written ? DateText.read(Integer.toString(whole), rules.order()) : null;
    LocalDate day = read == null ? null : read.date();
    if (day != null) {
      return ParsedValue.of(day.atStartOfDay());
    }
    return ParsedValue.fault(
        read == null ? Fault.of("DATE-05", "range", text) : fault(read.found(), text));
  }

  private static Fault fault(DateText.Found found, String text) {
    return switch (found) {
      case IMPOSSIBLE -> Fault.of("DATE-02", "impossible", text);
      case MONTH_FIRST -> DateOrder.ambiguous(text);
      case MONTH, YEAR -> Fault.of("DATE-04", "day-missing", text);
      case OUT_OF_RANGE -> Fault.of("DATE-05", "range", text);
      case SEVERAL -> Fault.of("DATE-07", "several", text);
      default -> Fault.of("DATE-01", "date", text);
    };
  }

  /**
   * The fiscal or calendar year of a cell such as {@code 2022}, {@code 2022-2023} or a date, by the
   * year in which it begins.
   *
   * @param firstMonth in which years begin
   */
  public static ParsedValue<Integer> year(SheetCell cell, DateRules rules, int firstMonth) {
    BigDecimal number = cell.number();
    String text = Spaces.strip(ParsedValue.written(cell));
    if (cell.type() == SheetCell.Type.NUMBER && number != null && isYear(number)) {
      return ParsedValue.of(number.intValue());
    }
    Integer written = cell.type() == SheetCell.Type.TEXT ? yearText(text) : null;
    if (written != null) {
      return ParsedValue.of(written);
    }
    if (cell.type() == SheetCell.Type.TEXT && MissingMarks.isMissing(text)) {
      return ParsedValue.blank();
    }
    LocalDate day = parse(cell, rules).value();
    return day != null
        ? ParsedValue.of(day.minusMonths(firstMonth - 1L).getYear())
        : ParsedValue.unusable(cell, "DATE-08", "year");
  }

  private static boolean isYear(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(1900)) >= 0
        && number.compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  private static @Nullable Integer yearText(String text) {
    Matcher year = YEAR.matcher(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    if (!year.matches()) {
      return null;
    }
    int first = Integer.parseInt(year.group(1));
    String end = year.group(2);
    // From 2023 to 2026 is more than one year.
    return end == null || Integer.toString(first + 1).endsWith(end) ? first : null;
  }
}
