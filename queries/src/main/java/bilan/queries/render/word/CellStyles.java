package bilan.queries.render.word;

import bilan.queries.document.Table;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The styles of a table's cells: digits stand below digits, and the numbers of footnotes hang on
 * their right.
 */
record CellStyles(Table table, ColumnWidths columns, Calls calls) {

  /** The most steps that a style holds a number away from the right. */
  private static final int STEPS = 9;

  /** Away from the words of the next column. */
  private static final int BESIDE_WORDS = 3;

  /** Of a head. */
  XWPFParagraph head(XWPFTableCell cell, int column) {
    return styled(cell, column, 0);
  }

  /** Of a row of the table. */
  XWPFParagraph body(XWPFTableCell cell, int row, int column) {
    return styled(cell, column, calls.letters(row, column));
  }

  private XWPFParagraph styled(XWPFTableCell cell, int column, int letters) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    String dense = columns.isDense() ? "Dense" : "";
    if (!table.heads().get(column).isNumeric()) {
      paragraph.setStyle("Cellule" + dense);
      return paragraph;
    }
    int steps =
        calls.mostLetters(column) - letters + (columns.isBesideWords(column) ? BESIDE_WORDS : 0);
    String away = steps == 0 ? "" : Integer.toString(Math.min(STEPS, steps));
    paragraph.setStyle("CelluleChiffre" + dense + away);
    return paragraph;
  }
}
