package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations in minutes: {@code 1h30}, {@code 1:30}, {@code 1,5 h}, {@code 90 min}; a bare number is
 * minutes, a time of day is a duration since midnight.
 */
public final class Durations {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal MINUTES_A_DAY = BigDecimal.valueOf(1440);
  private static final BigDecimal SECONDS_A_MINUTE = SIXTY;

  private static final Pattern HOURS_MINUTES =
      Pattern.compile(
          "(\\d{1,3})\\s*(?:h|hs|hrs?|heures?)\\.?\\s*(?:et\\s*)?(\\d{1,2})\\s*(?:m|mn|mns|min|mins|minutes?|')?\\.?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,3})\\s*:\\s*(\\d{2})(?::(\\d{2}))?");
  private static final Pattern HOURS =
      Pattern.compile("([\\d.,\\s]+?)\\s*(?:h|hs|hrs?|heures?)\\.?");
  private static final Pattern MINUTES =
      Pattern.compile("([\\d.,\\s]+?)\\s*(?:m|mn|mns|min|mins|minutes?|'|′)\\.?");

  private Durations() {}

  /** Minutes, to the hundredth. */
  public static ParsedValue<BigDecimal> parse(SheetCell cell, DecimalMark column) {
    BigDecimal number = cell.number();
    LocalDateTime date = cell.date();
    return switch (cell.type()) {
      case NUMBER ->
          number == null ? ParsedValue.blank() : checked(number, ParsedValue.written(cell));
      case DATE ->
          number != null && number.compareTo(BigDecimal.valueOf(31)) < 0
              ? checked(number.multiply(MINUTES_A_DAY), ParsedValue.written(cell))
              : timeOfDay(cell, date);
      case TEXT -> parse(ParsedValue.written(cell), column);
      default -> ParsedValue.unusable(cell, "NUM-06", "duration");
    };
  }

  private static ParsedValue<BigDecimal> timeOfDay(
      SheetCell cell, @org.jspecify.annotations.Nullable LocalDateTime date) {
    if (date == null || date.getYear() > 1899) {
      return ParsedValue.fault(Fault.of("NUM-06", "duration", ParsedValue.written(cell)));
    }
    return ParsedValue.of(
        BigDecimal.valueOf(date.toLocalTime().toSecondOfDay())
            .divide(SECONDS_A_MINUTE, 2, RoundingMode.HALF_UP));
  }

  public static ParsedValue<BigDecimal> parse(String text, DecimalMark column) {
    if (MissingMarks.isMissing(text)) {
      return ParsedValue.blank();
    }
    String plain = Spaces.fold(text);
    Matcher parts = HOURS_MINUTES.matcher(plain);
    if (parts.matches()) {
      return minutes(text, parts.group(1), parts.group(2), null);
    }
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return minutes(text, clock.group(1), clock.group(2), clock.group(3));
    }
    Matcher hours = HOURS.matcher(plain);
    if (hours.matches()) {
      return scaled(text, hours.group(1), SIXTY, column);
    }
    Matcher minutes = MINUTES.matcher(plain);
    return scaled(text, minutes.matches() ? minutes.group(1) : plain, BigDecimal.ONE, column);
  }

  private static ParsedValue<BigDecimal> minutes(
      String text,
      String hours,
      String minutes,
      @org.jspecify.annotations.Nullable String seconds) {
    int m = Integer.parseInt(minutes);
    int s = seconds == null ? 0 : Integer.parseInt(seconds);
    if (m > 59 || s > 59) {
      return ParsedValue.fault(Fault.of("NUM-06", "duration", text));
    }
    long total = (Integer.parseInt(hours) * 60L + m) * 60 + s;
    return checked(
        BigDecimal.valueOf(total).divide(SECONDS_A_MINUTE, 2, RoundingMode.HALF_UP), text);
  }

  private static ParsedValue<BigDecimal> scaled(
      String text, String number, BigDecimal unit, DecimalMark column) {
    NumberText written = NumberText.of(number);
    BigDecimal value = written == null ? null : written.value(column);
    if (value == null) {
      return ParsedValue.fault(
          written == null ? Fault.of("NUM-06", "duration", text) : Amounts.ambiguous(text));
    }
    return checked(value.multiply(unit), text);
  }

  private static ParsedValue<BigDecimal> checked(BigDecimal minutes, String text) {
    BigDecimal rounded = minutes.setScale(2, RoundingMode.HALF_UP);
    if (rounded.signum() < 0) {
      return ParsedValue.fault(Fault.of("NUM-06", "duration", text));
    }
    BigDecimal tidy = rounded.stripTrailingZeros();
    return ParsedValue.of(tidy.scale() < 0 ? tidy.setScale(0) : tidy);
  }
}
