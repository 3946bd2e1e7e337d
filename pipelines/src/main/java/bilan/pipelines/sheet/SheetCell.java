package bilan.pipelines.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell: its value, never its displayed and rounded text.
 *
 * <p>Readers give one cell for a text that recurs in a column. It remembers what was found out
 * about its text, which a million rows would ask anew; to be used by one thread.
 */
public final class SheetCell {

  public static final SheetCell BLANK = new SheetCell(Type.BLANK, null, null, null, null, null);
  private static final char FIRST_ACCENT_APART = '\u0300';
  private static final SheetCell UNCOMPUTED_CELL =
      new SheetCell(Type.UNCOMPUTED, "", null, null, null, null);

  private final Type type;
  private final @Nullable String text;
  private final @Nullable BigDecimal number;
  private final @Nullable LocalDateTime date;
  private final @Nullable String format;
  private final @Nullable String at;
  private int told;
  private @Nullable Object reader;
  private @Nullable Object value;

  /**
   * @param text the cell's text; of a number its plain decimal writing, of a date its ISO writing,
   *     of an error its code ({@code #REF!}); null only if blank
   * @param number set for a number, at most 15 significant digits, as Excel keeps; of a date its
   *     serial number where the file has one (a duration of 36 hours is 1.5)
   * @param date set for a date, also one kept as a serial number under a date format; a cell of
   *     time only has the date 1899-12-31
   * @param format the number format's code as written in the file; null if none is known
   * @param at where it stands in its sheet, {@code C14}, if its row is no row of the sheet
   */
  private SheetCell(
      Type type,
      @Nullable String text,
      @Nullable BigDecimal number,
      @Nullable LocalDateTime date,
      @Nullable String format,
      @Nullable String at) {
    this.type = type;
    this.text = text;
    this.number = number;
    this.date = date;
    this.format = format;
    this.at = at;
  }

  /** The same cell, which stands elsewhere in its sheet than in its row: at {@code C14}. */
  public SheetCell from(String address) {
    return isBlank() ? this : new SheetCell(type, text, number, date, format, address);
  }

  /** Where it stands in its sheet, if not where its row says; null if it is there. */
  public @Nullable String at() {
    return at;
  }

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

  /** A text, its accents on their letters: a Mac that writes them apart means the same word. */
  public static SheetCell text(String text) {
    return isBlank(text) ? BLANK : new SheetCell(Type.TEXT, composed(text), null, null, null, null);
  }

  private static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_ACCENT_APART) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** A number as it is, under a number format. */
  public static SheetCell number(BigDecimal number, @Nullable String format) {
    return new SheetCell(Type.NUMBER, number.toPlainString(), number, null, format, null);
  }

  /** A date or a time of day; {@code serial} is its number in the file, null if it has none. */
  public static SheetCell date(
      LocalDateTime date, @Nullable BigDecimal serial, @Nullable String format) {
    return new SheetCell(Type.DATE, date.toString(), serial, date, format, null);
  }

  /** {@code true} or {@code false}. */
  public static SheetCell bool(boolean value) {
    return new SheetCell(Type.BOOLEAN, value ? "true" : "false", null, null, null, null);
  }

  /** An error such as {@code #REF!}. */
  public static SheetCell error(String code) {
    return new SheetCell(Type.ERROR, code, null, null, null, null);
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
    return type == Type.TEXT && is(Question.WORDS, SheetCell::isWords);
  }

  private static boolean isWords(String text) {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** What is asked of a text, whatever stands around it: its answer is always the same. */
  public enum Question {
    WORDS,
    UNREADABLE,
    TOTAL,
    NOTHING;

    private final int known = 1 << (2 * ordinal());
    private final int yes = known << 1;
  }

  /**
   * Whether something is true of the text of a cell that has one.
   *
   * @param answer asked the first time only
   */
  public boolean is(Question question, Predicate<String> answer) {
    return (told & question.known) == 0 ? learn(question, answer) : (told & question.yes) != 0;
  }

  private boolean learn(Question question, Predicate<String> answer) {
    boolean is = answer.test(String.valueOf(text));
    told |= question.known | (is ? question.yes : 0);
    return is;
  }

  /** What a reader made of it when it read it last; null if that was another, or nothing. */
  @SuppressWarnings("ReferenceEquality") // the very reader
  public @Nullable Object readBy(Object by) {
    return reader == by ? value : null;
  }

  /** Keeps what a reader made of it, until another does; not of the one cell that all share. */
  public void keep(Object by, Object made) {
    if (type != Type.BLANK) {
      reader = by;
      value = made;
    }
  }

  public Type type() {
    return type;
  }

  public @Nullable String text() {
    return text;
  }

  public @Nullable BigDecimal number() {
    return number;
  }

  public @Nullable LocalDateTime date() {
    return date;
  }

  public @Nullable String format() {
    return format;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SheetCell cell
        && type == cell.type
        && Objects.equals(text, cell.text)
        && Objects.equals(number, cell.number)
        && Objects.equals(date, cell.date)
        && Objects.equals(format, cell.format);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, text, number, date, format);
  }

  @Override
  public String toString() {
    return "SheetCell[" + type + ", " + text + ", " + number + ", " + date + ", " + format + "]";
  }
}
