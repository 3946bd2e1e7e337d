package bilan.queries.render;

import bilan.queries.document.Cell;
import bilan.queries.document.Table;

/** How wide the columns of a table stand, from the words that they hold. */
public final class Widths {

  private static final int LEAST = 5;
  private static final int MOST = 44;

  /** A character of the font of cells, and the margins of a cell, in twentieths of a point. */
  private static final int CHARACTER = 100;

  private static final int MARGINS = 190;

  private Widths() {}

  /** The characters that each column wants for what it holds to stand on one line. */
  public static int[] characters(Table table, Wording wording) {
    int[] wanted = new int[table.heads().size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = Math.max(LEAST, longestWord(table.heads().get(i).label()) + 1);
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        int length = wording.value(cell).length() + (2 * cell.notes().size());
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
        int length = longestWord(wording.value(cell)) + (2 * cell.notes().size());
        needed[i] = Math.max(needed[i], Math.min(MOST, length));
      }
    }
    return needed;
  }

  /**
   * The whole width given out, in twentieths of a point: first what no column can do without, the
   * rest by what each would like; it adds up.
   */
  public static int[] shares(Table table, Wording wording, int width) {
    int[] wanted = characters(table, wording);
    int[] shares = needed(table, wording);
    int given = 0;
    int wish = 0;
    for (int i = 0; i < shares.length; i++) {
      int likes = Math.max(0, wanted[i] - shares[i]);
      shares[i] = (shares[i] * CHARACTER) + MARGINS;
      given += shares[i];
      wanted[i] = likes + 1;
      wish += wanted[i];
    }
    int left = width - given;
    int last = shares.length - 1;
    for (int i = 0; i <= last; i++) {
      int share = left > 0 ? left * wanted[i] / wish : shares[i] * left / given;
      shares[i] += share;
    }
    int sum = 0;
    for (int share : shares) {
      sum += share;
    }
    shares[0] += width - sum;
    return shares;
  }

  private static int longestWord(String label) {
    int longest = 0;
    for (String word : label.split("[ -]", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
