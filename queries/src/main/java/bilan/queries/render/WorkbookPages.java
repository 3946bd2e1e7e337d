package bilan.queries.render;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook as they are printed: what of them, and sentences over several lines. */
final class WorkbookPages {

  /** Sizes of letters, in points. */
  static final int TITLE = 13;

  static final int LETTER = 11;

  /** A title of more characters stands on several lines. */
  private static final int LONG_TITLE = 90;

  private final XSSFWorkbook workbook;
  private final CellStyle lines;

  WorkbookPages(XSSFWorkbook workbook, CellStyle heading) {
    this.workbook = workbook;
    this.lines = workbook.createCellStyle();
    lines.cloneStyleFrom(heading);
    lines.setWrapText(true);
  }

  /** A sentence that matters, over as many lines of some columns as it takes. */
  void across(XSSFCell cell, int[] widths) {
    cell.setCellStyle(lines);
    int at = cell.getRowIndex();
    cell.getSheet().addMergedRegion(new CellRangeAddress(at, at, 0, widths.length - 1));
    int characters = java.util.Arrays.stream(widths).sum() / 256;
    int wide = cell.getStringCellValue().length() * TITLE / LETTER;
    cell.getRow().setHeightInPoints(WorkbookSheets.LINE * TITLE / LETTER * (1 + wide / characters));
  }

  /** What is printed of a sheet. */
  void printArea(XSSFSheet sheet, int columns, int rows) {
    workbook.setPrintArea(
        workbook.getSheetIndex(sheet), 0, Math.max(0, columns - 1), 0, Math.max(0, rows - 1));
  }

  /** What is printed: the table, and all of a title that is wider. */
  void printArea(XSSFSheet sheet, String shownTitle, int columns, int rows) {
    int last = -1;
    int characters = 0;
    int title = shownTitle.length() * TITLE / LETTER;
    while (last + 1 < columns || characters < Math.min(LONG_TITLE, title)) {
      characters += sheet.getColumnWidth(++last) / 256;
    }
    if (title > characters) {
      XSSFRow row = sheet.getRow(0);
      row.getCell(0).setCellStyle(lines);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
      row.setHeightInPoints(WorkbookSheets.LINE * TITLE / LETTER * (1 + title / characters));
    }
    printArea(sheet, last + 1, rows);
  }
}
