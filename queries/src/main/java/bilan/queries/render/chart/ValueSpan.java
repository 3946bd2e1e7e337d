package bilan.queries.render.chart;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Series;
import java.math.BigDecimal;

/** The span of values that a chart must hold. */
final class ValueSpan {

  private ValueSpan() {}

  static Scale scale(Chart chart) {
    boolean stacked =
        chart.type() == Chart.Type.STACKED_COLUMNS || chart.type() == Chart.Type.STACKED_BARS;
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (int i = 0; i < chart.categories().size(); i++) {
      BigDecimal up = BigDecimal.ZERO;
      BigDecimal down = BigDecimal.ZERO;
      for (Series series : chart.series()) {
        BigDecimal value = series.points().get(i).value();
        if (value == null) {
          continue;
        }
        up = value.signum() > 0 ? (stacked ? up.add(value) : up.max(value)) : up;
        down = value.signum() < 0 ? (stacked ? down.add(value) : down.min(value)) : down;
      }
      BigDecimal target = chart.targetOf(i);
      high = high.max(target == null ? up : up.max(target));
      low = low.min(target == null ? down : down.min(target));
    }
    // Of what is counted there is no half.
    BigDecimal finest = chart.kind() == Kind.COUNT ? BigDecimal.ONE : null;
    return Scale.over(low, high, finest);
  }
}
