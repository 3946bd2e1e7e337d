package bilan.corpora;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of a file by their address, written so that those of two readers can be compared. */
final class Cells {

  private static final MathContext TWELVE = new MathContext(12);

  private final Map<String, String> byAddress = new LinkedHashMap<>();
  private final boolean dates;

  /**
   * @param dates whether a date is compared as a date, not as the number that Excel keeps
   */
  Cells(boolean dates) {
    this.dates = dates;
  }

  /** Those that bilan reads. */
  static Cells ours(Path file, boolean dates) throws IOException {
    Cells cells = new Cells(dates);
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      for (Sheet sheet : workbook.sheets()) {
        try (Sheet.Rows rows = sheet.rows()) {
          for (Row row = rows.next(); row != null; row = rows.next()) {
            for (int c = 0; c < row.cells().size(); c++) {
              cells.put(sheet.name(), row.number(), c, row.cells().get(c));
            }
          }
        }
      }
    }
    return cells;
  }

  private void put(String sheet, int row, int column, Cell cell) {
    BigDecimal number = cell.number();
    LocalDateTime date = cell.date();
    boolean day = date != null && date.getYear() > 1899;
    if (dates && day) {
      put(sheet, row, column, date.plusNanos(500_000_000).withNano(0).toString());
    } else if (number != null) {
      put(sheet, row, column, number(number));
    } else if (cell.type() != Cell.Type.UNCOMPUTED && !cell.isBlank()) {
      put(sheet, row, column, String.valueOf(cell.text()));
    }
  }

  void put(String sheet, int row, int column, String value) {
    String plain = value.replace("\r\n", "\n").replace("\r", "\n");
    if (!plain.isBlank()) {
      byAddress.put(sheet + "!" + letters(column) + row, plain);
    }
  }

  /** A number as both readers are to write it: twelve digits are what a computation leaves. */
  static String number(BigDecimal number) {
    BigDecimal rounded = number.round(TWELVE);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / 26 - 1) {
      letters.insert(0, (char) ('A' + c % 26));
    }
    return letters.toString();
  }

  int size() {
    return byAddress.size();
  }

  /** How many cells differ and the first that does, or an empty text. */
  String differences(Cells other, String reader) {
    Map<String, String> all = new LinkedHashMap<>(byAddress);
    other.byAddress.forEach(all::putIfAbsent);
    int count = 0;
    String first = "";
    for (String address : all.keySet()) {
      String mine = byAddress.getOrDefault(address, "");
      String theirs = other.byAddress.getOrDefault(address, "");
      if (!isSame(mine, theirs)) {
        first =
            count++ == 0
                ? address + " ours «" + cut(mine) + "» theirs «" + cut(theirs) + "»"
                : first;
      }
    }
    return count == 0 ? "" : count + " of " + all.size() + " cells, " + reader + ": " + first;
  }

  // A second reader that gives a formula's result without its type leaves 1 for true and 10 for
  // 1010.
  private static boolean isSame(String mine, String theirs) {
    if (mine.equals(theirs)
        || (mine.equals("true") && theirs.equals("1"))
        || (mine.equals("false") && theirs.equals("0"))) {
      return true;
    }
    try {
      return number(new BigDecimal(mine)).equals(number(new BigDecimal(theirs)));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
