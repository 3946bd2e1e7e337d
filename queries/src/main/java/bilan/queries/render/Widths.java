package bilan.queries.render;

import bilan.queries.document.Cell;
import bilan.queries.document.Table;

/** How wide the columns of a table stand, from the words that they hold. */
public final class Widths {

  private static final int LEAST = 6;
  private static final int MOST = 44;

  private Widths() {}

  /** The characters that each column wants. */
  public static int[] characters(Table table, Wording wording) {
    int[] wanted = new int[table.heads().size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = Math.max(LEAST, longestWord(table.heads().get(i).label()));
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        int length = wording.value(cell).length() + 2 * cell.notes().size();
        wanted[i] = Math.max(wanted[i], Math.min(MOST, length));
      }
    }
    return wanted;
  }

  /** The whole width given out by what each column wants; it adds up. */
  public static int[] shares(Table table, Wording wording, int width) {
    int[] wanted = characters(table, wording);
    int sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] += 2;
      sum += wanted[i];
    }
    int[] shares = new int[wanted.length];
    int given = 0;
    for (int i = 0; i < wanted.length; i++) {
      shares[i] = i == wanted.length - 1 ? width - given : width * wanted[i] / sum;
      given += shares[i];
    }
    return shares;
  }

  private static int longestWord(String label) {
    int longest = 0;
    for (String word : label.split(" ", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
