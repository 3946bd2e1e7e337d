package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Table;
import bilan.queries.render.office.NativeChart;
import bilan.queries.words.ChartWords;
import bilan.queries.words.Notes;
import bilan.queries.words.TableNames;
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
  private final WorkbookGrid grid;
  private final SheetNames names;

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
    this.pages = new WorkbookPages(workbook, heading, PrintedWords.of(cover, wording));
    this.link = lettered(WorkbookPages.LETTER, false);
    workbook.getFontAt(link.getFontIndex()).setUnderline(Font.U_SINGLE);
    link.setVerticalAlignment(VerticalAlignment.TOP);
    this.wrapped = workbook.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setAlignment(HorizontalAlignment.LEFT);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    wrapped.setFont(styles.plain());
    NotedStyles noted = new NotedStyles(workbook, styles);
    this.grid = new WorkbookGrid(wording, styles, noted, new MarkedDates(workbook), wrapped);
    this.names = new SheetNames(workbook, wording);
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
   * A table's own sheet.
   *
   * @param section that its name ends with; empty if its title is the only one of its kind
   */
  XSSFSheet table(Table table, String shownTitle, String section) {
    String name = "T" + table.number() + " " + table.title();
    XSSFSheet sheet = sheet(section.isEmpty() ? name : name + " – " + section, shownTitle);
    int row = grid(sheet, table);
    String where = wording.say("report.table_alone", table.number());
    each(sheet, table, where, true);
    LiveTotals.fill(sheet, table, HEADER + 1);
    new LiveShares(sheet, table, HEADER + 1).fill();
    if (table.rows().isEmpty()) {
      words(sheet.createRow(row++).createCell(0), wording.say("query.no_rows"));
    }
    PlainList.filter(sheet, table);
    List<String> notes = Notes.below(table, wording);
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
    XSSFSheet sheet = workbook.createSheet(names.of(name));
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
    return grid(sheet, table, SheetWidths.of(table, wording), false);
  }

  /**
   * The same.
   *
   * @param widths of its columns, in characters
   * @param chart where nothing is drawn for it, nothing stands
   */
  int grid(XSSFSheet sheet, Table table, int[] widths, boolean chart) {
    int end = grid.write(sheet, table, widths, chart);
    pages.hold(sheet, widths.length);
    return end;
  }

  /** Every figure of a table, or of a chart. */
  private void each(XSSFSheet sheet, Table table, String where, boolean tabled) {
    for (int r = 0; r < table.rows().size(); r++) {
      String row = TableNames.row(table, r, wording);
      for (int i = 0; i < table.heads().size(); i++) {
        String trace = table.rows().get(r).cells().get(i).trace();
        if (trace != null) {
          XSSFCell cell = sheet.getRow(HEADER + 1 + r).getCell(i);
          String column = TableNames.column(table, i);
          var stand = new WorkbookTraces.Stand(cell, trace, where, row, column);
          if (tabled) {
            traces.inTable(stand, PlainList.is(table));
          } else {
            traces.beside(stand);
          }
        }
      }
    }
  }

  XSSFSheet chart(Chart chart, String shownTitle) {
    Table values = ChartWords.table(chart, wording);
    XSSFSheet sheet = sheet("G" + chart.number() + " " + chart.title(), shownTitle);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 1);
    int end = grid(sheet, values, SheetWidths.of(values, wording), true);
    grid.months(sheet, chart);
    each(sheet, values, wording.say("report.chart_name", chart.number()), false);
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
