package bilan.queries.render.workbook;

import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.render.office.NativeChart;
import bilan.queries.words.Notes;
import bilan.queries.words.TableNames;
import bilan.queries.words.Wording;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes tables and charts below each other into the sheet of their chapter. */
final class ChapterPieces {

  /** The first of them stands below the title and the way back. */
  private static final int FIRST = 3;

  private final XSSFSheet sheet;
  private final WorkbookSheets sheets;
  private final Wording wording;
  private int next = FIRST;
  private int columns = 1;

  ChapterPieces(XSSFSheet sheet, WorkbookSheets sheets, Wording wording) {
    this.sheet = sheet;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** The row that the next piece begins in. */
  int next() {
    return next;
  }

  /** The columns that all pieces take. */
  int columns() {
    return columns;
  }

  void heading(String words) {
    text(words).setCellStyle(sheets.heading());
  }

  private XSSFCell text(String words) {
    XSSFCell cell = sheet.createRow(next++).createCell(0);
    sheets.words(cell, words);
    return cell;
  }

  /** The cell of its caption. */
  XSSFCell table(Table table, TableColumns taken) {
    XSSFCell caption = text(wording.caption(table));
    int header = next;
    next = sheets.grid().write(sheet, table, taken, header, false);
    stands(table, taken, header, wording.say("report.table_alone", table.number()));
    LiveTotals.fill(sheet, table, taken, header + 1);
    if (table.rows().isEmpty()) {
      text(wording.say("query.no_rows"));
    }
    PlainList.filter(sheet, table, taken, header, caption.getStringCellValue().split(" – ", 2)[0]);
    List<String> notes = Notes.below(table, wording);
    int longest = notes.stream().mapToInt(String::length).max().orElse(0);
    int words = Math.max(caption.getStringCellValue().length(), longest);
    int across = sheets.pages().columns(sheet, taken.end(), words);
    across(caption, across);
    notes.forEach(note -> note(note, across));
    columns = Math.max(columns, across);
    next++;
    return caption;
  }

  private void across(XSSFCell caption, int across) {
    caption.setCellStyle(sheets.caption());
    sheets.pages().spread(caption, across, WorkbookPages.LETTER);
  }

  private void note(String note, int across) {
    XSSFCell cell = text(note);
    cell.setCellStyle(sheets.wrapped());
    sheets.pages().spread(cell, across, WorkbookPages.LETTER);
  }

  /** The cell of its caption. */
  XSSFCell chart(Chart chart, Table values, TableColumns taken) {
    XSSFCell caption = text(wording.caption(chart));
    int header = next;
    next = sheets.grid().write(sheet, values, taken, header, true);
    sheets.grid().months(sheet, chart, header + 1);
    stands(values, taken, header, wording.say("report.chart_name", chart.number()));
    values.remarks().forEach(remark -> note(remark, taken.end())); // not under the chart
    CellAddress end = NativeChart.fill(sheet, chart, wording, header + 1, next);
    next = Math.max(next, end.getRow() + 1) + 1;
    columns = Math.max(columns, end.getColumn() + 1);
    across(caption, end.getColumn() + 1);
    return caption;
  }

  /** Every figure of a table, or of a chart. */
  private void stands(Table table, TableColumns taken, int header, String where) {
    for (int r = 0; r < table.rows().size(); r++) {
      String row = TableNames.row(table, r, wording);
      for (int i = 0; i < table.heads().size(); i++) {
        String trace = table.rows().get(r).cells().get(i).trace();
        if (trace != null) {
          XSSFCell cell = sheet.getRow(header + 1 + r).getCell(taken.from(i));
          String column = TableNames.column(table, i);
          sheets.traces().add(new WorkbookTraces.Stand(cell, trace, where, row, column));
        }
      }
    }
  }
}
