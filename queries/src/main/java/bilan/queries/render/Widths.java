package bilan.queries.render;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;

/** How wide the columns of a table stand, from the words that they hold. */
public final class Widths {

  private static final int LEAST = 5;
  private static final int MOST = 44;

  /** A letter and a digit of the font of cells, in twentieths of a point. */
  private static final int LETTER = 106;

  private static final int DIGIT = 98;

  /** The margins of a cell. */
  private static final int MARGINS = 190;

  /** In hundredths: the smaller letters of a table that has much to say. */
  private static final int DENSE = 85;

  private Widths() {}

  /** The characters that each column wants for what it holds to stand on one line. */
  public static int[] characters(Table table, Wording wording) {
    int[] wanted = new int[table.heads().size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = Math.max(LEAST, longestWord(table.heads().get(i).label()) + 1);
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        int length = wording.value(cell).length() + cell.notes().size();
        wanted[i] = Math.max(wanted[i], Math.min(MOST, length));
      }
    }
    return wanted;
  }

  /** The characters under which a column would cut a word, a number or a date in two. */
  private static int[] needed(Table table, Wording wording) {
    int[] needed = new int[table.heads().size()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = Math.max(LEAST, longestWord(table.heads().get(i).label()) + 1);
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        int length = longestWord(wording.value(cell)) + cell.notes().size();
        needed[i] = Math.max(needed[i], Math.min(MOST, length));
      }
    }
    return needed;
  }

  /** Whether a table must be set in smaller letters for no word or number of it to be cut. */
  public static boolean isDense(Table table, Wording wording, int width) {
    return needs(table, wording) > width;
  }

  /** Whether not even smaller letters are enough. */
  public static boolean isTooWide(Table table, Wording wording, int width) {
    return needs(table, wording) * DENSE / 100 > width;
  }

  private static int needs(Table table, Wording wording) {
    int given = 0;
    int[] needed = needed(table, wording);
    for (int i = 0; i < needed.length; i++) {
      given += (needed[i] * character(table, i)) + MARGINS;
    }
    return given;
  }

  private static int character(Table table, int column) {
    Table.Head head = table.heads().get(column);
    return head.isNumeric() || head.kind() == Kind.DATE ? DIGIT : LETTER;
  }

  /**
   * The whole width given out, in twentieths of a point: first what no column can do without, the
   * rest by what each would like; it adds up.
   */
  public static int[] shares(Table table, Wording wording, int width) {
    int hundredths = isDense(table, wording, width) ? DENSE : 100;
    int[] wanted = characters(table, wording);
    int[] shares = needed(table, wording);
    int[] likes = new int[shares.length];
    int[] longer = longer(table, wording);
    int given = 0;
    int wish = 0;
    for (int i = 0; i < shares.length; i++) {
      int character = character(table, i) * hundredths / 100;
      likes[i] = (Math.max(0, wanted[i] - shares[i]) + Math.min(2 * MOST, longer[i])) * character;
      shares[i] = (shares[i] * character) + (MARGINS * hundredths / 100);
      given += shares[i];
      wish += likes[i];
    }
    int left = width - given;
    for (int i = 0; i < shares.length; i++) {
      shares[i] += share(left, likes[i], wish, shares[i], given);
    }
    spread(shares, left - wish, longer);
    int sum = 0;
    for (int share : shares) {
      sum += share;
    }
    shares[0] += width - sum;
    return shares;
  }

  /** What one column gets of what is left, or gives of what lacks. */
  private static int share(int left, int likes, int wish, int needs, int given) {
    if (left <= 0) {
      return left * needs / given;
    }
    return left <= wish ? left * likes / wish : likes;
  }

  /** What nobody asked for: to the columns of long sentences, else to all alike. */
  private static void spread(int[] shares, int left, int[] longer) {
    int sum = java.util.Arrays.stream(longer).sum();
    for (int i = 0; i < shares.length && left > 0; i++) {
      shares[i] += sum == 0 ? left / shares.length : left * longer[i] / sum;
    }
  }

  /** By how many characters the longest cell of each column is over what a column asks for. */
  private static int[] longer(Table table, Wording wording) {
    int[] longer = new int[table.heads().size()];
    for (Table.Row row : table.rows()) {
      for (int i = 0; i < longer.length && i < row.cells().size(); i++) {
        int length = Math.min(10 * MOST, wording.value(row.cells().get(i)).length());
        longer[i] = Math.max(longer[i], length - MOST);
      }
    }
    return longer;
  }

  private static int longestWord(String label) {
    int longest = 0;
    for (String word : label.split("[ -]", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
