package bilan.queries.render.workbook;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The rows of tables, made as high as their words need: no spreadsheet does it for merged cells,
 * and one that does it for others leaves the charts below where they were.
 */
final class RowHeights {

  private RowHeights() {}

  /**
   * Sets them, and merges the cells of columns that go over several of the sheet.
   *
   * @param from the row of the header
   * @param end the row after the last
   */
  static void set(XSSFSheet sheet, TableColumns columns, int from, int end) {
    for (int at = from; at < end; at++) {
      XSSFRow row = sheet.getRow(at);
      int lines = 1;
      for (int i = 0; i < columns.count(); i++) {
        XSSFCell cell = row.getCell(columns.from(i));
        if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
          int room = WorkbookPages.characters(sheet, columns.from(i), columns.to(i));
          lines = Math.max(lines, WorkbookPages.lines(cell.getStringCellValue(), room));
        }
        if (columns.isWide(i)) {
          merge(cell, columns.from(i), columns.to(i));
        }
      }
      if (lines > 1) {
        row.setHeightInPoints(WorkbookSheets.LINE * lines);
      }
    }
  }

  private static void merge(XSSFCell cell, int first, int last) {
    XSSFRow row = cell.getRow();
    for (int next = first + 1; next <= last; next++) {
      row.createCell(next).setCellStyle(cell.getCellStyle());
    }
    int at = row.getRowNum();
    row.getSheet().addMergedRegionUnsafe(new CellRangeAddress(at, at, first, last));
  }
}
