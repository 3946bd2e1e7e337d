package bilan.queries.render.workbook;

import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Notes;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;

/** The notes of a figure as a comment on its cell, which moves with it when rows are sorted. */
final class CellNotes {

  private static final int COLUMNS = 3;

  /** Letters of a line of the comment. */
  private static final int LETTERS = 40;

  private CellNotes() {}

  /** Writes the notes of a cell of a table; nothing if it has none. */
  static void add(XSSFCell to, Cell from, Table table) {
    if (from.notes().isEmpty()) {
      return;
    }
    String words =
        from.notes().stream()
            .map(note -> Notes.marks(List.of(note)) + " " + table.notes().get(note - 1))
            .collect(Collectors.joining("\n"));
    int column = to.getColumnIndex() + 1;
    int row = to.getRowIndex();
    int lines = words.lines().mapToInt(line -> 1 + line.length() / LETTERS).sum();
    XSSFDrawing drawing = to.getSheet().createDrawingPatriarch();
    XSSFComment comment =
        drawing.createCellComment(
            new XSSFClientAnchor(0, 0, 0, 0, column, row, column + COLUMNS, row + lines + 1));
    comment.setString(XlsxCell.text(words));
    comment.setAuthor("bilan");
    to.setCellComment(comment);
  }
}
