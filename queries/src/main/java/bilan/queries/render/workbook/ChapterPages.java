package bilan.queries.render.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Where the printed pages of a chapter end: between two tables rather than within one. */
final class ChapterPages {

  /** The rows above the first piece stay in view. */
  private static final int HELD = 2;

  /** Points that every page has. */
  private static final float LEAST = 100;

  private final XSSFSheet sheet;
  private final WorkbookPages pages;
  private final List<Rows> pieces = new ArrayList<>();

  /** From a row to the one before another. */
  private record Rows(int from, int end) {}

  ChapterPages(XSSFSheet sheet, WorkbookPages pages) {
    this.sheet = sheet;
    this.pages = pages;
  }

  void add(int from, int end) {
    pieces.add(new Rows(from, end));
  }

  /**
   * Once all of them stand.
   *
   * @param columns that they take
   */
  void set(int columns) {
    int end = pieces.get(pieces.size() - 1).end();
    pages.hold(sheet, columns, HELD);
    float filled = height(0, pieces.get(0).from());
    float highest = LEAST;
    for (Rows piece : pieces) {
      float above = piece.from() == pieces.get(0).from() ? filled : 0;
      highest = Math.max(highest, above + height(piece.from(), piece.end() - 1));
    }
    float page = pages.chapter(sheet, columns, end - 1, highest);
    for (Rows piece : pieces) {
      float high = height(piece.from(), piece.end() - 1);
      if (filled + high > page && piece.from() > pieces.get(0).from()) {
        sheet.setRowBreak(piece.from() - 1);
        filled = 0;
      }
      filled += height(piece.from(), piece.end());
    }
  }

  /** In points. */
  private float height(int from, int end) {
    float high = 0;
    for (int at = from; at < end; at++) {
      XSSFRow row = sheet.getRow(at);
      high += row == null ? WorkbookSheets.LINE : row.getHeightInPoints();
    }
    return high;
  }
}
