package bilan.queries.render.workbook;

import bilan.queries.document.Table;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Words on the right of a figure or of a long sentence, which would touch it. */
final class WordsAfterFigures {

  private WordsAfterFigures() {}

  /**
   * Moves them a little to the right.
   *
   * @param columns of the sheet that the table takes
   * @param from the row of the header
   * @param end the row after the last
   */
  static void keepAway(
      XSSFSheet sheet, Table table, TableColumns columns, XlsxStyles styles, int from, int end) {
    List<Table.Head> heads = table.heads();
    for (int i = 1; i < heads.size(); i++) {
      boolean figures = heads.get(i - 1).isNumeric();
      if (!heads.get(i).isNumeric() && (figures || isFull(sheet, columns, from, end, i - 1))) {
        for (int row = from; row < end; row++) {
          XSSFCell cell = sheet.getRow(row).getCell(columns.from(i));
          cell.setCellStyle(styles.away(cell.getCellStyle()));
        }
      }
    }
  }

  /** Whether sentences of a column, or its head, go on below, and so reach its end. */
  private static boolean isFull(
      XSSFSheet sheet, TableColumns columns, int from, int end, int column) {
    int wide = WorkbookPages.characters(sheet, columns.from(column), columns.to(column));
    for (int row = from; row < end; row++) {
      XSSFCell cell = sheet.getRow(row).getCell(columns.from(column));
      if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().length() > wide) {
        return true;
      }
    }
    return false;
  }
}
