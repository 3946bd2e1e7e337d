package bilan.queries.render.workbook;

import bilan.queries.document.Table;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Words on the right of a figure, which would touch it. */
final class WordsAfterFigures {

  private WordsAfterFigures() {}

  /**
   * Moves them a little to the right.
   *
   * @param from the row of the header
   * @param end the row after the last
   */
  static void keepAway(XSSFSheet sheet, Table table, XlsxStyles styles, int from, int end) {
    List<Table.Head> heads = table.heads();
    for (int i = 1; i < heads.size(); i++) {
      if (heads.get(i - 1).isNumeric() && !heads.get(i).isNumeric()) {
        for (int row = from; row < end; row++) {
          XSSFCell cell = sheet.getRow(row).getCell(i);
          cell.setCellStyle(styles.away(cell.getCellStyle()));
        }
      }
    }
  }
}
