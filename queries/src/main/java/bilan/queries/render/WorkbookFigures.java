package bilan.queries.render;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every key figure of a document, one a row, with its state, its reason and its id. */
final class WorkbookFigures {

  private final WorkbookSheets sheets;
  private final Wording wording;

  WorkbookFigures(WorkbookSheets sheets, Wording wording) {
    this.sheets = sheets;
    this.wording = wording;
  }

  /** The sheet, to be filtered and looked up. */
  XSSFSheet add(List<KeyFigure> figures) {
    List<Table.Head> heads = new ArrayList<>();
    String[] keys = {
      "id",
      "label",
      "period",
      "place",
      "value",
      "basis",
      "state",
      "note",
      "change",
      "change_note",
      "trace"
    };
    for (String key : keys) {
      boolean number = key.equals("value") || key.equals("change");
      heads.add(
          new Table.Head(
              key,
              wording.say(key.equals("basis") ? "report.basis" : "report.csv." + key),
              number ? Kind.NUMBER : Kind.TEXT));
    }
    List<Table.Row> rows = new ArrayList<>();
    figures.forEach(figure -> rows.add(new Table.Row(Role.BODY, figure(figure))));
    Table table = new Table("figures", 0, "", heads, rows, List.of(), List.of());
    String name = wording.say("report.key_figures_by_place");
    XSSFSheet sheet = sheets.sheet(name, name);
    int end = sheets.grid(sheet, table);
    sheet.setAutoFilter(new CellRangeAddress(WorkbookSheets.HEADER, end - 1, 0, heads.size() - 1));
    sheets.pages().printArea(sheet, heads.size(), end);
    sheet.getPrintSetup().setLandscape(true);
    return sheet;
  }

  private List<Cell> figure(KeyFigure figure) {
    String place = figure.place();
    String tax = figure.tax();
    String unit = figure.unit() + (tax == null ? "" : tax.equals("excl") ? " HT" : " TTC");
    BigDecimal change = figure.change();
    Cell changed = new Cell(change, Kind.RATE, figure.changeUnit(), false, List.of(), null);
    return List.of(
        Cell.text(figure.id()),
        Cell.text(figure.label()),
        Cell.text(figure.period()),
        Cell.text(place == null ? wording.say("report.network") : place),
        Cell.of(figure.value(), FigureKind.of(figure.unit())),
        Cell.text(unit),
        Cell.text(Words.of(figure.state())),
        Cell.of(figure.note(), Kind.TEXT),
        change == null ? Cell.of(null, Kind.RATE) : changed.asChange(),
        Cell.of(figure.changeNote(), Kind.TEXT),
        Cell.text(figure.trace()));
  }
}
