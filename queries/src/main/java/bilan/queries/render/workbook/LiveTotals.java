package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.document.Table;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Totals that a table declares, reckoned by the spreadsheet where that gives the same figure. */
final class LiveTotals {

  private LiveTotals() {}

  /**
   * Makes formulas of the totals of a table.
   *
   * @param columns of the sheet that it takes
   * @param first row of its body, from 0
   */
  static void fill(XSSFSheet sheet, Table table, TableColumns columns, int first) {
    List<Table.Row> rows = table.rows();
    // Whoever filters a list sees the total of what is left.
    String total = PlainList.is(table) ? "SUBTOTAL(109,%s)" : "SUM(%s)";
    int from = 0;
    for (int at = 0; at < rows.size(); at++) {
      Role role = rows.get(at).role();
      for (int i = 0; i < table.heads().size(); i++) {
        if (role == Role.SUM) {
          fill(sheet, first + from, first + at, columns.from(i), "SUM(%s)");
        } else if (role == Role.TOTAL) {
          fill(sheet, first, first + at, columns.from(i), total);
        }
      }
      from = role == Role.BODY ? from : at + 1;
    }
  }

  private static void fill(XSSFSheet sheet, int first, int at, int column, String formula) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = first; row < at; row++) {
      BigDecimal part = number(sheet, row, column);
      sum = part == null ? sum : sum.add(part);
    }
    BigDecimal printed = number(sheet, at, column);
    if (printed != null && sum.signum() != 0 && sum.compareTo(printed) == 0) {
      XSSFCell cell = sheet.getRow(at).getCell(column);
      String name = CellReference.convertNumToColString(column);
      cell.setCellFormula(formula.formatted(name + (first + 1) + ":" + name + at));
      cell.setCellValue(printed.doubleValue());
    }
  }

  /** The number in a cell; null if it holds none. */
  private static @Nullable BigDecimal number(XSSFSheet sheet, int row, int column) {
    XSSFRow line = sheet.getRow(row);
    XSSFCell cell = line == null ? null : line.getCell(column);
    boolean is =
        cell != null
            && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
    return cell == null || !is ? null : BigDecimal.valueOf(cell.getNumericCellValue());
  }
}
