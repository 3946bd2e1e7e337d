package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Table;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Totals that are reckoned by the spreadsheet itself, where that gives the very same figure. */
final class LiveTotals {

  private LiveTotals() {}

  /**
   * Makes formulas of the totals of a table.
   *
   * @param columns of the sheet that it takes
   * @param first row of its body, from 0
   */
  static void fill(XSSFSheet sheet, Table table, TableColumns columns, int first) {
    List<Table.Row> rows = table.rows();
    for (int i = 0; i < table.heads().size(); i++) {
      sums(sheet, rows, first, columns.from(i));
    }
    int last = rows.size() - 1;
    if (last > 0 && rows.get(last).role() == Role.TOTAL && !hasSubtotals(table)) {
      // Whoever filters a list sees the total of what is left.
      String sum = PlainList.is(table) ? "SUBTOTAL(109," : "SUM(";
      for (int i = 0; i < table.heads().size(); i++) {
        fill(sheet, first, first + last, columns.from(i), sum);
      }
    } else if (hasSubtotals(table)) {
      for (int i = 0; i < table.heads().size(); i++) {
        if (table.heads().get(i).kind() != Kind.RATE) {
          GroupedTotals.fill(sheet, rows, first, columns.from(i));
        }
      }
    }
  }

  /** Makes formulas of the lines that add up those above them, up to the name of their group. */
  private static void sums(XSSFSheet sheet, List<Table.Row> rows, int first, int column) {
    int from = 0;
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).role() == Role.SUM) {
        fill(sheet, first + from, first + at, column, "SUM(");
      }
      from = rows.get(at).role() == Role.BODY ? from : at + 1;
    }
  }

  /** Whether groups bear their own sums. */
  private static boolean hasSubtotals(Table table) {
    return table.rows().stream()
        .filter(row -> row.role() == Role.SUBTOTAL)
        .flatMap(row -> row.cells().stream().skip(1))
        .anyMatch(cell -> cell.value() != null);
  }

  private static void fill(XSSFSheet sheet, int first, int total, int column, String add) {
    LiveCell cell = LiveCell.at(sheet, total, column);
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = first; row < total; row++) {
      LiveCell part = LiveCell.at(sheet, row, column);
      sum = part == null ? sum : sum.add(part.number());
    }
    if (cell != null && sum.signum() != 0) {
      String name = CellReference.convertNumToColString(column);
      cell.say(add + name + (first + 1) + ":" + name + total + ")", sum);
    }
  }
}
