package bilan.pipelines.sheet.number;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as spreadsheet files keep them: serial numbers (days since the end of 1899, or since 1904,
 * with the time as a fraction), and ISO texts.
 */
public final class FileDates {

  /** The day of a time without a day. */
  public static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

  private static final LocalDateTime DAY_0_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime DAY_0_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final double LAST = 2_958_466;

  private FileDates() {}

  /**
   * The date of a serial number, to the second; null if it is outside the calendar of spreadsheets
   * (before 1900, after 9999).
   */
  public static @Nullable LocalDateTime serial(BigDecimal serial, boolean date1904) {
    double days = serial.doubleValue();
    if (!(days >= 0 && days < LAST)) {
      return null;
    }
    long whole = (long) days;
    long seconds = Math.round((days - whole) * 86_400);
    if (date1904 && whole > 0) {
      return DAY_0_1904.plusDays(whole).plusSeconds(seconds);
    }
    // Excel believes that 29 February 1900 existed: before it, and for a time of day alone, its
    // days are one later.
    return DAY_0_1900.plusDays(whole < 60 ? whole + 1 : whole).plusSeconds(seconds);
  }

  /**
   * The date of {@code 2022-03-01}, {@code 2022-03-01T10:30:00.000} or {@code 10:30:00}, with or
   * without a zone that means nothing; a time is on {@link #NO_DAY}; null if the text is none.
   */
  public static @Nullable LocalDateTime iso(String written) {
    String text = written.strip();
    if (text.endsWith("Z")) {
      text = text.substring(0, text.length() - 1);
    }
    try {
      if (text.indexOf('T') < 0) {
        return text.indexOf(':') > 0
            ? NO_DAY.atTime(LocalTime.parse(text))
            : LocalDate.parse(text).atStartOfDay();
      }
      LocalDateTime date = LocalDateTime.parse(text);
      // LibreOffice and SpreadsheetML put a time of day on the day before its calendar starts.
      return date.getYear() <= 1899 ? NO_DAY.atTime(date.toLocalTime()) : date;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
