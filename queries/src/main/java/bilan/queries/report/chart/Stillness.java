package bilan.queries.report.chart;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import java.math.BigDecimal;

/**
 * Charts that tell the eye nothing: counts over months that hardly move, or one bar alone. Two
 * numbers say it better than half a page of bars.
 */
final class Stillness {

  /** Months whose bars a reader takes in as one line. */
  private static final int MONTHS = 12;

  private static final int MOVES = 2;

  private Stillness() {}

  static boolean of(Chart chart) {
    if (chart.categories().size() == 1 && chart.series().size() == 1 && chart.target() == null) {
      return true;
    }
    boolean months = chart.categories().stream().allMatch(one -> one.month() != null);
    if (chart.kind() != Kind.COUNT || !months || chart.categories().size() <= MONTHS) {
      return false;
    }
    int moves = 0;
    for (int at = 1; at < chart.categories().size(); at++) {
      moves += moves(chart, at) ? 1 : 0;
    }
    return moves <= MOVES;
  }

  private static boolean moves(Chart chart, int at) {
    for (Series series : chart.series()) {
      if (!same(series.points().get(at - 1), series.points().get(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Point one, Point other) {
    return plain(one).equals(plain(other)) && one.unknown() == other.unknown();
  }

  private static String plain(Point point) {
    BigDecimal value = point.value();
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
