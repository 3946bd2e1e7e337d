package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.document.Table;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A table that is a list: a thing a row, several words about each, by which one looks it up. */
final class PlainList {

  /** Fewer rows are read at a glance. */
  private static final int ROWS = 4;

  /** One name a row is no list: it is what the figures are about. */
  private static final int WORDS = 2;

  private PlainList() {}

  static boolean is(Table table) {
    long words = table.heads().stream().filter(head -> !head.isNumeric()).count();
    int body = body(table);
    boolean whole =
        table.rows().subList(body, table.rows().size()).stream()
            .allMatch(row -> row.role() == Role.TOTAL);
    return words >= WORDS && body >= ROWS && whole;
  }

  /** Its rows before the total. */
  private static int body(Table table) {
    int body = 0;
    while (body < table.rows().size() && table.rows().get(body).role() == Role.BODY) {
      body++;
    }
    return body;
  }

  /**
   * Lets one look up and sort a list in its sheet; the total stays below. Merged cells can't be
   * sorted, so one whose sentences go on over several columns stays as it is.
   *
   * @param header its row
   * @return whether it can be sorted
   */
  static boolean filter(
      XSSFSheet sheet, Table table, TableColumns columns, int header, String name) {
    boolean sorted =
        is(table) && columns.isPlain() && ExcelTable.canHave(sheet, header, columns.count());
    if (sorted) {
      ExcelTable.make(
          sheet, new CellRangeAddress(header, header + body(table), 0, columns.end() - 1), name);
    }
    return sorted;
  }
}
