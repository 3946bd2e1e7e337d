package bilan.queries.render.workbook;

import bilan.queries.Answer.Role;
import bilan.queries.document.Table;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Sums of the groups of a table, each above its lines, and the total of all. A spreadsheet's
 * SUBTOTAL leaves other SUBTOTALs out, so that nothing counts twice. The lines of a group are
 * indented; a line that is not stands beside the groups.
 */
final class GroupedTotals {

  private static final String INDENT = "\u2003";

  private GroupedTotals() {}

  /** Makes formulas of one column, where each gives the figure that stands there. */
  static void fill(XSSFSheet sheet, List<Table.Row> rows, int first, int column) {
    BigDecimal whole = BigDecimal.ZERO;
    int at = 0;
    while (at < rows.size()) {
      Role role = rows.get(at).role();
      int end = at + 1;
      while (role == Role.SUBTOTAL && end < rows.size() && isOfGroup(rows.get(end))) {
        end++;
      }
      LiveCell cell = LiveCell.at(sheet, first + at, column);
      if (role == Role.TOTAL) {
        if (cell != null && whole.signum() != 0) {
          cell.say(formula(column, first, first + at), whole);
        }
      } else if (end > at + 1) {
        BigDecimal sum = sum(sheet, first + at + 1, first + end, column);
        if (cell != null
            && sum.signum() != 0
            && !cell.say(formula(column, first + at + 1, first + end), sum)) {
          return;
        }
        whole = whole.add(sum);
      } else {
        whole = cell == null ? whole : whole.add(cell.number());
      }
      at = end;
    }
  }

  private static boolean isOfGroup(Table.Row row) {
    return row.role() == Role.BODY && String.valueOf(row.cells().get(0).value()).startsWith(INDENT);
  }

  private static BigDecimal sum(XSSFSheet sheet, int from, int to, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = from; row < to; row++) {
      LiveCell part = LiveCell.at(sheet, row, column);
      sum = part == null ? sum : sum.add(part.number());
    }
    return sum;
  }

  private static String formula(int column, int from, int to) {
    String name = CellReference.convertNumToColString(column);
    return "SUBTOTAL(9," + name + (from + 1) + ":" + name + to + ")";
  }
}
