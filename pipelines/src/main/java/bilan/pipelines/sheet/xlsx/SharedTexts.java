package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many texts that each take no more room than their characters; cells are made of those asked. */
final class SharedTexts {

  private static final int BLOCK = 1 << 18;

  // As many as an honest workbook has; those after them are made each time.
  private static final int KEPT = 1 << 19;

  // What the place and the length of a text take, and its cell if it is asked.
  private static final int PLACE = 12;

  private final List<String> blocks = new ArrayList<>();
  private StringBuilder block = new StringBuilder();
  private int[] starts = new int[64];
  private short[] lengths = new short[64];
  private SheetCell[] cells = {};
  private int size;
  private long characters;

  /** Adds a text of at most 32,767 characters. */
  void add(String text) throws LimitException {
    if (block.length() + text.length() > BLOCK) {
      endBlock();
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
    }
    starts[size] = blocks.size() * BLOCK + block.length();
    lengths[size++] = (short) text.length();
    block.append(text);
    characters += text.length();
    if (characters + (long) size * PLACE > SheetLimits.SHARED_TEXTS) {
      throw new LimitException("texts", size);
    }
  }

  private void endBlock() {
    blocks.add(block.toString());
    block = new StringBuilder();
  }

  /** After the last text. */
  void end() {
    endBlock();
    cells = new SheetCell[Math.min(size, KEPT)];
  }

  int size() {
    return size;
  }

  SheetCell cell(int index) {
    SheetCell known = index < KEPT ? cells[index] : null;
    if (known == null) {
      known = made(index);
      if (index < KEPT) {
        cells[index] = known;
      }
    }
    return known;
  }

  private SheetCell made(int index) {
    int start = starts[index] % BLOCK;
    return SheetCell.text(
        blocks.get(starts[index] / BLOCK).substring(start, start + lengths[index]));
  }
}
