package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.TraceId;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.words.FigureKind;
import bilan.queries.words.Wording;
import bilan.queries.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Every key figure of a document, one a row, with its state, its reason and its id. */
final class WorkbookFigures {

  /** The columns, and the characters that each is given. */
  private static final Map<String, Integer> WIDTHS = new LinkedHashMap<>();

  static {
    WIDTHS.put("label", 28);
    WIDTHS.put("period", 10);
    WIDTHS.put("place", 26);
    WIDTHS.put("value", 16);
    WIDTHS.put("state", 13);
    WIDTHS.put("change", 12);
    WIDTHS.put("note", 50);
    WIDTHS.put("trace", 34);
  }

  private final WorkbookSheets sheets;
  private final Wording wording;
  private final boolean published;

  /**
   * @param published without ids: people outside have nothing to trace
   */
  WorkbookFigures(WorkbookSheets sheets, Wording wording, boolean published) {
    this.published = published;
    this.sheets = sheets;
    this.wording = wording;
  }

  /** The sheet, to be filtered and looked up. */
  XSSFSheet add(List<KeyFigure> figures) {
    List<Table.Head> heads = new ArrayList<>();
    for (String key : WIDTHS.keySet()) {
      Kind kind = key.equals("value") || key.equals("change") ? Kind.NUMBER : Kind.TEXT;
      heads.add(new Table.Head(key, wording.say("report.csv." + key), kind));
    }
    List<Table.Row> rows = new ArrayList<>();
    figures.forEach(figure -> rows.add(new Table.Row(Role.BODY, told(figure(figure)))));
    Table table = new Table("figures", 0, "", told(heads), rows, List.of(), List.of());
    String name = wording.say("report.key_figures_by_place");
    XSSFSheet sheet = sheets.sheet(name, name);
    int[] widths = WIDTHS.values().stream().mapToInt(Integer::intValue).toArray();
    int ids = figures.stream().mapToInt(figure -> figure.trace().length()).max().orElse(0);
    widths[widths.length - 1] = Math.max(widths[widths.length - 1], Math.min(60, ids + 3));
    int end = sheets.grid(sheet, table, Arrays.copyOf(widths, table.heads().size()), false);
    for (int i = 0; i < figures.size(); i++) {
      XSSFRow row = sheet.getRow(WorkbookSheets.HEADER + 1 + i);
      String trace = figures.get(i).trace();
      sheets.traces().keyFigure(trace, row.getCell(at("value")));
      sheets.traces().keyFigure(TraceId.facet(trace, TraceId.CHANGE), row.getCell(at("change")));
    }
    sheet.setAutoFilter(
        new CellRangeAddress(WorkbookSheets.HEADER, end - 1, 0, table.heads().size() - 1));
    sheets.pages().printArea(sheet, table.heads().size(), end);
    sheet.getPrintSetup().setLandscape(true);
    return sheet;
  }

  private static int at(String column) {
    return List.copyOf(WIDTHS.keySet()).indexOf(column);
  }

  private <T> List<T> told(List<T> columns) {
    return published ? columns.subList(0, columns.size() - 1) : columns;
  }

  private List<Cell> figure(KeyFigure figure) {
    String place = figure.place();
    BigDecimal change = figure.change();
    Kind kind = FigureKind.of(figure.unit());
    Cell changed = new Cell(change, Kind.RATE, figure.changeUnit(), false, List.of(), null);
    return List.of(
        Cell.text(figure.label()),
        Cell.text(figure.period()),
        Cell.text(place == null ? wording.say("report.network") : place),
        new Cell(figure.value(), kind, figure.unit(), false, List.of(), null),
        Cell.text(wording.say("report.state." + Words.of(figure.state()))),
        change == null ? Cell.of(null, Kind.RATE) : changed.asChange(),
        Cell.of(note(figure), Kind.TEXT),
        Cell.text(figure.trace()));
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
