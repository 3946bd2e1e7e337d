package bilan.pipelines.control;

import bilan.pipelines.mapping.SingularWords;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write below a table: how many came, who signs, where and when it was made. */
public final class Footers {

  /** Cells that such a row fills at most. */
  private static final int MOST = 4;

  /** {@code Soit au total : 12} in one cell. */
  private static final Pattern COUNTED_LINE =
      Pattern.compile("\\p{L}[^:]*:\\s*\\d[\\d\\s.,\u00a0\u202f]*€?\\s*");

  private static final Pattern COLON = Pattern.compile("\\p{L}[^:]*\\s?:.*", Pattern.DOTALL);
  private static final Pattern PAGE = Pattern.compile("page \\d.*");
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\D*[:=]\\s*|\\D*\\s)?(\\d{1,6})\\s*\\.?|(\\d{1,6})\\s+\\p{L}\\D*");

  private Footers() {}

  /**
   * Whether the first words of a row say so.
   *
   * @param people whether the rows of the table are persons: no name has a colon
   */
  static boolean is(Row row, int first, int last, boolean people) {
    String text = label(row, first, last);
    if (text == null) {
      return false;
    }
    String name = Headers.normalise(text);
    return FooterWords.COUNT.matcher(name).matches()
        || isSigned(name, text)
        || (people && (COLON.matcher(text.strip()).matches() || isSentence(row, name)));
  }

  /** {@code Nombre de lignes :} and a number beside it, or both in one cell, and nothing else. */
  static boolean isLine(Row row) {
    SheetCell words = null;
    SheetCell other = null;
    for (int i = 0; i < row.width(); i++) {
      SheetCell cell = row.cell(i);
      if (!cell.isBlank()) {
        if (other != null || (words == null && !cell.isWords())) {
          return false;
        }
        other = words == null ? null : cell;
        words = words == null ? cell : words;
      }
    }
    String text = words == null || words.text() == null ? "" : words.text().strip();
    return other == null
        ? COUNTED_LINE.matcher(text).matches()
        : text.endsWith(":") && (other.type() == SheetCell.Type.NUMBER || !other.isWords());
  }

  /** Some words alone, of which one is in no name. */
  private static boolean isSentence(Row row, String name) {
    List<String> words = List.of(name.split(" ", -1));
    return words.size() > 1
        && row.cells().stream().filter(c -> !c.isBlank()).limit(2).count() == 1
        && words.stream().anyMatch(FooterWords.NO_NAME::contains);
  }

  private static boolean isSigned(String name, String text) {
    for (String words : FooterWords.SIGNED) {
      String plain = words.endsWith(":") ? words.substring(0, words.length() - 2) : words;
      boolean said = words.endsWith(":") ? name.equals(plain) && text.contains(":") : true;
      if (said && name.startsWith(plain)) {
        return !plain.equals("page ") || PAGE.matcher(name).matches();
      }
    }
    return false;
  }

  /** The first words of a row that fills few cells; null if it fills more, or none with words. */
  private static @Nullable String label(Row row, int first, int last) {
    String label = null;
    int filled = 0;
    for (int column = first; column <= last && column < row.width(); column++) {
      SheetCell cell = row.cell(column);
      if (!cell.isBlank() && ++filled > MOST) {
        return null;
      }
      label = label == null && cell.isWords() ? cell.text() : label;
    }
    return label;
  }

  /** How many came, as a row says; null if it says no such thing, or of some of them only. */
  public static @Nullable BigDecimal count(Row row) {
    BigDecimal only = null;
    boolean all = false;
    for (SheetCell cell : row.cells()) {
      BigDecimal number = number(cell);
      if (number != null && only != null) {
        return null;
      }
      only = number == null ? only : number;
      if (cell.isWords()) {
        Set<String> words = SingularWords.of(String.valueOf(cell.text()));
        if (words.stream().anyMatch(FooterWords.SOME::contains)) {
          return null;
        }
        all |= words.stream().anyMatch(FooterWords.ALL::contains);
      }
    }
    return all ? only : null;
  }

  private static @Nullable BigDecimal number(SheetCell cell) {
    if (cell.type() == SheetCell.Type.NUMBER) {
      return cell.number();
    }
    String text = cell.text();
    Matcher matcher = NUMBER.matcher(text == null ? "" : text.strip());
    if (cell.type() != SheetCell.Type.TEXT || !matcher.matches()) {
      return null;
    }
    return new BigDecimal(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }
}
