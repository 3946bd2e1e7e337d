package bilan.pipelines.typing;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.MonthLabel;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A milestone may be dated by a year, a quarter or a month: its first day, and how precise that is.
 * What else the words say, such as {@code reporté}, is kept as it was typed.
 */
public final class CoarseDates implements CellReader {

  /** A date, then a remark of words only: no address, no telephone number. */
  private static final Pattern REMARKED =
      Pattern.compile("\\s*([^,;(]+?)\\s*[,;(]\\s*[^\\d@]{1,60}");

  private static final Pattern QUARTER =
      Pattern.compile("(?:[tq]([1-4]) .*|.* [tq]([1-4])|([1-4])(?:er|e|eme|nd) trimestre.*)");

  /** A part of a year that is no quarter: its first month stands for it. */
  private static final Pattern PART =
      Pattern.compile(
          "(en|fin|courant|debut|mi|rentree|hiver|([12])(?:er|e|eme|nd) semestre)\\b.*");

  private final CellReader days;

  /**
   * A day and how precisely it is known.
   *
   * @param typed the words of the cell; null where the date and its precision say all of them
   */
  public record Dated(LocalDate date, String precision, @Nullable String typed) {}

  CoarseDates(CellReader days) {
    this.days = days;
  }

  @Override
  public @Nullable Object read(SheetCell cell) {
    Object day = days.read(cell);
    Dated coarse = day instanceof LocalDate ? null : coarse(cell);
    return coarse == null ? day : coarse;
  }

  private @Nullable Dated coarse(SheetCell cell) {
    String text = cell.text();
    if (text == null || cell.type() == SheetCell.Type.DATE) {
      return null;
    }
    Matcher remarked = REMARKED.matcher(text);
    if (cell.type() != SheetCell.Type.TEXT || !remarked.matches()) {
      return coarse(cell, text);
    }
    SheetCell dated = SheetCell.text(remarked.group(1));
    if (days.read(dated) instanceof LocalDate day) {
      return new Dated(day, "day", text.strip());
    }
    Dated coarse = coarse(dated, remarked.group(1));
    return coarse == null ? null : new Dated(coarse.date(), coarse.precision(), text.strip());
  }

  private static @Nullable Dated coarse(SheetCell cell, String text) {
    Integer year = MonthLabel.findYear(text);
    MonthLabel month = cell.type() == SheetCell.Type.TEXT ? MonthLabel.parse(text) : null;
    if (month != null && month.year() != null) {
      return new Dated(month.firstDay(0), "month", null);
    }
    String name = Headers.normalise(text);
    if (year == null || name.length() > 24) {
      return null;
    }
    if (name.equals(Integer.toString(year))) {
      return new Dated(LocalDate.of(year, 1, 1), "year", null);
    }
    int quarter = quarter(name);
    if (quarter > 0) {
      return new Dated(LocalDate.of(year, 3 * quarter - 2, 1), "quarter", text.strip());
    }
    Matcher part = PART.matcher(name);
    if (!part.matches()) {
      return null;
    }
    int first = "2".equals(part.group(2)) ? 7 : part.group(1).equals("rentree") ? 9 : 1;
    return new Dated(LocalDate.of(year, first, 1), "year", text.strip());
  }

  private static int quarter(String name) {
    Matcher quarter = QUARTER.matcher(name);
    if (quarter.matches()) {
      return Integer.parseInt(
          Stream.of(quarter.group(1), quarter.group(2), quarter.group(3))
              .filter(Objects::nonNull)
              .findFirst()
              .orElseThrow());
    }
    return name.startsWith("printemps")
        ? 2
        : name.startsWith("ete") ? 3 : name.startsWith("automne") ? 4 : 0;
  }
}
