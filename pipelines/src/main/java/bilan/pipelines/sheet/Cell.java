package bilan.pipelines.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell: its value, never its displayed and rounded text.
 *
 * @param text the cell's text; of a number its plain decimal writing, of a date its ISO writing, of
 *     an error its code ({@code #REF!}); null only if blank
 * @param number set for a number; at most 15 significant digits, as Excel keeps
 * @param date set for a date, also one kept as a serial number under a date format; a cell of time
 *     only has the date 1899-12-31
 * @param format the number format's code as written in the file; null if none is known
 */
public record Cell(
    Type type,
    @Nullable String text,
    @Nullable BigDecimal number,
    @Nullable LocalDateTime date,
    @Nullable String format) {

  public static final Cell BLANK = new Cell(Type.BLANK, null, null, null, null);

  /** The type that the file gives to a cell; a CSV has text only. */
  public enum Type {
    BLANK,
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN,
    ERROR,
    /** A formula whose result the file does not hold. */
    UNCOMPUTED
  }

  public static Cell text(String text) {
    return text.isBlank() ? BLANK : new Cell(Type.TEXT, text, null, null, null);
  }

  public boolean isBlank() {
    return type == Type.BLANK;
  }
}
