package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import java.util.ArrayList;
import java.util.List;

/** Where bars should reach: hollow bars around them, which every Office draws and lets one edit. */
final class NativeTarget {

  private static final String KEY = "bilan.target";

  private NativeTarget() {}

  /** The chart with its targets as a series more, the last. */
  static Chart drawn(Chart chart) {
    Chart.Target target = chart.target();
    if (target == null) {
      return chart;
    }
    List<Point> points = new ArrayList<>();
    target.values().forEach(value -> points.add(new Point(value.orElse(null), false)));
    List<Series> all = new ArrayList<>(chart.series());
    all.add(new Series(KEY, target.label(), 0, points));
    return chart.of(chart.categories(), all);
  }

  static boolean is(Series series) {
    return series.key().equals(KEY);
  }

  static boolean isIn(Chart chart) {
    return chart.series().stream().anyMatch(NativeTarget::is);
  }
}
