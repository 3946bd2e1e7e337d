package bilan.pipelines.sheet.number;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The serial numbers under which spreadsheets keep dates: days since the end of 1899, or since
 * 1904, with the time as a fraction.
 */
public final class SerialDates {

  private static final LocalDateTime DAY_0_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime DAY_0_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final double LAST = 2_958_466;

  private SerialDates() {}

  /**
   * The date of a serial number, to the second; null if it is outside the calendar of spreadsheets
   * (before 1900, after 9999).
   */
  public static @Nullable LocalDateTime date(BigDecimal serial, boolean date1904) {
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
}
