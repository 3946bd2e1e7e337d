package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names, to the right of the last category, as near as they can be to what they name. */
final class Legend {

  private static final int LINE = 18;

  private final Chart chart;
  private final Frame frame;
  private final List<Shape> shapes;

  Legend(Chart chart, Frame frame, List<Shape> shapes) {
    this.chart = chart;
    this.frame = frame;
    this.shapes = shapes;
  }

  void draw() {
    record Name(Series series, int y) {}
    List<Name> names = new ArrayList<>();
    BigDecimal below = BigDecimal.ZERO;
    for (Series series : chart.series()) {
      BigDecimal value = lastValue(series);
      BigDecimal at = value;
      if (chart.type() == Chart.Type.STACKED_COLUMNS) {
        at = below.add(value.divide(BigDecimal.valueOf(2)));
        below = below.add(value);
      }
      names.add(new Name(series, frame.y(at)));
    }
    if (chart.type() == Chart.Type.COLUMNS) {
      names.replaceAll(name -> new Name(name.series(), frame.top() + 20 * names.indexOf(name)));
    }
    names.sort(Comparator.comparingInt(Name::y));
    int lowest = frame.top() + frame.height() - LINE * (names.size() - 1);
    int y = frame.top();
    for (Name name : names) {
      y = Math.min(Math.max(y, name.y()), lowest);
      lowest += LINE;
      shapes.add(
          new Shape.Box(
              frame.right() + 8, y - 6, 12, 12, Palette.colour(name.series().colour()), false));
      shapes.add(
          new Shape.Label(
              frame.right() + 25,
              y + 5,
              Words.shorten(name.series().label(), ChartDrawer.SMALL, 170),
              Anchor.START,
              Palette.INK,
              ChartDrawer.SMALL,
              false));
      y += LINE;
    }
  }

  private static BigDecimal lastValue(Series series) {
    if (series.points().isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = series.points().get(series.points().size() - 1).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
