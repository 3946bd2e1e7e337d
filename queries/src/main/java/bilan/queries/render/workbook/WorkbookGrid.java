package bilan.queries.render.workbook;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.words.Notes;
import bilan.queries.words.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The header and the rows of a table in a sheet, each cell with its type and its format. */
final class WorkbookGrid {

  private static final int NOTE_COLUMNS = 3;

  /** Letters of a line of the comment. */
  private static final int NOTE_LETTERS = 40;

  private final Wording wording;
  private final XlsxStyles styles;
  private final FigureStyles figures;
  private final WrittenDates written;
  private final CellStyle wrapped;

  /**
   * @param wrapped what is longer than its column is wide
   */
  WorkbookGrid(Wording wording, XlsxStyles styles, FigureStyles figures, CellStyle wrapped) {
    this.written = new WrittenDates(wording, styles);
    this.wording = wording;
    this.styles = styles;
    this.figures = figures;
    this.wrapped = wrapped;
  }

  /**
   * Header and rows.
   *
   * @param columns of the sheet that it takes, which have their widths
   * @param header its row
   * @param beside a chart: a line drawn through a word would fall to zero, so nothing stays nothing
   * @return the row after the last
   */
  int write(XSSFSheet sheet, Table table, TableColumns columns, int header, boolean beside) {
    head(sheet.createRow(header), table, columns);
    int at = header + 1;
    for (Table.Row row : table.rows()) {
      XSSFRow line = sheet.createRow(at++);
      for (int i = 0; i < row.cells().size(); i++) {
        int wide = WorkbookPages.characters(sheet, columns.from(i), columns.to(i));
        XSSFCell cell = line.createCell(columns.from(i));
        cell(cell, row.cells().get(i), row.role() != Role.BODY, beside, wide);
        keepAway(cell, table, i);
        comment(cell, row.cells().get(i), table);
      }
    }
    written.type(sheet, table, columns, header + 1);
    if (header != WorkbookSheets.HEADER) {
      heights(sheet, columns, header, at);
    }
    if (at > header + 1) {
      // A year above a sum is no part of it, whatever Excel thinks of numbers side by side.
      CellRangeAddress body = new CellRangeAddress(header + 1, at - 1, 0, columns.end() - 1);
      sheet.addIgnoredErrors(body, IgnoredErrorType.FORMULA_RANGE, IgnoredErrorType.FORMULA);
    }
    return at;
  }

  /**
   * The months of a chart beside its values.
   *
   * @param from the first row of its values
   */
  void months(XSSFSheet sheet, Chart chart, int from) {
    written.type(sheet, chart, from);
  }

  /** Moves words a little to the right of the column before, which they would touch. */
  private void keepAway(XSSFCell cell, Table table, int column) {
    if (column > 0 && !table.heads().get(column).isNumeric()) {
      cell.setCellStyle(styles.away(cell.getCellStyle()));
    }
  }

  private void head(XSSFRow head, Table table, TableColumns columns) {
    boolean words = PlainList.is(table);
    for (int i = 0; i < table.heads().size(); i++) {
      Table.Head column = table.heads().get(i);
      XSSFCell cell = head.createCell(columns.from(i));
      XlsxCell.set(cell, column.label(), Kind.TEXT, 0, false, styles);
      if (words) {
        cell.setCellValue(XlsxCell.text(column.label())); // a year too, or Excel refuses the list
      }
      XlsxStyles.Role role = column.isNumeric() ? XlsxStyles.Role.HEAD_RIGHT : XlsxStyles.Role.HEAD;
      cell.setCellStyle(styles.of(column.kind(), 0, role));
      keepAway(cell, table, i);
    }
  }

  /** A value with its type, rounded as it is printed, its sign and its unit. */
  void cell(XSSFCell to, Cell from, boolean total) {
    int wide = to.getSheet().getColumnWidth(to.getColumnIndex()) / 256;
    cell(to, from, total, false, wide);
  }

  private void cell(XSSFCell to, Cell from, boolean total, boolean blankMissing, int wide) {
    boolean points = "points".equals(from.unit());
    Kind kind = points ? Kind.NUMBER : from.kind();
    int decimals = points ? 1 : kind == Kind.COUNT ? 0 : kind == Kind.AMOUNT ? 2 : from.decimals();
    Object value = rounded(from.value(), kind, decimals);
    if (value instanceof Missing && blankMissing) {
      value = null;
    }
    XlsxCell.set(to, value, kind, decimals, total, styles);
    String unit = unit(from);
    if (value instanceof Number && (from.signed() || from.partial() || !unit.isEmpty())) {
      to.setCellStyle(figures.of(kind, decimals, total, unit, from));
    }
    if (value instanceof String text && text.length() > wide - 2 && !total) {
      to.setCellStyle(wrapped);
    }
  }

  private String unit(Cell cell) {
    if ("points".equals(cell.unit()) && cell.value() instanceof BigDecimal change) {
      return " " + wording.say("report.points", change);
    }
    return "FTE".equals(cell.unit()) ? " " + wording.say("report.fte") : "";
  }

  /** As it is printed: a rate to one digit, money to the cent. */
  private static @Nullable Object rounded(@Nullable Object value, Kind kind, int decimals) {
    return value instanceof BigDecimal number
        ? number.setScale(kind == Kind.RATE ? 1 : decimals, RoundingMode.HALF_UP)
        : value;
  }

  /** Writes the notes of a cell as a comment on it, which moves with it when rows are sorted. */
  private static void comment(XSSFCell to, Cell from, Table table) {
    if (from.notes().isEmpty()) {
      return;
    }
    String words =
        from.notes().stream()
            .map(note -> Notes.marks(List.of(note)) + " " + table.notes().get(note - 1))
            .collect(Collectors.joining("\n"));
    int column = to.getColumnIndex() + 1;
    int row = to.getRowIndex();
    int lines = words.lines().mapToInt(line -> 1 + line.length() / NOTE_LETTERS).sum();
    XSSFDrawing drawing = to.getSheet().createDrawingPatriarch();
    XSSFComment comment =
        drawing.createCellComment(
            new XSSFClientAnchor(0, 0, 0, 0, column, row, column + NOTE_COLUMNS, row + lines + 1));
    comment.setString(XlsxCell.text(words));
    comment.setAuthor("bilan");
    to.setCellComment(comment);
  }

  /**
   * Makes rows as high as their words need: no spreadsheet does it for merged cells, and one that
   * does it for others leaves the charts below where they were. Cells of columns that go over
   * several of the sheet are merged.
   *
   * @param from the row of the header
   * @param end the row after the last
   */
  private static void heights(XSSFSheet sheet, TableColumns columns, int from, int end) {
    for (int at = from; at < end; at++) {
      XSSFRow row = sheet.getRow(at);
      int lines = 1;
      for (int i = 0; i < columns.count(); i++) {
        XSSFCell cell = row.getCell(columns.from(i));
        if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
          int room = WorkbookPages.characters(sheet, columns.from(i), columns.to(i));
          lines = Math.max(lines, WorkbookPages.lines(cell.getStringCellValue(), room));
        }
        if (columns.isWide(i)) {
          merge(cell, columns.from(i), columns.to(i));
        }
      }
      if (lines > 1) {
        row.setHeightInPoints(WorkbookSheets.LINE * lines);
      }
    }
  }

  private static void merge(XSSFCell cell, int first, int last) {
    XSSFRow row = cell.getRow();
    for (int next = first + 1; next <= last; next++) {
      row.createCell(next).setCellStyle(cell.getCellStyle());
    }
    int at = row.getRowNum();
    row.getSheet().addMergedRegionUnsafe(new CellRangeAddress(at, at, first, last));
  }
}
