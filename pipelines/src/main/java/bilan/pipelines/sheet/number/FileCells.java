package bilan.pipelines.sheet.number;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Cells of the numbers and dates that files write; what is neither stays text. */
public final class FileCells {

  private FileCells() {}

  /** The number or date that a text means under a number format. */
  public static SheetCell number(
      String written, @Nullable String format, boolean isDate, boolean date1904) {
    BigDecimal number = Numbers.of(written);
    return number == null ? SheetCell.text(written) : number(number, format, isDate, date1904);
  }

  /** A number, or the date that it means if its format shows one. */
  public static SheetCell number(
      BigDecimal number, @Nullable String format, boolean isDate, boolean date1904) {
    LocalDateTime date = isDate ? FileDates.serial(number, date1904) : null;
    return date == null ? SheetCell.number(number, format) : SheetCell.date(date, number, format);
  }

  /** The date of an ISO text. */
  public static SheetCell isoDate(String written, @Nullable String format, String otherwise) {
    LocalDateTime date = FileDates.iso(written);
    return date == null ? SheetCell.text(otherwise) : SheetCell.date(date, null, format);
  }
}
