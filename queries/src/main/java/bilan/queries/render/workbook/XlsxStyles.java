package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import bilan.text.Typography;
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
 * <p>Formats are written as in an English Excel; they say that a document in French has its digits
 * and months in French, whatever the reader's spreadsheet speaks: {@code 1 234,56 €}.
 */
final class XlsxStyles {

  private static final String FRENCH = "[$-40C]";
  private static final String ENGLISH = "[$-809]";
  private static final String MINUS = "\"−\"";

  private final Workbook workbook;
  private final boolean french;
  private final String locale;
  private final String yes;
  private final String no;
  private final Map<Key, CellStyle> styles = new HashMap<>();
  private final Map<Short, CellStyle> away = new HashMap<>();
  private final Map<String, CellStyle> plainly = new HashMap<>();
  private final Font plain;
  private final Font bold;
  private final Font italic;
  private final Font boldItalic;

  private record Key(Kind kind, int decimals, Role role) {}

  /** What a cell is in its table. */
  enum Role {
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

  XlsxStyles(Workbook workbook, Wording wording) {
    this.workbook = workbook;
    this.french = wording.lang() == Lang.FR;
    this.locale = french ? FRENCH : ENGLISH;
    this.yes = wording.say("query.yes");
    this.no = wording.say("query.no");
    this.plain = font(false, false);
    this.bold = font(true, false);
    this.italic = font(false, true);
    this.boldItalic = font(true, true);
  }

  private Font font(boolean isBold, boolean isItalic) {
    Font font = workbook.createFont();
    font.setFontName("Calibri");
    font.setFontHeightInPoints((short) 11);
    font.setBold(isBold);
    font.setItalic(isItalic);
    return font;
  }

  Font plain() {
    return plain;
  }

  Font italic(boolean isBold) {
    return isBold ? boldItalic : italic;
  }

  /** The style of a cell. */
  CellStyle of(Kind kind, int decimals, Role role) {
    return styles.computeIfAbsent(new Key(kind, decimals, role), this::make);
  }

  private CellStyle make(Key key) {
    CellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(plain);
    align(style, key.kind.isFigure());
    if (key.role == Role.BODY || key.role == Role.TOTAL) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format(key.kind, key.decimals)));
    }
    switch (key.role) {
      case HEAD, HEAD_RIGHT -> {
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        style.setWrapText(true);
        align(style, key.role == Role.HEAD_RIGHT);
      }
      case TOTAL -> {
        style.setFont(bold);
        style.setBorderTop(BorderStyle.THIN);
      }
      case QUOTED -> ((XSSFCellStyle) style).setQuotePrefixed(true);
      case MARK -> align(style, true);
      case BODY -> style.setWrapText(false);
    }
    return style;
  }

  private static void align(CellStyle style, boolean right) {
    style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
  }

  /** A style whose text stands a little away from the figure on its left. */
  CellStyle away(CellStyle style) {
    return away.computeIfAbsent(
        style.getIndex(),
        index -> {
          CellStyle indented = workbook.createCellStyle();
          indented.cloneStyleFrom(style);
          indented.setIndention((short) 1);
          return indented;
        });
  }

  /** Of a date that is shown in words. */
  CellStyle dated(String format) {
    return plainly.computeIfAbsent(
        locale + format,
        f -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(Kind.DATE, 0, Role.BODY));
          style.setDataFormat(workbook.createDataFormat().getFormat(f));
          return style;
        });
  }

  /** Of the number of a month, which reads as its name. */
  CellStyle month(int month, boolean total) {
    return plainly.computeIfAbsent(
        month + " " + total,
        key -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(Kind.MONTH, 0, total ? Role.TOTAL : Role.BODY));
          String name = Typography.of(french ? Lang.FR : Lang.EN).month(month);
          String format = "\"%s\";\"%s\";\"%s\"".formatted(name, name, name);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          return style;
        });
  }

  /** The style of an ordinary cell with the number format of another. */
  CellStyle body(CellStyle other) {
    return plainly.computeIfAbsent(
        other.getDataFormatString(),
        f -> {
          CellStyle style = workbook.createCellStyle();
          style.cloneStyleFrom(of(Kind.NUMBER, 0, Role.BODY));
          style.setDataFormat(workbook.createDataFormat().getFormat(f));
          return style;
        });
  }

  /** Excel's number format of a kind. */
  private String format(Kind kind, int decimals) {
    return switch (kind) {
      case YEAR -> "0";
      case DATE -> french ? "dd/mm/yyyy" : locale + "d\\ mmm\\ yyyy";
      case TEXT -> "General";
      case BOOLEAN -> flag();
      case MONTH -> locale + plain(kind, decimals);
      default -> format(kind, decimals, "", false);
    };
  }

  /** A number that reads as yes, and nothing as no. */
  private String flag() {
    return "\"%s\";\"%s\";\"%s\"".formatted(yes, yes, no);
  }

  private String plain(Kind kind, int decimals) {
    return switch (kind) {
      case YEAR -> "0";
      case AMOUNT -> french ? "#,##0.00\\ \"€\"" : "\"€\"#,##0.00";
      case RATE -> french ? "0.0\\ %" : "0.0%";
      case HOURS -> "#,##0.00\\ \"h\"";
      case MONTH -> "mmmm\\ yyyy";
      case NUMBER -> decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
      default -> "#,##0";
    };
  }

  /**
   * The same with what stands behind the number, and its sign always if it is a change; the minus
   * is that of typography.
   */
  String format(Kind kind, int decimals, String behind, boolean signed) {
    String number = plain(kind, decimals) + behind;
    String below = ";" + locale + MINUS + number;
    String all = signed ? "+" + number + below + ";" + locale + number : number + below;
    return locale + all.replace("\"\"", ""); // words side by side are one
  }
}
