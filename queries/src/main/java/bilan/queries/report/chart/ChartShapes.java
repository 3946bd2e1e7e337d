package bilan.queries.report.chart;

import bilan.queries.Answer.Missing;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Category;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.report.composition.Composition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What makes a chart readable: no empty bar, no more names than colours told apart. */
final class ChartShapes {

  private static final int MOST_SERIES = 7;

  private final Composition composition;

  ChartShapes(Composition composition) {
    this.composition = composition;
  }

  Chart shape(Chart chart) {
    Chart turned = chart.isLying() && chart.categories().size() == 1 ? turned(chart) : chart;
    Chart shaped = turned.isLying() ? withoutEmpty(turned) : openMonths(turned);
    shaped = shaped.isStacked() ? few(shaped) : shaped;
    return shaped.series().size() == 1 ? alone(shaped) : shaped;
  }

  /** Of one year, what stood beside each other stands on the axis. */
  private Chart turned(Chart chart) {
    if (chart.series().size() < 2 || chart.isStacked() || chart.target() != null) {
      return chart;
    }
    Category year = chart.categories().get(0);
    List<Point> points = chart.series().stream().map(one -> one.points().get(0)).toList();
    return chart.of(
        Category.of(chart.series().stream().map(Series::label).toList()),
        List.of(new Series("value", composition.wording().category(year), 0, points)));
  }

  /** Less the months before a place opened and those after it closed. */
  private static Chart openMonths(Chart chart) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      int at = i;
      boolean told =
          chart.series().stream()
              .map(one -> one.points().get(at))
              .anyMatch(point -> point.value() != null || point.unknown());
      if (told || chart.categories().get(i).month() == null) {
        open.add(i);
      }
    }
    return open.isEmpty() || open.size() == chart.categories().size()
        ? chart
        : chart.only(
            IntStream.rangeClosed(open.get(0), open.get(open.size() - 1)).boxed().toList());
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
    series.add(new Series("others", label, composition.colours().of("others"), points));
    String names = String.join(", ", others.stream().map(Series::label).toList());
    return chart
        .of(chart.categories(), series)
        .remarking(composition.say("report.others_named", label, names));
  }

  /** Their sum; none where none is known, and not whole where one of them is not. */
  private Point together(List<Series> series, int at) {
    BigDecimal sum = null;
    boolean partial = false;
    boolean unknown = false;
    Missing missing = null;
    for (Series one : series) {
      Point point = one.points().get(at);
      BigDecimal value = point.value();
      if (value != null) {
        sum = sum == null ? value : sum.add(value);
      } else if (isUnknown(point)) {
        missing = point.missing();
      }
      partial |= point.partial();
      unknown |= point.unknown();
    }
    return sum == null
        ? new Point(null, false, unknown, missing, null)
        : new Point(sum, partial || missing != null, unknown);
  }

  private boolean isUnknown(Point point) {
    Missing missing = point.missing();
    return missing != null && missing.mark().equals(composition.say("report.nc"));
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
