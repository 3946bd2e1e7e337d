package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cover;
import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the sheets of a document's workbook have in common: titles, the way back, letters. */
final class WorkbookSheets {

  /** Below the title and the way back, in a sheet of one table. */
  static final int HEADER = 2;

  /** The height of a line, in points. */
  static final float LINE = 15;

  private final XSSFWorkbook workbook;
  private final Wording wording;
  private final String summary;
  private final WorkbookTraces traces;
  private final XlsxStyles styles;
  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle caption;
  private final CellStyle link;
  private final WorkbookPages pages;
  private final CellStyle wrapped;
  private final WorkbookGrid grid;

  WorkbookSheets(
      XSSFWorkbook workbook,
      Wording wording,
      XSSFSheet summary,
      Cover cover,
      WorkbookTraces traces) {
    this.workbook = workbook;
    this.wording = wording;
    this.summary = summary.getSheetName();
    this.traces = traces;
    this.styles = new XlsxStyles(workbook, wording);
    this.title = lettered(16, true);
    this.heading = lettered(WorkbookPages.TITLE, true);
    this.caption = lettered(WorkbookPages.LETTER, true);
    caption.setWrapText(true);
    caption.setVerticalAlignment(VerticalAlignment.TOP);
    this.pages = new WorkbookPages(workbook, heading, PrintedWords.of(cover, wording));
    this.link = lettered(WorkbookPages.LETTER, false);
    workbook.getFontAt(link.getFontIndex()).setUnderline(Font.U_SINGLE);
    link.setVerticalAlignment(VerticalAlignment.TOP);
    this.wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setAlignment(HorizontalAlignment.LEFT);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    wrapped.setFont(styles.plain());
    this.grid = new WorkbookGrid(wording, styles, new FigureStyles(workbook, styles), wrapped);
  }

  private CellStyle lettered(int points, boolean bold) {
    CellStyle style = workbook.createCellStyle();
    Font font = workbook.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(org.apache.poi.ss.usermodel.IndexedColors.DARK_TEAL.getIndex());
    style.setFont(font);
    return style;
  }

  XlsxStyles styles() {
    return styles;
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  /** Above a table or a chart. */
  CellStyle caption() {
    return caption;
  }

  WorkbookPages pages() {
    return pages;
  }

  WorkbookTraces traces() {
    return traces;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle link() {
    return link;
  }

  WorkbookGrid grid() {
    return grid;
  }

  /**
   * The sheet of one table, whose header is the row {@link #HEADER} and is printed on each page.
   */
  XSSFSheet sheet(String shownTitle) {
    XSSFSheet sheet = titled(shownTitle, heading);
    pages.hold(sheet, 0, HEADER + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    return sheet;
  }

  /** The sheet of a chapter. */
  XSSFSheet chapter(String shownTitle) {
    return titled(shownTitle, title);
  }

  /** A sheet that holds nothing else than rows. */
  XSSFSheet bare(String shownTitle) {
    XSSFSheet sheet = workbook.createSheet(name(shownTitle));
    pages.paper(sheet);
    return sheet;
  }

  private XSSFSheet titled(String shownTitle, CellStyle style) {
    XSSFSheet sheet = bare(shownTitle);
    XSSFCell cell = sheet.createRow(0).createCell(0);
    words(cell, shownTitle);
    cell.setCellStyle(style);
    XSSFCell back = sheet.createRow(1).createCell(0);
    words(back, wording.say("report.back"));
    back.setCellStyle(link);
    Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    target.setAddress("'" + summary + "'!A1");
    back.setHyperlink(target);
    return sheet;
  }

  void words(XSSFCell cell, String words) {
    XlsxCell.set(cell, words, Kind.TEXT, 0, false, styles);
  }

  /** Header and rows of the only table of a sheet; the row after the last. */
  int grid(XSSFSheet sheet, Table table) {
    return grid(sheet, table, SheetWidths.of(table, wording));
  }

  /**
   * The same.
   *
   * @param widths of its columns, in characters
   */
  int grid(XSSFSheet sheet, Table table, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    int end = grid.write(sheet, table, TableColumns.plain(widths.length), HEADER, false);
    pages.hold(sheet, widths.length, HEADER + 1);
    return end;
  }

  /**
   * The name of a sheet, which no other has: of a title that is too long its first clause, or as
   * many of its words as there is room for and a sign that it goes on.
   */
  private String name(String title) {
    String plain = title.replaceAll("[ \u00a0\u202f]*:", ",").replaceAll("[\u00a0\u202f]", " ");
    return XlsxSheets.name(XlsxSheets.fits(plain) ? plain : read(plain), workbook);
  }

  /** Its first clause, or as many of its words as there is room for; no article stands last. */
  private String read(String title) {
    List<String> small = List.of(wording.say("report.small_words").split(" ", -1));
    String cut = XlsxSheets.whole(title);
    int clause = cut.indexOf(',');
    if (clause > 0) {
      return cut.substring(0, clause);
    }
    int space = cut.lastIndexOf(' ');
    while (space > 0 && small.contains(cut.substring(space + 1))) {
      cut = cut.substring(0, space).replaceAll("[\\s–]+$", "");
      space = cut.lastIndexOf(' ');
    }
    return cut.length() < XlsxSheets.LONGEST_NAME ? cut + "…" : cut;
  }
}
