package bilan.pipelines.sheet.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as spreadsheet files write them inside XML: {@code 2022-03-01}, {@code
 * 2022-03-01T10:30:00.000}, {@code 10:30:00}, with or without a zone that means nothing.
 */
public final class IsoDates {

  private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 31);

  private IsoDates() {}

  /** The date, or a time on 1899-12-31; null if the text is none. */
  public static @Nullable LocalDateTime of(String written) {
    String text = written.strip();
    if (text.endsWith("Z")) {
      text = text.substring(0, text.length() - 1);
    }
    try {
      int t = text.indexOf('T');
      if (t < 0) {
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
