package bilan.queries.render.workbook;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.render.office.NativeChart;
import bilan.queries.render.words.ChartWords;
import bilan.queries.render.words.Notes;
import bilan.queries.render.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a document's workbook: a table, a chart with its values, the prose, the figures.
 */
final class WorkbookSheets {

  /** The title, the way back, the header: what stays in view. */
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
  private final CellStyle link;
  private final WorkbookPages pages;
  private final CellStyle wrapped;
  private final NotedStyles noted;

  /** A line drawn through a word would fall to zero: beside a chart, nothing stays nothing. */
  private boolean blankMissing;

  /**
   * @param document its title
   */
  WorkbookSheets(
      XSSFWorkbook workbook,
      Wording wording,
      String summary,
      String document,
      WorkbookTraces traces) {
    this.workbook = workbook;
    this.wording = wording;
    this.summary = summary;
    this.traces = traces;
    this.styles = new XlsxStyles(workbook, wording);
    this.title = lettered(16, true);
    this.heading = lettered(WorkbookPages.TITLE, true);
    this.pages = new WorkbookPages(workbook, heading, document);
    this.link = lettered(WorkbookPages.LETTER, false);
    workbook.getFontAt(link.getFontIndex()).setUnderline(Font.U_SINGLE);
    this.wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setAlignment(HorizontalAlignment.LEFT);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    wrapped.setFont(styles.plain());
    this.noted = new NotedStyles(workbook, styles);
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

  WorkbookPages pages() {
    return pages;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle link() {
    return link;
  }

  XSSFSheet table(Table table, String shownTitle, String name) {
    XSSFSheet sheet = sheet(name, shownTitle);
    int row = grid(sheet, table);
    if (table.rows().isEmpty()) {
      words(sheet.createRow(row++).createCell(0), wording.say("query.no_rows"));
    }
    List<String> notes = Notes.below(table);
    int longest = notes.stream().mapToInt(String::length).max().orElse(0);
    int title = shownTitle.length() * WorkbookPages.TITLE / WorkbookPages.LETTER;
    int columns = pages.columns(sheet, table.heads().size(), Math.max(title, longest));
    pages.across(sheet.getRow(0).getCell(0), columns);
    row++;
    for (String note : notes) {
      XSSFCell cell = sheet.createRow(row++).createCell(0);
      words(cell, note);
      cell.setCellStyle(wrapped);
      pages.spread(cell, columns, WorkbookPages.LETTER);
    }
    pages.printArea(sheet, columns, row);
    return sheet;
  }

  XSSFSheet sheet(String name, String shownTitle) {
    String plain = name.replaceAll("[ \u00a0\u202f]*:", ",").replaceAll("[\u00a0\u202f]", " ");
    XSSFSheet sheet = workbook.createSheet(XlsxSheets.name(plain, workbook));
    XSSFCell cell = sheet.createRow(0).createCell(0);
    words(cell, shownTitle);
    cell.setCellStyle(heading);
    XSSFCell back = sheet.createRow(1).createCell(0);
    words(back, wording.say("report.back"));
    back.setCellStyle(link);
    Hyperlink target = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    target.setAddress("'" + summary + "'!A1");
    back.setHyperlink(target);
    pages.hold(sheet, 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
    pages.paper(sheet);
    return sheet;
  }

  void words(XSSFCell cell, String words) {
    XlsxCell.set(cell, words, Kind.TEXT, 0, false, styles);
  }

  /** Header and rows; the row after the last. */
  int grid(XSSFSheet sheet, Table table) {
    return grid(sheet, table, SheetWidths.of(table, wording));
  }

  /**
   * The same.
   *
   * @param widths of its columns, in characters
   */
  int grid(XSSFSheet sheet, Table table, int[] widths) {
    XSSFRow head = sheet.createRow(HEADER);
    for (int i = 0; i < table.heads().size(); i++) {
      Table.Head column = table.heads().get(i);
      XSSFCell cell = head.createCell(i);
      words(cell, column.label());
      XlsxStyles.Role role = column.isNumeric() ? XlsxStyles.Role.HEAD_RIGHT : XlsxStyles.Role.HEAD;
      cell.setCellStyle(styles.of(column.kind(), 0, role));
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    int at = HEADER + 1;
    for (Table.Row row : table.rows()) {
      XSSFRow line = sheet.createRow(at++);
      for (int i = 0; i < row.cells().size(); i++) {
        cell(line.createCell(i), row.cells().get(i), row.role() != Role.BODY);
        traces.link(line.getCell(i), row.cells().get(i));
      }
    }
    pages.hold(sheet, widths.length);
    WordsAfterFigures.keepAway(sheet, table, styles, HEADER, at);
    LiveTotals.fill(sheet, table, HEADER + 1);
    new LiveShares(sheet, table, HEADER + 1).fill();
    if (at > HEADER + 1) {
      // A year above a sum is no part of it, whatever Excel thinks of numbers side by side.
      CellRangeAddress body = new CellRangeAddress(HEADER + 1, at - 1, 0, widths.length - 1);
      sheet.addIgnoredErrors(body, IgnoredErrorType.FORMULA_RANGE, IgnoredErrorType.FORMULA);
    }
    return at;
  }

  private void cell(XSSFCell to, Cell from, boolean total) {
    boolean points = "points".equals(from.unit());
    Kind kind = points ? Kind.NUMBER : from.kind();
    int decimals = points ? 1 : kind == Kind.COUNT ? 0 : from.decimals();
    Object value = rounded(from.value(), kind, decimals);
    if (value instanceof Missing && blankMissing) {
      value = null;
    }
    if (value instanceof Missing missing && !from.notes().isEmpty()) {
      value = new Missing(missing.mark() + " (" + Notes.plain(from.notes()) + ")", null);
    }
    XlsxCell.set(to, value, kind, decimals, total, styles);
    String suffix =
        points ? " pt" : "FTE".equals(from.unit()) ? " " + wording.say("report.fte") : "";
    if (value instanceof Number
        && (from.signed() || from.partial() || !from.notes().isEmpty() || !suffix.isEmpty())) {
      to.setCellStyle(noted.of(kind, decimals, total, suffix, from));
    }
    int wide = to.getSheet().getColumnWidth(to.getColumnIndex()) / 256;
    if (value instanceof String text && text.length() > wide - 2 && !total) {
      to.setCellStyle(wrapped);
    }
  }

  /** As it is printed: a rate to one digit, money to the cent. */
  private static @Nullable Object rounded(@Nullable Object value, Kind kind, int decimals) {
    return value instanceof BigDecimal number
        ? number.setScale(kind == Kind.RATE ? 1 : decimals, RoundingMode.HALF_UP)
        : value;
  }

  XSSFSheet chart(Chart chart, String shownTitle) {
    Table values = ChartWords.table(chart, wording);
    XSSFSheet sheet = sheet("G" + chart.number() + " " + chart.title(), shownTitle);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 1);
    blankMissing = true;
    int end = grid(sheet, values);
    blankMissing = false;
    for (String remark : values.remarks()) {
      XSSFCell cell = sheet.createRow(++end).createCell(0);
      words(cell, remark);
      cell.setCellStyle(wrapped);
      pages.spread(cell, values.heads().size(), WorkbookPages.LETTER); // not under the chart
    }
    int bottom = NativeChart.fill(sheet, chart, wording, HEADER + 1, end + 1);
    pages.printArea(sheet, NativeChart.right(chart), bottom);
    return sheet;
  }
}
