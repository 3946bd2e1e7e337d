package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Notation;
import bilan.queries.render.chart.Scale;
import bilan.queries.words.Typeface;
import bilan.queries.words.Wording;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the names of what lies upon each other stand: beside the last column, each as near to its
 * piece as the others let it. All lengths are shares of the chart's width or height.
 */
final class NativeNames {

  static final double LEFT = 0.085;
  static final double TOP = 0.11;
  static final double HIGH = 0.77;

  /** From one name to the next, and between the columns and the names. */
  private static final double LINE = 0.075;

  private static final double SPACE = 0.012;

  /** A letter of a name and the mark of its colour, of a chart as wide as our text. */
  private static final double LETTER = 0.0069;

  /** Of such a chart, in twentieths of a point. */
  private static final double WIDTH = 9638;

  private static final double KEY = 0.018;
  private static final double MOST = 0.42;

  /** Letters of a value. */
  private static final int VALUE = 8;

  private static final int MOST_COLUMNS = 8;

  private final Chart chart;
  private final List<Double> middles = new ArrayList<>();
  private final List<Double> places = new ArrayList<>();
  private final List<Double> widths = new ArrayList<>();
  private final double room;

  NativeNames(Chart chart, Wording wording, NativeLook look) {
    this.chart = chart;
    Typography typography = Typography.of(wording.lang());
    Notation notation = Notation.of(chart);
    Typeface face = Typeface.named(look.font());
    double widest = 0;
    double high = Scale.over(chart).high().doubleValue();
    double below = 0;
    for (Series series : chart.series()) {
      double value = last(series).doubleValue();
      middles.add(TOP + HIGH * (1 - (below + value / 2) / high));
      below += value;
      String words = series.label() + "  " + notation.value(last(series), typography);
      widths.add(KEY + face.width(words, NativeInk.LETTERS / 50) / WIDTH);
      widest = Math.max(widest, widths.get(widths.size() - 1));
    }
    this.room = Math.min(MOST, widest + 2 * SPACE);
    part();
  }

  /** Whether each has a piece of the last column to be named beside. */
  static boolean has(Chart chart) {
    return chart.type() == Chart.Type.STACKED_COLUMNS
        && chart.series().size() > 1
        && chart.categories().size() <= MOST_COLUMNS
        && chart.series().stream().allMatch(NativeNames::isNamed);
  }

  /** Where there is a piece, and a name that leaves room to the columns. */
  private static boolean isNamed(Series series) {
    return last(series).signum() > 0 && KEY + LETTER * (series.label().length() + VALUE) <= MOST;
  }

  private static BigDecimal last(Series series) {
    int at = series.points().size() - 1;
    BigDecimal value = at < 0 ? null : series.points().get(at).value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** Upwards from the lowest, then down again from where there is no more room. */
  private void part() {
    double under = TOP + HIGH + LINE / 2;
    for (double middle : middles) {
      under = Math.min(middle, under - LINE);
      places.add(under);
    }
    double over = TOP - LINE / 2;
    for (int i = places.size() - 1; i >= 0; i--) {
      over = Math.max(places.get(i), over + LINE);
      places.set(i, over);
    }
  }

  /** How wide the columns stand in all. */
  double wide() {
    return 1 - LEFT - room;
  }

  /** How far to the right a name stands from the middle of its piece. */
  double across(int series) {
    double slot = wide() / chart.categories().size();
    return slot / 2 + SPACE + widths.get(series) / 2;
  }

  /** How far below. */
  double down(int series) {
    return places.get(series) - middles.get(series);
  }
}
