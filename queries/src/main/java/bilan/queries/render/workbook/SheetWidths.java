package bilan.queries.render.workbook;

import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Widths;
import bilan.queries.words.Wording;

/** How wide the columns of a sheet stand: sentences on one line as long as a page has room. */
final class SheetWidths {

  private static final int LEAST = 10;
  private static final int MOST = 70;

  /** What opens the choices of a list stands beside the name of its column. */
  private static final int BUTTON = 2;

  /** Characters of a page that lies, its letters not made much smaller. */
  private static final int PAGE = 140;

  private SheetWidths() {}

  /** In characters, by column: no word is broken, and no figure is ####. */
  static int[] least(Table table, Wording wording) {
    int[] least = Widths.characters(table, wording);
    for (int i = 0; i < least.length; i++) {
      least[i] = Math.min(MOST, Math.max(LEAST, least[i] + room(table, i)));
      if (table.heads().get(i).isNumeric()) {
        least[i] = Math.min(MOST, Math.max(least[i], longest(table, i, wording) + 2));
      }
    }
    return least;
  }

  private static int room(Table table, int column) {
    int button = PlainList.is(table) ? BUTTON : 0;
    return (table.heads().get(column).isNumeric() ? 4 : 3) + button;
  }

  /** In characters, by column. */
  static int[] of(Table table, Wording wording) {
    int[] least = least(table, wording);
    int[] widths = new int[least.length];
    int sum = 0;
    for (int i = 0; i < least.length; i++) {
      int head = table.heads().get(i).label().length();
      int wanted = Math.max(head, longest(table, i, wording)) + room(table, i);
      widths[i] = Math.min(MOST, Math.max(least[i], wanted));
      sum += widths[i];
    }
    while (sum > PAGE && widest(widths, least) >= 0) {
      widths[widest(widths, least)]--;
      sum--;
    }
    return widths;
  }

  /** The letters of the longest value of a column. */
  private static int longest(Table table, int column, Wording wording) {
    int longest = 0;
    for (Table.Row row : table.rows()) {
      Cell cell = row.cells().get(column);
      longest = Math.max(longest, wording.value(cell).length());
    }
    return longest;
  }

  /** Of those that can be narrower; -1 if none can. */
  private static int widest(int[] widths, int[] least) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }
}
