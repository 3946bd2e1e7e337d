package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.render.office.NativeChart;
import bilan.queries.words.Notes;
import bilan.queries.words.TableNames;
import bilan.queries.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Writes tables and charts below each other into the sheet of their chapter. */
final class ChapterPieces {

  /** The rows above the first piece stay in view. */
  private static final int HELD = 2;

  /** Points that every page has. */
  private static final float LEAST = 100;

  /** The first of them stands below the title and the way back. */
  private static final int FIRST = 3;

  private final XSSFSheet sheet;
  private final WorkbookSheets sheets;
  private final Wording wording;
  private int next = FIRST;
  private int columns = 1;
  private final List<Rows> pieces = new ArrayList<>();

  ChapterPieces(XSSFSheet sheet, WorkbookSheets sheets, Wording wording) {
    this.sheet = sheet;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** The row that the next piece begins in. */
  int next() {
    return next;
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
    totals(sheet, table, taken, header + 1);
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

  /**
   * Makes formulas of the totals that a table declares, where the spreadsheet reckons the same.
   *
   * @param columns of the sheet that it takes
   * @param first row of its body, from 0
   */
  private static void totals(XSSFSheet sheet, Table table, TableColumns columns, int first) {
    List<Table.Row> rows = table.rows();
    // Whoever filters a list sees the total of what is left.
    String total = PlainList.is(table) ? "SUBTOTAL(109,%s)" : "SUM(%s)";
    int from = 0;
    for (int at = 0; at < rows.size(); at++) {
      Role role = rows.get(at).role();
      for (int i = 0; i < table.heads().size(); i++) {
        if (role == Role.SUM) {
          totals(sheet, first + from, first + at, columns.from(i), "SUM(%s)");
        } else if (role == Role.TOTAL) {
          totals(sheet, first, first + at, columns.from(i), total);
        }
      }
      from = role == Role.BODY ? from : at + 1;
    }
  }

  private static void totals(XSSFSheet sheet, int first, int at, int column, String formula) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = first; row < at; row++) {
      BigDecimal part = number(sheet, row, column);
      sum = part == null ? sum : sum.add(part);
    }
    BigDecimal printed = number(sheet, at, column);
    if (printed != null && sum.signum() != 0 && sum.compareTo(printed) == 0) {
      XSSFCell cell = sheet.getRow(at).getCell(column);
      String name = CellReference.convertNumToColString(column);
      cell.setCellFormula(formula.formatted(name + (first + 1) + ":" + name + at));
      cell.setCellValue(printed.doubleValue());
    }
  }

  /** The number in a cell; null if it holds none. */
  private static @Nullable BigDecimal number(XSSFSheet sheet, int row, int column) {
    XSSFRow line = sheet.getRow(row);
    XSSFCell cell = line == null ? null : line.getCell(column);
    boolean is =
        cell != null
            && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
    return cell == null || !is ? null : BigDecimal.valueOf(cell.getNumericCellValue());
  }

  /** From a row to the one before another. */
  private record Rows(int from, int end) {}

  /** Ends a piece, which began at a row. */
  void end(int from) {
    pieces.add(new Rows(from, next));
  }

  /** Ends the printed pages of a chapter between two tables rather than within one. */
  void breakPages() {
    WorkbookPages pages = sheets.pages();
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
