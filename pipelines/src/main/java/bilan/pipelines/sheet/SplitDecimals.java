package bilan.pipelines.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sees amounts that their own decimal comma has cut in two in a file whose columns are parted by
 * commas.
 *
 * <p>{@code 24 975,00} unquoted makes one column too many: everything after it would be read one
 * column off.
 */
final class SplitDecimals {

  private static final Pattern WHOLE = Pattern.compile("[-(]?\\d[\\d \u00a0\u202f]*");
  private static final Pattern CENTS = Pattern.compile("\\d{1,2}( ?€|\u00a0€|\u202f€)?\\)?");

  /** Columns of the header; 0 as long as none was seen. */
  private int width;

  /**
   * Whether this row, of so many columns before trailing blanks went, holds more than the header
   * has columns, and two neighbours that read as one amount.
   */
  boolean isIn(Cell[] cells, int columns) {
    if (width == 0) {
      width = isHeader(cells) ? columns : 0;
      return false;
    }
    return cells.length > width && found(cells) != null;
  }

  @Nullable String found(Cell[] cells) {
    for (int i = 1; i < cells.length; i++) {
      String whole = cells[i - 1].text();
      String cents = cells[i].text();
      if (whole != null
          && cents != null
          && CENTS.matcher(cents).matches()
          && WHOLE.matcher(whole).matches()) {
        return whole + "," + cents;
      }
    }
    return null;
  }

  // A header is the first line of at least three names, none of them a number.
  private static boolean isHeader(Cell[] cells) {
    int names = 0;
    for (Cell cell : cells) {
      String text = cell.text();
      if (text != null) {
        if (WHOLE.matcher(text).matches()) {
          return false;
        }
        names++;
      }
    }
    return names >= 3;
  }
}
