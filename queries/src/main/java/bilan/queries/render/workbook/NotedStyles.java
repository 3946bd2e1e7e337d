package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.words.Notes;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Formats that show a sign, a unit or the number of a note behind a number that stays a number;
 * what does not stand for its whole period leans.
 */
final class NotedStyles {

  private final XSSFWorkbook workbook;
  private final XlsxStyles styles;
  private final Map<String, CellStyle> made = new HashMap<>();

  NotedStyles(XSSFWorkbook workbook, XlsxStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * Of a number.
   *
   * @param room that the longest mark of its column takes beside its own
   */
  CellStyle of(Kind kind, int decimals, boolean total, String suffix, Cell cell, String room) {
    String told = suffix + marks(cell);
    String behind = (told.isEmpty() ? "" : "\"" + told + "\"") + blank(room);
    String key = kind + "/" + decimals + total + behind + cell.signed() + cell.partial();
    return made.computeIfAbsent(key, k -> make(kind, decimals, total, behind, cell));
  }

  /** What is said behind a figure about its notes. */
  static String marks(Cell cell) {
    return cell.notes().isEmpty() ? "" : " " + Notes.marks(cell.notes());
  }

  private CellStyle make(Kind kind, int decimals, boolean total, String behind, Cell cell) {
    CellStyle base =
        styles.of(kind, decimals, total ? XlsxStyles.Role.TOTAL : XlsxStyles.Role.BODY);
    CellStyle style = copy(base, styles.format(kind, decimals, behind, cell.signed()));
    if (cell.partial()) {
      style.setFont(styles.italic(total));
    }
    return style;
  }

  /** Of words or a year above or among such numbers: they end where the digits do. */
  CellStyle beside(CellStyle base, String room) {
    String blank = blank(room);
    String format = "0" + blank + ";0" + blank + ";0" + blank + ";@" + blank;
    return blank.isEmpty()
        ? base
        : made.computeIfAbsent(base.getIndex() + format, k -> copy(base, format));
  }

  private CellStyle copy(CellStyle base, String format) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(base);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** As wide as these letters: so spreadsheets write it. */
  private static String blank(String letters) {
    return letters.replaceAll("(.)", "_$1");
  }
}
