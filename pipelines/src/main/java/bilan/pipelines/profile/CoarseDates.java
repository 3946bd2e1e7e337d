package bilan.pipelines.profile;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.MonthLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone may be dated by a year, a quarter or a month: its first day, and how precise that is.
 */
final class CoarseDates implements CellReader {

  /** A day and how precisely it is known. */
  record Dated(LocalDate date, String precision) {}

  private final CellReader days;

  CoarseDates(CellReader days) {
    this.days = days;
  }

  @Override
  public @Nullable Object read(Cell cell) {
    Object day = days.read(cell);
    Dated coarse = day instanceof LocalDate ? null : coarse(cell);
    return coarse == null ? day : coarse;
  }

  private static @Nullable Dated coarse(Cell cell) {
    String text = cell.text();
    if (text == null || cell.type() == Cell.Type.DATE) {
      return null;
    }
    Integer year = MonthLabel.findYear(text);
    MonthLabel month = cell.type() == Cell.Type.TEXT ? MonthLabel.parse(text) : null;
    if (month != null && month.year() != null) {
      return new Dated(month.firstDay(0), "month");
    }
    String name = Headers.normalise(text);
    if (year == null || name.length() > 20) {
      return null;
    }
    int quarter = quarter(name);
    if (quarter > 0) {
      return new Dated(LocalDate.of(year, 3 * quarter - 2, 1), "quarter");
    }
    return name.equals(Integer.toString(year))
            || name.startsWith("en ")
            || name.startsWith("fin ")
            || name.startsWith("courant ")
        ? new Dated(LocalDate.of(year, 1, 1), "year")
        : null;
  }

  private static int quarter(String name) {
    for (int quarter = 1; quarter <= 4; quarter++) {
      if (name.startsWith("t" + quarter + " ")
          || name.endsWith(" t" + quarter)
          || name.startsWith(quarter + "e trimestre")
          || name.startsWith(quarter + "er trimestre")
          || name.startsWith("q" + quarter + " ")) {
        return quarter;
      }
    }
    return name.startsWith("printemps")
        ? 2
        : name.startsWith("ete") ? 3 : name.startsWith("automne") ? 4 : 0;
  }
}
