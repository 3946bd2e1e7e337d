package bilan.queries.figure.calendar;

import bilan.queries.database.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a statement, read by the names of its columns. */
public record Line(Rows rows, List<@Nullable Object> cells) {

  /** Whether the statement gives such a column. */
  public boolean has(String column) {
    return rows.names().contains(column);
  }

  /** Cell of a column, in the type that the database gives. */
  public @Nullable Object cell(String column) {
    return cells.get(rows.at(column));
  }

  /** Text of a column; null where the cell is. */
  public @Nullable String text(String column) {
    Object cell = cell(column);
    return cell == null ? null : cell.toString();
  }

  /** A text that is never null. */
  public String word(String column) {
    String text = text(column);
    if (text == null) {
      throw new IllegalStateException(column + " is null");
    }
    return text;
  }

  /** Date of a column that the statement gives as one; null where the cell is. */
  public @Nullable LocalDate date(String column) {
    return (LocalDate) cell(column);
  }

  /** The place of a row; {@link Network#NOWHERE} if it belongs to none. */
  public String place() {
    String place = text("place");
    return place == null ? Network.NOWHERE : place;
  }

  /** A date that is never null. */
  public LocalDate day(String column) {
    return LocalDate.parse(word(column));
  }

  /** Month of a column that has one. */
  public YearMonth month(String column) {
    return YearMonth.from(day(column));
  }

  /** Exact number of a column; null where the cell is. */
  public @Nullable BigDecimal amount(String column) {
    Object cell = cell(column);
    return cell == null ? null : new BigDecimal(cell.toString());
  }

  /** A sum, 0 if there was nothing to add. */
  public BigDecimal sum(String column) {
    BigDecimal amount = amount(column);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Whole number of a column. */
  public long count(String column) {
    return sum(column).longValueExact();
  }

  /** Whether the column is true. */
  public boolean flag(String column) {
    return Boolean.TRUE.equals(cell(column));
  }
}
