package bilan.pipelines.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell: its value, never its displayed and rounded text.
 *
 * @param text the cell's text; of a number its plain decimal writing, of a date its ISO writing, of
 *     an error its code ({@code #REF!}); null only if blank
 * @param number set for a number, at most 15 significant digits, as Excel keeps; of a date its
 *     serial number where the file has one (a duration of 36 hours is 1.5)
 * @param date set for a date, also one kept as a serial number under a date format; a cell of time
 *     only has the date 1899-12-31
 * @param format the number format's code as written in the file; null if none is known
 */
public record SheetCell(
    Type type,
    @Nullable String text,
    @Nullable BigDecimal number,
    @Nullable LocalDateTime date,
    @Nullable String format) {

  public static final SheetCell BLANK = new SheetCell(Type.BLANK, null, null, null, null);
  private static final int ASCII = 0x80;
  private static final SheetCell UNCOMPUTED_CELL =
      new SheetCell(Type.UNCOMPUTED, "", null, null, null);

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

  public static SheetCell text(String text) {
    return isBlank(text) ? BLANK : new SheetCell(Type.TEXT, text, null, null, null);
  }

  /** A number as it is, under a number format. */
  public static SheetCell number(BigDecimal number, @Nullable String format) {
    return new SheetCell(Type.NUMBER, number.toPlainString(), number, null, format);
  }

  /** A date or a time of day; {@code serial} is its number in the file, null if it has none. */
  public static SheetCell date(
      LocalDateTime date, @Nullable BigDecimal serial, @Nullable String format) {
    return new SheetCell(Type.DATE, date.toString(), serial, date, format);
  }

  /** {@code true} or {@code false}. */
  public static SheetCell bool(boolean value) {
    return new SheetCell(Type.BOOLEAN, value ? "true" : "false", null, null, null);
  }

  /** An error such as {@code #REF!}. */
  public static SheetCell error(String code) {
    return new SheetCell(Type.ERROR, code, null, null, null);
  }

  /** A formula without result. */
  public static SheetCell uncomputed() {
    return UNCOMPUTED_CELL;
  }

  // String.isBlank does not know the no-break spaces that French spreadsheets are full of.
  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' '
          && c != '\u00a0'
          && c != '\u202f'
          && c != '\ufeff'
          && !Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  public boolean isBlank() {
    return type == Type.BLANK;
  }

  /** Whether it is a text with a letter in it: no number, no sign. */
  public boolean isWords() {
    if (type != Type.TEXT || text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); ) {
      int each = text.charAt(i);
      if (each < ASCII) {
        if (isPlainLetter(each)) {
          return true;
        }
        i++;
        continue;
      }
      each = text.codePointAt(i);
      if (Character.isLetter(each)) {
        return true;
      }
      i += Character.charCount(each);
    }
    return false;
  }

  // Asked several times of nearly every cell: no table is looked up for most of them.
  private static boolean isPlainLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
