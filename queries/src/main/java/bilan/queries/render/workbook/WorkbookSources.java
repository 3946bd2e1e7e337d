package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every figure that is no key figure, one a row: where it stands, and its id; not printed. */
final class WorkbookSources {

  private static final int VALUE = 3;
  private static final int[] WIDTHS = {14, 50, 30, 18, 66};

  private final WorkbookSheets sheets;
  private final Wording wording;

  WorkbookSources(WorkbookSheets sheets, Wording wording) {
    this.sheets = sheets;
    this.wording = wording;
  }

  String title() {
    return wording.say("report.sources");
  }

  /** The sheet, to be filtered and looked up; each row leads to where its figure stands. */
  XSSFSheet add(List<WorkbookTraces.Stand> stands) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("table", wording.say("report.of_table"), Kind.TEXT));
    heads.add(new Table.Head("row", wording.say("report.csv.row"), Kind.TEXT));
    heads.add(new Table.Head("column", wording.say("report.csv.column"), Kind.TEXT));
    heads.add(new Table.Head("value", wording.say("report.csv.value"), Kind.NUMBER));
    heads.add(new Table.Head("trace", wording.say("report.csv.trace"), Kind.TEXT));
    List<Table.Row> rows = new ArrayList<>();
    for (WorkbookTraces.Stand stand : stands) {
      List<Cell> cells = new ArrayList<>();
      for (String words : List.of(stand.where(), stand.row(), stand.column(), "")) {
        cells.add(Cell.text(words));
      }
      cells.add(Cell.text(stand.trace()));
      rows.add(new Table.Row(Role.BODY, cells));
    }
    Table table = new Table("sources", 0, "", heads, rows, List.of(), List.of());
    XSSFSheet sheet = sheets.sheet(title());
    int end = sheets.grid(sheet, table, WIDTHS);
    for (int i = 0; i < stands.size(); i++) {
      lead(sheet.getRow(WorkbookSheets.HEADER + 1 + i), stands.get(i));
    }
    sheet.setAutoFilter(new CellRangeAddress(WorkbookSheets.HEADER, end - 1, 0, heads.size() - 1));
    sheets.pages().unprinted(sheet, heads.size());
    return sheet;
  }

  /** The value as it stands there, and the way to it. */
  private void lead(XSSFRow row, WorkbookTraces.Stand stand) {
    XSSFCell value = row.getCell(VALUE);
    value.setCellValue(stand.cell().getNumericCellValue());
    value.setCellStyle(sheets.styles().body(stand.cell().getCellStyle()));
    sheets.traces().source(stand.trace(), value);
    XSSFCell table = row.getCell(0);
    sheets.traces().link(table, stand.cell());
    table.setCellStyle(sheets.link());
  }
}
