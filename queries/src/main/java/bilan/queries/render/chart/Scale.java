package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An axis of values that always holds zero, with round graduations.
 *
 * @param low 0, or the graduation under the smallest negative value
 */
public record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

  /** Of the values of a chart, those upon each other added up. */
  public static Scale over(Chart chart) {
    return ValueSpan.scale(chart);
  }

  /**
   * @param finest the least step that its values can take; null if they can be cut ever finer
   */
  static Scale over(BigDecimal smallest, BigDecimal largest, @Nullable BigDecimal finest) {
    BigDecimal top = largest.max(BigDecimal.ZERO);
    BigDecimal bottom = smallest.min(BigDecimal.ZERO);
    BigDecimal span = top.subtract(bottom);
    if (span.signum() == 0) {
      return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
    }
    BigDecimal step = finest == null ? step(span) : step(span).max(finest);
    return new Scale(
        bottom.divide(step, 0, RoundingMode.FLOOR).multiply(step),
        top.divide(step, 0, RoundingMode.CEILING).multiply(step),
        step);
  }

  /**
   * 1, 2 or 5 times a power of ten, at most five times in the span: little of the paper stays
   * blank.
   */
  private static BigDecimal step(BigDecimal span) {
    BigDecimal rough = span.divide(BigDecimal.valueOf(5), MathContext.DECIMAL32);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(times));
      if (step.compareTo(rough) >= 0) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  List<BigDecimal> graduations() {
    List<BigDecimal> all = new ArrayList<>();
    for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
      all.add(at);
    }
    return all;
  }

  /** How far along {@code length} the value lies. */
  int along(BigDecimal value, int length) {
    return value
        .subtract(low)
        .multiply(BigDecimal.valueOf(length))
        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
        .intValue();
  }
}
