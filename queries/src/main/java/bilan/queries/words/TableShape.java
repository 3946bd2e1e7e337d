package bilan.queries.words;

import bilan.queries.document.Table;
import java.util.List;

/**
 * How the columns of a table share its width on a page or a screen.
 *
 * @param types of each column: {@code n} figures, {@code m} some of them with the mark of a note,
 *     {@code mm} of several, {@code k} words that stay on one line, {@code s} even on a telephone,
 *     {@code l} sentences
 * @param characters that it wants in all
 * @param least what a telephone gives it before it scrolls
 * @param brief whether the names of its rows are short: codes, dates, years
 */
public record TableShape(List<String> types, int characters, int least, boolean brief) {

  /** A line of a page, and of a telephone. */
  private static final int LINE = 120;

  private static final int PHONE = 40;
  private static final int SLIM = 58;
  private static final int FEW = 3;

  /** What stands between two columns. */
  private static final int GAP = 3;

  private static final int SENTENCE = 38;

  private static final int SHORT = 13;

  /** What a telephone gives to the names of rows, and to a sentence. */
  private static final int NAMES = 18;

  private static final int WORDS = 26;

  public static TableShape of(Table table, Wording wording) {
    int[] wanted = Widths.characters(table, wording);
    int[] needed = Widths.needed(table, wording);
    String[] types = new String[wanted.length];
    int sum = GAP * wanted.length;
    int least = sum;
    int phone = sum;
    for (int i = 0; i < wanted.length; i++) {
      boolean numeric = table.heads().get(i).isNumeric();
      types[i] = numeric ? "n" + marked(table, i) : wanted[i] > SENTENCE ? "l" : "";
      sum += wanted[i];
      least += numeric ? wanted[i] : needed[i];
      phone += numeric ? wanted[i] : Math.min(wanted[i], i == 0 ? NAMES : WORDS);
    }
    keep(types, wanted, needed, LINE - least);
    boolean brief = wanted.length > 0 && wanted[0] <= SHORT;
    return new TableShape(List.of(types), sum, phone, brief);
  }

  /** The shortest words first, as long as there is room for them on one line. */
  private static void keep(String[] types, int[] wanted, int[] needed, int room) {
    int left = room;
    for (int length = 1; length <= SENTENCE; length++) {
      for (int i = 0; i < types.length; i++) {
        int more = wanted[i] - needed[i];
        if (types[i].isEmpty() && wanted[i] == length && more <= left) {
          types[i] = length <= SHORT ? "k s" : "k";
          left -= more;
        }
      }
    }
  }

  private static String marked(Table table, int column) {
    int most =
        table.rows().stream()
            .filter(row -> column < row.cells().size())
            .mapToInt(row -> row.cells().get(column).notes().size())
            .max()
            .orElse(0);
    return most == 0 ? "" : most == 1 ? " m" : " m mm";
  }

  public String type(int column) {
    return types.get(column);
  }

  /** Whether the width of a page would pull its columns apart. */
  public boolean isSlim() {
    return characters <= SLIM;
  }

  /** Whether it has words alone, in so few columns that a telephone holds them side by side. */
  public boolean isFewWords() {
    return types.size() <= FEW && types.stream().noneMatch(type -> type.startsWith("n"));
  }

  public boolean isWiderThanAPage() {
    return characters > LINE;
  }

  public boolean isWiderThanAPhone() {
    return least > PHONE;
  }
}
