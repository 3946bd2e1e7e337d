package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.SheetCell;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cells by their column and characters: a text that recurs in a column is made once. */
final class RecurringTexts {

  private static final int REMEMBERED_BITS = 8;
  private static final int REMEMBERED = 1 << REMEMBERED_BITS;
  private static final int NARROW = 8;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int LONGEST_REMEMBERED = 64;
  private static final int WIDEST_REMEMBERED = 1 << 10;

  private @Nullable Known[][] seen = new Known[32][];

  /** A text that stood in a column before. */
  private static final class Known {
    private final SheetCell cell;
    private final long rolled;
    private final boolean whole;
    private final char[] text;
    private final int length;

    Known(SheetCell cell, long rolled, boolean whole, char[] text) {
      this.cell = cell;
      this.rolled = rolled;
      this.whole = whole;
      this.text = text;
      this.length = text.length;
    }

    boolean isAt(char[] buffer, int from) {
      for (int i = 0; i < length; i++) {
        if (text[i] != buffer[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Characters in one number: eight of them, if they are narrow, are all in it as they are. */
  static long roll(long rolled, char c) {
    return ((rolled << NARROW) | (rolled >>> (Long.SIZE - NARROW))) ^ c;
  }

  /**
   * @param rolled its characters, by {@link #roll}
   * @param bits all that any of its characters has
   */
  SheetCell cell(int at, char[] buffer, int from, int length, long rolled, int bits) {
    if (length == 0) {
      return SheetCell.BLANK;
    }
    if (length > LONGEST_REMEMBERED || at >= WIDEST_REMEMBERED) {
      return SheetCell.text(new String(buffer, from, length));
    }
    Known[] known = at < seen.length ? seen[at] : null;
    Known[] column = known == null ? column(at) : known;
    int slot = (int) ((rolled * SPREAD) >>> (Long.SIZE - REMEMBERED_BITS));
    boolean whole = length <= Long.SIZE / NARROW && bits < 1 << NARROW;
    Known last = column[slot];
    // Asked for each cell: most are told by one number.
    if (last != null
        && last.rolled == rolled
        && last.length == length
        && ((whole && last.whole) || last.isAt(buffer, from))) {
      return last.cell;
    }
    SheetCell made = SheetCell.text(new String(buffer, from, length));
    column[slot] = new Known(made, rolled, whole, Arrays.copyOfRange(buffer, from, from + length));
    return made;
  }

  private Known[] column(int at) {
    if (at >= seen.length) {
      seen = Arrays.copyOf(seen, Math.max(at + 1, 2 * seen.length));
    }
    Known[] column = seen[at];
    if (column == null) {
      column = new Known[REMEMBERED];
      seen[at] = column;
    }
    return column;
  }
}
