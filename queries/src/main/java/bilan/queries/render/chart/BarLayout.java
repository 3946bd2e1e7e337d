package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bars that lie: long names on the left, the value at the end of each bar. */
final class BarLayout {

  private static final int SIZE = ChartDrawer.SMALL;
  private static final int BAR = 20;

  private final Chart chart;
  private final AxisWords words;
  private final List<Shape> shapes = new ArrayList<>();

  BarLayout(Chart chart, AxisWords words) {
    this.chart = chart;
    this.words = words;
  }

  Drawing draw() {
    boolean stacked = chart.type() == Chart.Type.STACKED_BARS;
    int lanes = stacked ? 1 : Math.max(1, chart.series().size());
    int step = lanes * BAR + 10;
    int top = chart.series().size() > 1 ? 30 : 6;
    int left = Math.min(240, namesWidth()) + 12;
    int height = top + step * chart.categories().size() + 8;
    int width = ChartDrawer.WIDTH - left - 90;
    Scale scale = Totals.scale(chart);
    int zero = left + scale.along(BigDecimal.ZERO, width);
    for (int i = 0; i < chart.categories().size(); i++) {
      int y = top + step * i;
      String name = Words.shorten(chart.categories().get(i), SIZE, left - 12);
      shapes.add(
          new Shape.Label(
              left - 10, y + lanes * BAR / 2 + 5, name, Anchor.END, Palette.INK, SIZE, false));
      if (stacked) {
        stack(i, y, left, width, scale);
      } else {
        lane(i, y, left, width, scale);
      }
    }
    shapes.add(new Shape.Rule(zero, top - 4, zero, height - 4, Palette.MUTED, 1));
    if (chart.series().size() > 1) {
      legend(left);
    }
    return new Drawing(ChartDrawer.WIDTH, height, shapes);
  }

  private int namesWidth() {
    return chart.categories().stream().mapToInt(c -> Words.width(c, SIZE)).max().orElse(0);
  }

  private void lane(int category, int top, int left, int width, Scale scale) {
    int y = top;
    for (Series series : chart.series()) {
      Point point = series.points().get(category);
      bar(series, point, BigDecimal.ZERO, y, left, width, scale);
      BigDecimal value = point.value();
      BigDecimal shown = value == null ? BigDecimal.ZERO : value.max(BigDecimal.ZERO);
      String text = value == null ? words.none() : words.value(value);
      shapes.add(
          new Shape.Label(
              left + scale.along(shown, width) + 6,
              y + BAR / 2 + 5,
              text,
              Anchor.START,
              Palette.INK,
              SIZE,
              true));
      y += BAR;
    }
  }

  private void stack(int category, int y, int left, int width, Scale scale) {
    BigDecimal from = BigDecimal.ZERO;
    for (Series series : chart.series()) {
      Point point = series.points().get(category);
      BigDecimal value = point.value();
      if (value == null || value.signum() == 0) {
        continue;
      }
      bar(series, point, from, y, left, width, scale);
      String colour = Palette.colour(series.colour());
      int start = left + scale.along(from, width);
      from = from.add(value);
      int end = left + scale.along(from, width);
      String text = words.value(value);
      if (Words.width(text, SIZE) + 8 < end - start && !point.partial()) {
        shapes.add(
            new Shape.Label(
                (start + end) / 2,
                y + BAR / 2 + 5,
                text,
                Anchor.MIDDLE,
                Palette.on(colour),
                SIZE,
                false));
      }
    }
    shapes.add(
        new Shape.Label(
            left + scale.along(from, width) + 6,
            y + BAR / 2 + 5,
            words.value(from),
            Anchor.START,
            Palette.INK,
            SIZE,
            true));
  }

  private void bar(
      Series series, Point point, BigDecimal from, int y, int left, int width, Scale scale) {
    BigDecimal value = point.value();
    if (value == null) {
      return;
    }
    int start = left + scale.along(from, width);
    int end = left + scale.along(from.add(value), width);
    shapes.add(
        new Shape.Box(
            Math.min(start, end),
            y + 1,
            Math.max(1, Math.abs(end - start) - 1),
            BAR - 2,
            Palette.colour(series.colour()),
            point.partial()));
  }

  private void legend(int left) {
    int x = left;
    for (Series series : chart.series()) {
      shapes.add(new Shape.Box(x, 4, 12, 12, Palette.colour(series.colour()), series.isPartial()));
      shapes.add(
          new Shape.Label(x + 17, 15, series.label(), Anchor.START, Palette.INK, SIZE, false));
      x += 17 + Words.width(series.label(), SIZE) + 22;
    }
  }
}
