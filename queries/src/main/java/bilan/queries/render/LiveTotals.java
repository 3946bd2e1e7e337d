package bilan.queries.render;

import bilan.queries.Answer.Role;
import bilan.queries.document.Table;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Totals that are reckoned by the spreadsheet itself, where that gives the very same figure. */
final class LiveTotals {

  private LiveTotals() {}

  /**
   * Makes formulas of the totals of a table.
   *
   * @param first row of its body, from 0
   */
  static void fill(XSSFSheet sheet, Table table, int first) {
    List<Table.Row> rows = table.rows();
    int last = rows.size() - 1;
    boolean plain =
        last > 0
            && rows.get(last).role() == Role.TOTAL
            && rows.subList(0, last).stream().allMatch(row -> row.role() == Role.BODY);
    if (plain) {
      for (int i = 0; i < table.heads().size(); i++) {
        fill(sheet, first, first + last, i);
      }
    }
  }

  private static void fill(XSSFSheet sheet, int first, int total, int column) {
    XSSFCell cell = sheet.getRow(total).getCell(column);
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = first; row < total; row++) {
      XSSFCell part = sheet.getRow(row).getCell(column);
      if (part != null && part.getCellType() == CellType.NUMERIC) {
        sum = sum.add(BigDecimal.valueOf(part.getNumericCellValue()));
      }
    }
    boolean same =
        cell != null
            && cell.getCellType() == CellType.NUMERIC
            && sum.signum() != 0
            && sum.compareTo(BigDecimal.valueOf(cell.getNumericCellValue())) == 0;
    if (cell != null && same) {
      double shown = cell.getNumericCellValue();
      String name = CellReference.convertNumToColString(column);
      cell.setCellFormula("SUM(%s%d:%s%d)".formatted(name, first + 1, name, total));
      cell.setCellValue(shown);
    }
  }
}
