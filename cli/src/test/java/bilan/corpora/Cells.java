package bilan.corpora;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a file by their address, written so that those of two readers can be compared. */
final class Cells {

  private static final MathContext TWELVE = new MathContext(12);

  private final Map<String, Map<String, String>> bySheet = new LinkedHashMap<>();
  private final Map<String, List<String>> orders = new LinkedHashMap<>();
  private final Set<String> uncomputed = new HashSet<>();
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
        cells.sheet(sheet.name());
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

  private void put(String sheet, int row, int column, SheetCell cell) {
    BigDecimal number = cell.number();
    LocalDateTime date = cell.date();
    boolean day = date != null && date.getYear() > 1899;
    if (dates && day) {
      put(sheet, row, column, date.plusNanos(500_000_000).withNano(0).toString());
    } else if (number != null) {
      put(sheet, row, column, number(number));
    } else if (cell.type() == SheetCell.Type.UNCOMPUTED) {
      uncomputed.add(sheet + "!" + letters(column) + row);
    } else if (!cell.isBlank()) {
      put(sheet, row, column, String.valueOf(cell.text()));
    }
  }

  void put(String sheet, int row, int column, String value) {
    String plain = value.replace("\r\n", "\n").replace("\r", "\n");
    if (!plain.isBlank()) {
      sheet(sheet).put(letters(column) + row, plain);
      orders.computeIfAbsent(sheet, n -> new ArrayList<>()).add(plain);
    }
  }

  /** Says that there is such a sheet, though it may hold no cell. */
  Map<String, String> sheet(String name) {
    return bySheet.computeIfAbsent(name, n -> new LinkedHashMap<>());
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

  Set<String> sheets() {
    return bySheet.keySet();
  }

  /** The cells of a sheet by their address, in the order of the file. */
  Map<String, String> of(String sheet) {
    return bySheet.getOrDefault(sheet, Map.of());
  }

  /** The cells of a sheet as they came, also those whose address came twice. */
  List<String> inOrder(String sheet) {
    return orders.getOrDefault(sheet, List.of());
  }

  /** Whether a cell is a formula whose result the file does not have. */
  boolean isUncomputed(String sheet, String address) {
    return uncomputed.contains(sheet + "!" + address);
  }
}
