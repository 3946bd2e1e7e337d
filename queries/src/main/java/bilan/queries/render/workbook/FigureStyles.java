package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Formats that show a sign or a unit beside a number that stays a number; what does not stand for
 * its whole period leans.
 */
final class FigureStyles {

  private final XSSFWorkbook workbook;
  private final XlsxStyles styles;
  private final Map<String, CellStyle> made = new HashMap<>();

  FigureStyles(XSSFWorkbook workbook, XlsxStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
  }

  /**
   * The style of a number.
   *
   * @param unit written behind it; may be empty
   */
  CellStyle of(Kind kind, int decimals, boolean total, String unit, Cell cell) {
    String key = kind + "/" + decimals + total + unit + cell.signed() + cell.partial();
    return made.computeIfAbsent(key, k -> make(kind, decimals, total, unit, cell));
  }

  private CellStyle make(Kind kind, int decimals, boolean total, String unit, Cell cell) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(
        styles.of(kind, decimals, total ? XlsxStyles.Role.TOTAL : XlsxStyles.Role.BODY));
    String behind = unit.isEmpty() ? "" : "\"" + unit + "\"";
    String format = styles.format(kind, decimals, behind, cell.signed());
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    if (cell.partial()) {
      style.setFont(styles.italic(total));
    }
    return style;
  }
}
