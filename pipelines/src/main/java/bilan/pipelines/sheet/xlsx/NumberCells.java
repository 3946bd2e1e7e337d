package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Cells that numbers made, by their writing and style: prices, quantities and days recur. */
final class NumberCells {

  private static final int SLOTS = 1 << 10;

  private final @Nullable String[] written = new String[SLOTS];
  private final int[] styles = new int[SLOTS];
  private final SheetCell[] cells = new SheetCell[SLOTS];

  /** Makes a cell. */
  interface Making {
    SheetCell cell(String written, int style);
  }

  SheetCell of(String number, int style, Making making) {
    int hash = number.hashCode() + 31 * style;
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
    if (styles[slot] != style || !number.equals(written[slot])) {
      cells[slot] = making.cell(number, style);
      written[slot] = number;
      styles[slot] = style;
    }
    return cells[slot];
  }
}
