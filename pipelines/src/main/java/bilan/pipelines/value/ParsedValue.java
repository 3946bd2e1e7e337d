package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says: a value, nothing (blank, or a mark for missing), or a fault.
 *
 * @param value null if there is none
 * @param fault null if the cell could be read
 */
public record ParsedValue<T>(@Nullable T value, @Nullable Fault fault) {

  private static final ParsedValue<?> BLANK = new ParsedValue<>(null, null);

  public static <T> ParsedValue<T> of(T value) {
    return new ParsedValue<>(value, null);
  }

  /** Nothing is said: the cell is empty or holds a mark such as {@code NC}. */
  @SuppressWarnings("unchecked") // it holds nothing of any type
  public static <T> ParsedValue<T> blank() {
    return (ParsedValue<T>) BLANK;
  }

  public static <T> ParsedValue<T> fault(Fault fault) {
    return new ParsedValue<>(null, fault);
  }

  public boolean isBlank() {
    return value == null && fault == null;
  }

  public boolean isFault() {
    return fault != null;
  }

  /**
   * For a cell of a type that a parser can't use: an error, a formula without result, or a fault of
   * the parser's own.
   */
  static <T> ParsedValue<T> unusable(SheetCell cell, String code, String name) {
    return switch (cell.type()) {
      case BLANK -> blank();
      case ERROR ->
          MissingMarks.isMissing(written(cell))
              ? blank()
              : fault(Fault.of("CELL-11", "cell-error", written(cell)));
      case UNCOMPUTED -> fault(Fault.of("CELL-10", "cell-uncomputed"));
      default -> fault(Fault.of(code, name, written(cell)));
    };
  }

  static String written(SheetCell cell) {
    String text = cell.text();
    return text == null ? "" : text;
  }
}
