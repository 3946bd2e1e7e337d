package bilan.pipelines.planning;

import bilan.pipelines.layout.ColumnHead;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column whose number is a row of its own.
 *
 * @param date first day of the month or year that it stands for; null if it stands for none
 * @param weekday of the week that a row begins, 1 to 7; {@link #OF_MONTH} if the row says the day
 *     of its month, {@link #OF_YEAR} if it says the month of its year; 0 if it is none
 * @param values what else it says of its number, by field
 */
public record TurnedColumn(
    ColumnHead head, @Nullable LocalDate date, int weekday, Map<String, Object> values) {

  /** The date of a row says which day of the column's month it is. */
  public static final int OF_MONTH = -1;

  /** The date of a row says which month of the column's year it is. */
  public static final int OF_YEAR = -2;

  /** The first day of a month in the year that begins on a day. */
  public static LocalDate monthOf(LocalDate begins, int month) {
    LocalDate first = begins.withDayOfMonth(1).withMonth(month);
    return month < begins.getMonthValue() ? first.plusYears(1) : first;
  }

  public TurnedColumn(ColumnHead head, @Nullable LocalDate date, Map<String, Object> values) {
    this(head, date, 0, values);
  }

  public TurnedColumn {
    values = Map.copyOf(values);
  }
}
