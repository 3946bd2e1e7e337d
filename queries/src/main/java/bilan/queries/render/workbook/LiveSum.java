package bilan.queries.render.workbook;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Kind;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The only total of an answer, reckoned by the spreadsheet where that gives the very same. It is
 * that of the lines that a filter leaves: the sheet has one.
 */
final class LiveSum {

  private LiveSum() {}

  /**
   * Makes formulas of a row.
   *
   * @param lines above it, below a header
   */
  static void fill(Row row, Answer answer, int lines, int[] decimals) {
    for (int i = 0; i < decimals.length; i++) {
      Kind kind = answer.columns().get(i).kind();
      BigDecimal sum = BigDecimal.ZERO;
      for (Line line : answer.lines().subList(0, lines)) {
        BigDecimal part = number(line.cells().get(i), kind, decimals[i]);
        sum = part == null ? sum : sum.add(part);
      }
      BigDecimal total = number(answer.lines().get(lines).cells().get(i), kind, decimals[i]);
      if (total != null && sum.signum() != 0 && sum.compareTo(total) == 0) {
        Cell cell = row.getCell(i);
        String column = CellReference.convertNumToColString(i);
        cell.setCellFormula("SUBTOTAL(9," + column + "2:" + column + (lines + 1) + ")");
        cell.setCellValue(total.doubleValue());
      }
    }
  }

  private static @Nullable BigDecimal number(@Nullable Object cell, Kind kind, int decimals) {
    Object plain = cell instanceof Noted noted ? noted.value() : cell;
    return plain instanceof Number number && kind.isFigure()
        ? XlsxCell.number(new BigDecimal(number.toString()), kind, decimals)
        : null;
  }
}
