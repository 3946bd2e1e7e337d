package bilan.queries.render.workbook;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Makes a table of Excel of some rows: it has filters of its own, and a pivot table takes it. */
final class ExcelTable {

  private ExcelTable() {}

  /** Whether the cells of a header can be those of such a table: words, none twice. */
  static boolean canHave(XSSFSheet sheet, int header, int columns) {
    Set<String> heads = new HashSet<>();
    for (int i = 0; i < columns; i++) {
      XSSFCell cell = sheet.getRow(header).getCell(i);
      String head = cell == null ? "" : cell.toString();
      if (head.isBlank() || !heads.add(head)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes one.
   *
   * @param area with its header, whose cells are words
   * @param name that no other table of the workbook has
   */
  static XSSFTable make(XSSFSheet sheet, CellRangeAddress area, String name) {
    AreaReference reference =
        new AreaReference(
            new CellReference(area.getFirstRow(), area.getFirstColumn()),
            new CellReference(area.getLastRow(), area.getLastColumn()),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(reference);
    String known = name.replaceAll("[^\\p{L}\\p{N}]+", "_");
    table.setName(known);
    table.setDisplayName(known);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    return table;
  }
}
