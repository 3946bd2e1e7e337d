package bilan.queries.words;

import bilan.queries.document.Cell;
import bilan.queries.document.Table;

/** How wide the columns of a table stand, from the words that they hold. */
public final class Widths {

  private static final int LEAST = 5;
  private static final int MOST = 44;

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
  static int[] needed(Table table, Wording wording) {
    int[] needed = new int[table.heads().size()];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = Math.max(LEAST, longestWord(table.heads().get(i).label()) + 1);
      for (Table.Row row : table.rows()) {
        Cell cell = row.cells().get(i);
        int length = longestWord(wording.value(cell)) + Notes.marks(cell.notes()).length();
        needed[i] = Math.max(needed[i], Math.min(MOST, length));
      }
    }
    return needed;
  }

  private static int longestWord(String label) {
    int longest = 0;
    for (String word : label.split("[ -]", -1)) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
