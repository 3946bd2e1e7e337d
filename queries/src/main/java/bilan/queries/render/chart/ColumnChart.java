package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.List;

/** Columns beside or upon each other, from zero, those of partial periods hatched. */
final class ColumnChart {

  /** What stays blank between the values of two columns. */
  private static final int BETWEEN = 6;

  private final Chart chart;
  private final Frame frame;
  private final AxisWords words;
  private final List<Shape> shapes;

  ColumnChart(Chart chart, Frame frame, AxisWords words, List<Shape> shapes) {
    this.chart = chart;
    this.frame = frame;
    this.words = words;
    this.shapes = shapes;
  }

  void grouped() {
    int count = Math.max(1, chart.series().size());
    int bar = Math.max(2, Math.min(90, frame.slot() * 7 / 10 / count));
    boolean labelled = bar >= 26;
    for (int i = 0; i < chart.categories().size(); i++) {
      int x = frame.middle(i) - bar * count / 2;
      for (Series series : chart.series()) {
        column(series, i, x, bar, labelled);
        x += bar;
      }
    }
  }

  private void column(Series series, int category, int x, int bar, boolean labelled) {
    Point point = series.points().get(category);
    BigDecimal value = point.value();
    if (value == null) {
      shapes.add(
          new Shape.Label(
              x + bar / 2,
              frame.y(BigDecimal.ZERO) - 6,
              point.mark(),
              Anchor.MIDDLE,
              Palette.MUTED,
              ChartDrawer.SMALL,
              false));
      return;
    }
    int zero = frame.y(BigDecimal.ZERO);
    int y = frame.y(value);
    int gap = chart.series().size() > 1 ? 1 : 0;
    shapes.add(
        new Shape.Box(
            x + gap,
            Math.min(y, zero),
            bar - 2 * gap,
            Math.abs(zero - y),
            Palette.colour(series.colour()),
            point.partial()));
    if (labelled) {
      int base = value.signum() < 0 ? y + 16 : y - 6;
      shapes.add(
          new Shape.Label(
              x + bar / 2,
              base,
              words.value(value),
              Anchor.MIDDLE,
              Palette.INK,
              ChartDrawer.SMALL,
              true));
    }
  }

  void stacked() {
    int bar = stackWidth(frame);
    for (int i = 0; i < chart.categories().size(); i++) {
      int x = frame.middle(i) - bar / 2;
      BigDecimal up = BigDecimal.ZERO;
      BigDecimal down = BigDecimal.ZERO;
      BigDecimal sum = chart.totalOf(i);
      for (Series series : chart.series()) {
        Point point = series.points().get(i);
        BigDecimal value = point.value();
        if (value == null || value.signum() == 0) {
          continue;
        }
        BigDecimal from = value.signum() > 0 ? up : down;
        segment(series, point, from, value, x, bar);
        up = value.signum() > 0 ? up.add(value) : up;
        down = value.signum() < 0 ? down.add(value) : down;
      }
      if (sum != null && up.signum() > 0) {
        total(sum, x + bar / 2, frame.y(chart.hasHoped() ? sum.max(BigDecimal.ZERO) : up) - 6);
      }
    }
  }

  /** Above what it is the total of; where that lies under what is hoped for, upon white. */
  private void total(BigDecimal sum, int middle, int base) {
    String total = words.value(sum);
    int width = WordWidths.width(total, ChartDrawer.SMALL);
    if (width + BETWEEN > frame.slot()) {
      return;
    }
    if (chart.hasHoped()) {
      int wide = width + 6;
      shapes.add(new Shape.Box(middle - wide / 2, base - 12, wide, 15, Palette.WHITE, false));
    }
    shapes.add(
        new Shape.Label(middle, base, total, Anchor.MIDDLE, Palette.INK, ChartDrawer.SMALL, true));
  }

  /** How wide the columns are that stand alone on their category. */
  static int stackWidth(Frame frame) {
    return Math.max(3, Math.min(110, frame.slot() * 7 / 10));
  }

  private void segment(
      Series series, Point point, BigDecimal from, BigDecimal value, int x, int bar) {
    int start = frame.y(from);
    int end = frame.y(from.add(value));
    int top = Math.min(start, end);
    int height = Math.max(1, Math.abs(start - end) - 1);
    String colour = Palette.colour(series.colour());
    shapes.add(new Shape.Box(x, top, bar, height, colour, point.partial()));
    String text = words.value(value);
    if (height >= 18 && WordWidths.width(text, ChartDrawer.SMALL) + 8 <= bar) {
      Inside.write(text, x + bar / 2, top + height / 2, colour, point.partial(), shapes);
    }
  }
}
