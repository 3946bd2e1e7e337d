package bilan.pipelines.typing;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.MonthLabel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates that leave the year, or the month too, to the sheet's name, its titles or the file's name:
 * {@code 12/03}, {@code samedi 12 mars}, {@code 12}.
 */
final class PartialDates implements CellReader {

  private final CellReader days;
  private final int year;
  private final int month;
  private final int begins;
  private final Runnable whenCompleted;

  /**
   * @param month 0 if nothing says it
   * @param begins first month of a season whose first year is given; 1 of a calendar year
   */
  PartialDates(CellReader days, int year, int month, int begins, Runnable whenCompleted) {
    this.begins = begins;
    this.days = days;
    this.year = year;
    this.month = month;
    this.whenCompleted = whenCompleted;
  }

  @Override
  public @Nullable Object read(SheetCell cell) {
    Object day = days.read(cell);
    if (!(day instanceof Fault)) {
      return day;
    }
    MonthLabel label = MonthLabel.of(cell);
    if (label != null && label.year() == null) {
      whenCompleted.run();
      return label.firstDay(label.month() < begins ? year + 1 : year);
    }
    String text = CellReaders.text(cell);
    LocalDate completed = text == null || text.length() > 24 ? null : complete(text);
    if (completed == null) {
      return day;
    }
    whenCompleted.run();
    return completed;
  }

  private @Nullable LocalDate complete(String text) {
    if (text.indexOf('/') > 0 || text.indexOf('.') > 0 || text.indexOf('-') > 0) {
      char mark = text.indexOf('/') > 0 ? '/' : text.indexOf('.') > 0 ? '.' : '-';
      return text.chars().filter(c -> c == mark).count() == 1 ? parse(text, mark) : null;
    }
    String day = text.substring(text.lastIndexOf(' ') + 1);
    boolean number =
        !day.isEmpty() && day.length() <= 2 && day.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number) {
      return month == 0 ? null : parse(day + "/" + month, '/');
    }
    return parse(text, ' ');
  }

  /** The day in the year given, or in the next where its month belongs to the season's end. */
  private @Nullable LocalDate parse(String text, char mark) {
    LocalDate date = parse(text + mark + year);
    boolean later = date == null || date.getMonthValue() < begins;
    return later && begins > 1 ? parse(text + mark + (year + 1)) : date;
  }

  private static @Nullable LocalDate parse(String text) {
    return Dates.parse(text, DateRules.FRENCH).value();
  }
}
