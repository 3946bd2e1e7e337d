package bilan.queries.document;

import bilan.queries.Answer.Missing;
import bilan.queries.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table, typed so that each format prints it its own way.
 *
 * @param value String, Long, BigDecimal (rounded when printed), LocalDate, Boolean or {@link
 *     Missing}; null prints as nothing
 * @param unit {@code EUR}, {@code h}, {@code %}, {@code points}…; null if none
 * @param decimals of a {@link Kind#NUMBER}, and of euros where people read them; else the kind
 *     decides
 * @param signed a change: its sign is always printed
 * @param partial it does not stand for the whole period
 * @param notes numbers of the table's notes that it refers to, from 1, in their order
 * @param trace where the figure comes from; null if it is not a figure
 */
public record Cell(
    @Nullable Object value,
    Kind kind,
    @Nullable String unit,
    int decimals,
    boolean signed,
    boolean partial,
    List<Integer> notes,
    @Nullable String trace) {

  private static final int MONEY = 2;

  public Cell {
    notes = notes.stream().sorted().toList();
  }

  public Cell(
      @Nullable Object value,
      Kind kind,
      @Nullable String unit,
      boolean partial,
      List<Integer> notes,
      @Nullable String trace) {
    this(value, kind, unit, MONEY, false, partial, notes, trace);
  }

  /** This cell shown with as many decimals. */
  public Cell withDecimals(int digits) {
    return new Cell(value, kind, unit, digits, signed, partial, notes, trace);
  }

  /** This cell standing for its whole period. */
  public Cell whole() {
    return new Cell(value, kind, unit, decimals, signed, false, notes, trace);
  }

  /** This cell in other words. */
  public Cell saying(@Nullable Object words) {
    return new Cell(words, kind, unit, decimals, signed, partial, notes, trace);
  }

  /** This cell referring to other notes. */
  Cell noted(List<Integer> others) {
    return new Cell(value, kind, unit, decimals, signed, partial, others, trace);
  }

  /** This cell shown as a change, with its sign. */
  public Cell asChange() {
    return new Cell(value, kind, unit, decimals, true, partial, notes, trace);
  }

  public static Cell of(@Nullable Object value, Kind kind) {
    return new Cell(value, kind, null, false, List.of(), null);
  }

  public static Cell text(String text) {
    return of(text, Kind.TEXT);
  }

  public boolean isMissing() {
    return value instanceof Missing;
  }
}
