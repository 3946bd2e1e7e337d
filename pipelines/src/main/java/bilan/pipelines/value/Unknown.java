package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question mark where a number should stand: there is one, and nobody knows it yet. */
public final class Unknown {

  private static final Pattern MARKS = Pattern.compile("\\(?\\?+\\)?");

  private Unknown() {}

  public static boolean is(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && text.indexOf('?') >= 0
        && MARKS.matcher(Spaces.strip(text)).matches();
  }

  /**
   * Why it can't be read; null if the cell is no such mark.
   *
   * @param count whether persons or things are counted, not amounts
   */
  public static @Nullable Fault of(SheetCell cell, boolean count) {
    return is(cell)
        ? Fault.of(count ? "NUM-05" : "NUM-01", "unknown", ParsedValue.written(cell))
        : null;
  }
}
