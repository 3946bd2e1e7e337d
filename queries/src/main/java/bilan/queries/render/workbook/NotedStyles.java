package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.render.words.Notes;
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

  CellStyle of(Kind kind, int decimals, boolean total, String suffix, Cell cell) {
    String notes = cell.notes().isEmpty() ? "" : " (" + Notes.plain(cell.notes()) + ")";
    String key = kind + "/" + decimals + total + suffix + notes + cell.signed() + cell.partial();
    return made.computeIfAbsent(key, k -> make(kind, decimals, total, suffix + notes, cell));
  }

  private CellStyle make(Kind kind, int decimals, boolean total, String suffix, Cell cell) {
    CellStyle base =
        styles.of(kind, decimals, total ? XlsxStyles.Role.TOTAL : XlsxStyles.Role.BODY);
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(base);
    String format = styles.format(kind, decimals, suffix, cell.signed());
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    if (cell.partial()) {
      style.setFont(styles.italic(total));
    }
    return style;
  }
}
