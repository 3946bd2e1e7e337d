package bilan.pipelines.typing;

import bilan.pipelines.sheet.SheetCell;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that recur once: most columns hold few, and equal values are one object. A column
 * whose texts seldom recur, such as the numbers of tickets, is soon read without looking back.
 */
final class RememberingReader implements CellReader {

  private static final int REMEMBERED = 5000;

  private final CellReader reader;
  private final Map<String, Object> seen = new HashMap<>();
  private @Nullable SheetCell last;
  private @Nullable Object lastValue;
  private int found;
  private boolean useless;

  RememberingReader(CellReader reader) {
    this.reader = reader;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // sheets give one cell for one text
  public @Nullable Object read(SheetCell cell) {
    if (cell == last) {
      return lastValue;
    }
    Object value = cell.readBy(this);
    if (value == null) {
      String text = cell.type() == SheetCell.Type.TEXT ? cell.text() : null;
      value = text == null || useless ? reader.read(cell) : recurring(cell, text);
      if (value != null) {
        cell.keep(this, value);
      }
    }
    last = cell;
    lastValue = value;
    return value;
  }

  private @Nullable Object recurring(SheetCell cell, String text) {
    Object value = seen.get(text);
    if (value == null) {
      value = reader.read(cell);
      remember(text, value);
    } else {
      found++;
    }
    return value;
  }

  private void remember(String text, @Nullable Object value) {
    if (value != null && seen.size() < REMEMBERED) {
      seen.put(text, value);
      useless = seen.size() == REMEMBERED && found < REMEMBERED / 4;
    }
  }
}
