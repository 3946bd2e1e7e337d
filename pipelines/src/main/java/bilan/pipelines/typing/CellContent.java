package bilan.pipelines.typing;

import bilan.pipelines.model.Inspection.Content;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a value or a cell looks like when nobody knows what its column means. */
public final class CellContent {

  private CellContent() {}

  /** Of a value that a column's reader made. */
  public static Content ofValue(Object value) {
    if (value instanceof LocalDate
        || value instanceof LocalDateTime
        || value instanceof CoarseDates.Dated) {
      return Content.DATE;
    }
    if (value instanceof Number) {
      return Content.NUMBER;
    }
    if (value instanceof LocalTime) {
      return Content.TIME;
    }
    return value instanceof Boolean ? Content.BOOLEAN : Content.TEXT;
  }

  public static Content of(SheetCell cell) {
    return switch (cell.type()) {
      case DATE -> Content.DATE;
      case NUMBER -> Content.NUMBER;
      case BOOLEAN -> Content.BOOLEAN;
      case ERROR, UNCOMPUTED -> Content.ERROR;
      case BLANK -> Content.NOTHING;
      case TEXT -> ofText(cell);
    };
  }

  private static Content ofText(SheetCell cell) {
    if (number(cell) != null) {
      return Content.NUMBER;
    }
    if (Dates.parse(cell, DateRules.FRENCH).value() != null) {
      return Content.DATE;
    }
    return Times.parse(cell).value() != null ? Content.TIME : Content.TEXT;
  }

  public static @Nullable BigDecimal number(SheetCell cell) {
    return Amounts.parse(cell, DecimalMark.POINT).value();
  }
}
