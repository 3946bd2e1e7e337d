package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Cell;
import bilan.queries.document.Document;
import bilan.queries.figure.Change;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.MonthFigure;
import bilan.queries.words.FigureKind;
import bilan.queries.words.Wording;
import bilan.queries.words.Words;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/**
 * Every key figure by year and place, and by month where it adds up over months: plain rows under
 * one header, for pivot tables. What has no value has an empty cell, and its state says why. Its
 * rows are not printed.
 */
final class WorkbookData {

  private static final String STYLE = "TableStyleLight1";

  /** The units that are said in words. */
  private static final Set<String> UNITS = Set.of("count", "EUR", "FTE");

  private final WorkbookSheets sheets;
  private final Wording wording;
  private final boolean published;
  private final Map<Key, CTCell> told = new HashMap<>();

  /** Words of a column that stands away from the one on its left, or does not. */
  private record Key(String words, boolean away) {}

  /** A column, and the characters that it is given. */
  private enum Column {
    FIGURE("report.data.figure", 22, Look.WORDS),
    LABEL("report.csv.label", 26, Look.WORDS),
    UNIT("report.csv.unit", 8, Look.WORDS),
    BY("report.data.by", 11, Look.WORDS),
    YEAR("figure.by.year", 9, Look.WORDS),
    MONTH("figure.by.month", 15, Look.WORDS),
    PLACE("report.csv.place", 24, Look.WORDS),
    VALUE("report.csv.value", 14, Look.NUMBERS),
    STATE("report.csv.state", 11, Look.AWAY),
    NOTE("report.csv.note", 34, Look.WORDS),
    CHANGE("report.csv.change", 12, Look.NUMBERS),
    TRACE("report.csv.trace", 27, Look.AWAY);

    private final String key;
    private final int width;
    private final Look look;

    Column(String key, int width, Look look) {
      this.key = key;
      this.width = width;
      this.look = look;
    }

    boolean isAway() {
      return look == Look.AWAY;
    }
  }

  /** How a column stands beside the one on its left. */
  private enum Look {
    WORDS,
    NUMBERS,
    /** Words that would touch the figure on their left. */
    AWAY
  }

  /**
   * @param published without ids: people outside have nothing to trace
   */
  WorkbookData(WorkbookSheets sheets, Wording wording, boolean published) {
    this.sheets = sheets;
    this.wording = wording;
    this.published = published;
  }

  String title() {
    return wording.say("report.data");
  }

  XSSFSheet add(Document document) {
    XSSFSheet sheet = sheets.bare(title());
    int columns = published ? Column.TRACE.ordinal() : Column.values().length;
    head(sheet, columns);
    int end = 1;
    for (KeyFigure figure : document.figures()) {
      figure(sheet.createRow(end++), figure, figure.period(), null);
    }
    for (MonthFigure one : document.months()) {
      figure(sheet.createRow(end++), one.figure(), one.year(), one.month());
    }
    XSSFTable table =
        ExcelTable.make(sheet, new CellRangeAddress(0, end - 1, 0, columns - 1), title());
    table.setStyleName(STYLE);
    table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
    sheet.createFreezePane(0, 1);
    sheets.pages().unprinted(sheet, columns);
    return sheet;
  }

  private void head(XSSFSheet sheet, int columns) {
    XSSFRow head = sheet.createRow(0);
    for (Column column : List.of(Column.values()).subList(0, columns)) {
      sheet.setColumnWidth(column.ordinal(), column.width * 256);
      XSSFCell cell = head.createCell(column.ordinal());
      sheets.words(cell, wording.say(column.key));
      XlsxStyles.Role role =
          column.look == Look.NUMBERS ? XlsxStyles.Role.HEAD_RIGHT : XlsxStyles.Role.HEAD;
      CellStyle style = sheets.styles().of(Kind.TEXT, 0, role);
      cell.setCellStyle(column.isAway() ? sheets.styles().away(style) : style);
    }
  }

  /**
   * One row.
   *
   * @param year as labelled
   * @param month null for the whole year
   */
  private void figure(XSSFRow row, KeyFigure figure, String year, @Nullable YearMonth month) {
    String place = figure.place();
    words(row, Column.FIGURE, figure.id());
    words(row, Column.LABEL, figure.label());
    words(row, Column.UNIT, unit(figure.unit()));
    words(row, Column.BY, wording.say(month == null ? "report.data.year" : "report.data.month"));
    words(row, Column.YEAR, year);
    if (month != null) {
      value(row, Column.MONTH, Cell.of(month.atDay(1), Kind.MONTH));
    }
    words(row, Column.PLACE, place == null ? wording.say("report.network") : place);
    if (figure.value() != null) {
      value(row, Column.VALUE, Cell.of(figure.value(), FigureKind.of(figure.unit())));
    }
    words(row, Column.STATE, wording.say("report.state." + Words.of(figure.state())));
    words(row, Column.NOTE, note(figure));
    Change.Told told = figure.told();
    if (told != null) {
      Kind kind = FigureKind.ofChange(told.unit());
      Cell changed = new Cell(told.amount(), kind, told.unit(), false, List.of(), null);
      value(row, Column.CHANGE, changed.asChange());
    }
    source(row, figure);
  }

  private void source(XSSFRow row, KeyFigure figure) {
    if (!published) {
      words(row, Column.TRACE, figure.trace());
    }
    WorkbookTraces traces = sheets.traces();
    if (figure.value() != null) {
      traces.source(figure.trace(), row.getCell(Column.VALUE.ordinal()));
    }
    if (figure.told() != null) {
      String id = TraceId.facet(figure.trace(), TraceId.CHANGE);
      traces.source(id, row.getCell(Column.CHANGE.ordinal()));
    }
  }

  private void words(XSSFRow row, Column column, @Nullable String words) {
    if (words == null) {
      return;
    }
    Key key = new Key(words, column.isAway());
    CTCell known = told.get(key);
    XSSFCell cell = row.createCell(column.ordinal());
    if (known == null) {
      sheets.words(cell, words);
      if (column.isAway()) {
        cell.setCellStyle(sheets.styles().away(cell.getCellStyle()));
      }
      told.put(key, cell.getCTCell());
    } else {
      // The same few words thousands of times: each look into POI's table of texts writes XML.
      cell.getCTCell().setT(known.getT());
      cell.getCTCell().setV(known.getV());
      cell.getCTCell().setS(known.getS());
    }
  }

  private void value(XSSFRow row, Column column, Cell value) {
    sheets.grid().cell(row.createCell(column.ordinal()), value, false);
  }

  private String unit(String unit) {
    return UNITS.contains(unit) ? wording.say("report.data.unit." + unit) : unit;
  }

  /** What is to be known of the value, then why there is no change. */
  private @Nullable String note(KeyFigure figure) {
    String why = figure.changeNote();
    String change = why == null ? null : wording.say("report.note_of_change", why);
    String note = figure.note();
    return note == null || change == null
        ? (note == null ? change : note)
        : note + wording.semicolon() + change;
  }
}
