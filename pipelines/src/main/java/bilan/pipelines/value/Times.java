package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of day: {@code 14:05}, {@code 14h05}, {@code 9 h}, {@code 1:33 PM}, a spreadsheet's
 * fraction of a day.
 */
public final class Times {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,2})\\s*(?:[:hH]|\\s?heures?)\\s*(?:(\\d{2})(?:\\s*(?::|m|mn|min)?\\s*(\\d{2})(?:[.,]\\d+)?)?)?\\s*(?:m|mn|min)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2})?");

  private Times() {}

  public static ParsedValue<LocalTime> parse(SheetCell cell) {
    LocalDateTime date = cell.date();
    BigDecimal number = cell.number();
    if (cell.type() == SheetCell.Type.DATE && date != null) {
      return ParsedValue.of(date.toLocalTime());
    }
    if (cell.type() == SheetCell.Type.NUMBER
        && number != null
        && number.signum() >= 0
        && number.compareTo(BigDecimal.ONE) < 0) {
      return ParsedValue.of(
          LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(number.doubleValue() * 86_400))));
    }
    if (cell.type() != SheetCell.Type.TEXT) {
      return ParsedValue.unusable(cell, "DATE-06", "time");
    }
    String text = ParsedValue.written(cell);
    LocalTime time = read(Spaces.strip(text));
    if (time != null) {
      return ParsedValue.of(time);
    }
    DateText whole = DateText.read(Spaces.strip(text), DateOrder.DMY);
    LocalTime after = whole.time();
    if (whole.found() == DateText.Found.DAY && after != null) {
      return ParsedValue.of(after);
    }
    return MissingMarks.isMissing(text)
        ? ParsedValue.blank()
        : ParsedValue.fault(Fault.of("DATE-06", "time", text));
  }

  /** A time and nothing else; null if it is none. */
  static @Nullable LocalTime read(String text) {
    if (text.length() == 5 && text.charAt(2) == ':') {
      LocalTime fast = hoursMinutes(text);
      if (fast != null) {
        return fast;
      }
    }
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = number(matcher.group(2));
    int second = number(matcher.group(3));
    String half = matcher.group(4);
    if (matcher.group(2) == null && text.indexOf(':') >= 0) {
      return null;
    }
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    return hour < 24 && minute < 60 && second < 60 ? LocalTime.of(hour, minute, second) : null;
  }

  private static @Nullable LocalTime hoursMinutes(String text) {
    int hour = (text.charAt(0) - '0') * 10 + (text.charAt(1) - '0');
    int minute = (text.charAt(3) - '0') * 10 + (text.charAt(4) - '0');
    for (int i = 0; i < 5; i++) {
      if (i != 2 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
        return null;
      }
    }
    return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
