package bilan.queries.explore;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tech.tablesaw.api.DoubleColumn;

/**
 * The numbers of a column as whole multiples of its finest decimal, up to a millionth: Tablesaw
 * adds doubles, and whole doubles add exactly below 2^53 (nine billion euros in millionths).
 */
final class ScaledNumbers {

  private static final int FINEST = 6;
  private static final double EXACT_BELOW = 0x1p53;

  private final DoubleColumn column;
  private final int scale;

  ScaledNumbers(String name, Answer answer, int at) {
    scale = scale(answer, at);
    column = DoubleColumn.create(name);
    for (Line line : answer.lines()) {
      if (line.role() == Answer.Role.BODY) {
        Object value = PlainCells.value(line.cells().get(at));
        if (value instanceof Number) {
          BigDecimal number = new BigDecimal(value.toString());
          column.append(
              number.movePointRight(scale).setScale(0, RoundingMode.HALF_UP).doubleValue());
        } else {
          column.appendMissing();
        }
      }
    }
  }

  private static int scale(Answer answer, int at) {
    int scale = 0;
    for (Line line : answer.lines()) {
      if (PlainCells.value(line.cells().get(at)) instanceof BigDecimal number) {
        scale = Math.max(scale, number.stripTrailingZeros().scale());
      }
    }
    return Math.min(scale, FINEST);
  }

  DoubleColumn column() {
    return column;
  }

  /**
   * A sum or an extreme of the column, exact.
   *
   * @throws ArithmeticException if it is too large to be
   */
  BigDecimal exact(double scaled) {
    if (Math.abs(scaled) >= EXACT_BELOW) {
      throw new ArithmeticException("too large to be exact");
    }
    return BigDecimal.valueOf((long) scaled, scale);
  }

  /** An average of the column, to two decimals. */
  BigDecimal approximate(double scaled) {
    return BigDecimal.valueOf(scaled).movePointLeft(scale).setScale(2, RoundingMode.HALF_UP);
  }
}
