package bilan.queries.render;

import bilan.queries.Kind;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/**
 * The cell styles of one workbook, each made once: by kind, digits and whether the line is a total.
 *
 * <p>Formats are written as in an English Excel; a French one shows them in French: {@code 1 234,56
 * €}.
 */
public final class XlsxStyles {

  private final Workbook workbook;
  private final Map<Key, CellStyle> styles = new HashMap<>();
  private final Font plain;
  private final Font bold;

  private record Key(Kind kind, int decimals, Role role) {}

  /** What a cell is in its table. */
  public enum Role {
    HEAD,
    /** The head of a column of figures. */
    HEAD_RIGHT,
    BODY,
    TOTAL,
    /** Words in the place of a figure: n.c. */
    MARK,
    /** Text that would be a formula if somebody edited its cell. */
    QUOTED
  }

  public XlsxStyles(Workbook workbook) {
    this.workbook = workbook;
    this.plain = font(false);
    this.bold = font(true);
  }

  private Font font(boolean isBold) {
    Font font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) 11);
    font.setBold(isBold);
    return font;
  }

  Font plain() {
    return plain;
  }

  /** The style of a cell. */
  public CellStyle of(Kind kind, int decimals, Role role) {
    return styles.computeIfAbsent(new Key(kind, decimals, role), this::make);
  }

  private CellStyle make(Key key) {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(plain);
    style.setAlignment(key.kind.isFigure() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    if (key.role == Role.BODY || key.role == Role.TOTAL) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format(key.kind, key.decimals)));
    }
    switch (key.role) {
      case HEAD, HEAD_RIGHT -> {
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        style.setAlignment(
            key.role == Role.HEAD ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
      }
      case TOTAL -> {
        style.setFont(bold);
        style.setBorderTop(BorderStyle.THIN);
      }
      case QUOTED -> ((XSSFCellStyle) style).setQuotePrefixed(true);
      case MARK -> style.setAlignment(HorizontalAlignment.RIGHT);
      case BODY -> style.setWrapText(false);
    }
    return style;
  }

  /** Excel's number format of a kind. */
  public static String format(Kind kind, int decimals) {
    return switch (kind) {
      case AMOUNT -> "#,##0.00\\ \"€\"";
      case RATE -> "0.0\\ %";
      case HOURS -> "#,##0.00";
      case COUNT -> "#,##0";
      case YEAR -> "0";
      case MONTH -> "mmmm\\ yyyy";
      case DATE -> "dd/mm/yyyy";
      case NUMBER -> decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
      case TEXT, BOOLEAN -> "General";
    };
  }
}
