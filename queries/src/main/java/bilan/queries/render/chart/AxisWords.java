package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.words.Wording;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.List;

/** Words and numbers in a chart: short, since the table beside it is exact. */
final class AxisWords {

  private final Chart chart;
  private final Wording wording;
  private final Typography typography;
  private final Notation notation;

  AxisWords(Chart chart, Wording wording) {
    this.chart = chart;
    this.wording = wording;
    this.typography = Typography.of(wording.lang());
    this.notation = Notation.of(chart);
  }

  /** What stands along the axis, each at its place. */
  List<String> names() {
    return chart.categories().stream().map(wording::category).toList();
  }

  /** {@code en k€}, of all numbers; empty where they stand for themselves. */
  String unit() {
    return notation.unit(chart, wording);
  }

  String graduation(BigDecimal value, Scale scale) {
    return notation.graduation(value, scale, typography);
  }

  String value(BigDecimal value) {
    return notation.value(value, typography);
  }

  int axisWidth(Scale scale) {
    return scale.graduations().stream()
        .mapToInt(at -> WordWidths.width(graduation(at, scale), ChartDrawer.SMALL))
        .max()
        .orElse(0);
  }
}
