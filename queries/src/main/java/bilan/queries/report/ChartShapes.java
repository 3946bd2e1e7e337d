package bilan.queries.report;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What makes a chart readable: no empty bar, no more names than colours told apart. */
final class ChartShapes {

  private static final int MOST_SERIES = 7;

  private final Composition composition;

  ChartShapes(Composition composition) {
    this.composition = composition;
  }

  Chart shape(Chart chart) {
    Chart shaped = chart.isLying() ? withoutEmpty(chart) : chart;
    shaped = shaped.isStacked() ? few(shaped) : shaped;
    return shaped.series().size() == 1 ? alone(shaped) : shaped;
  }

  private static Chart withoutEmpty(Chart chart) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      int at = i;
      if (chart.series().stream().anyMatch(s -> s.points().get(at).value() != null)) {
        kept.add(i);
      }
    }
    return chart.only(kept);
  }

  /** The largest keep their names; the others become one. */
  private Chart few(Chart chart) {
    if (chart.series().size() <= MOST_SERIES) {
      return chart;
    }
    List<Series> bySize = new ArrayList<>(chart.series());
    bySize.sort(Comparator.comparing(ChartShapes::sum).reversed());
    List<Series> others = bySize.subList(MOST_SERIES - 1, bySize.size());
    List<Series> series = new ArrayList<>(chart.series());
    series.removeAll(others);
    String label = composition.say("report.others", others.size());
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      points.add(together(others, i));
    }
    series.add(new Series("others", label, composition.colour("others"), points));
    return chart.of(chart.categories(), series);
  }

  private static Point together(List<Series> series, int at) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean partial = false;
    for (Series one : series) {
      Point point = one.points().get(at);
      BigDecimal value = point.value();
      sum = value == null ? sum : sum.add(value);
      partial |= point.partial();
    }
    return new Point(sum, partial);
  }

  private static BigDecimal sum(Series series) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Point point : series.points()) {
      BigDecimal value = point.value();
      sum = value == null ? sum : sum.add(value.abs());
    }
    return sum;
  }

  private static Chart alone(Chart chart) {
    Series one = chart.series().get(0);
    return chart.of(
        chart.categories(), List.of(new Series(one.key(), one.label(), 0, one.points())));
  }
}
