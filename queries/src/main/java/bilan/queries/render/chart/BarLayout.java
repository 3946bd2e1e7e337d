package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Bars that lie: names on the left or above, the value at the end of each bar. */
final class BarLayout {

  private static final int SIZE = ChartDrawer.SMALL;
  private static final int NAME = 18;

  /** From the line of zero to a name above its bar. */
  private static final int INSET = 6;

  private final Chart chart;
  private final ChartPaper paper;
  private final AxisWords words;
  private final List<Shape> shapes = new ArrayList<>();
  private final int left;
  private final int width;
  private final Scale scale;

  /** Where the next words of the legend stand; 0 before the first. */
  private int next;

  private int line;

  BarLayout(Chart chart, ChartPaper paper, AxisWords words) {
    this.chart = chart;
    this.paper = paper;
    this.words = words;
    this.left = paper.isNarrow() ? 4 : Math.min(paper.width() * 9 / 20, namesWidth()) + 12;
    this.width = paper.width() - left - valuesWidth() - 10;
    this.scale = ValueSpan.scale(chart);
  }

  Drawing draw() {
    int lanes = chart.isStacked() ? 1 : Math.max(1, chart.series().size());
    int name = paper.isNarrow() ? NAME : 0;
    int step = name + lanes * paper.bar() + paper.bar() / 2;
    int top = legend();
    int height = top + step * chart.categories().size();
    List<String> names = words.names();
    for (int i = 0; i < names.size(); i++) {
      int y = top + step * i;
      name(names.get(i), y, lanes);
      if (chart.isStacked()) {
        stack(i, y + name);
      } else {
        lanes(i, y + name);
      }
      target(i, y + name, lanes);
    }
    int zero = x(BigDecimal.ZERO);
    shapes.add(new Shape.Rule(zero, top - 3, zero, height - 2, Palette.MUTED, 1));
    return new Drawing(paper.width(), height, shapes);
  }

  private int namesWidth() {
    return words.names().stream().mapToInt(c -> WordWidths.width(c, SIZE)).max().orElse(0);
  }

  private int valuesWidth() {
    return Math.max(
        40,
        chart.series().stream()
            .flatMap(one -> one.points().stream())
            .mapToInt(point -> WordWidths.width(text(point), SIZE) + 12)
            .max()
            .orElse(0));
  }

  private int x(BigDecimal value) {
    return left + scale.along(value, width);
  }

  private String text(Point point) {
    BigDecimal value = point.value();
    return value == null ? point.mark() : words.value(value);
  }

  private void name(String category, int y, int lanes) {
    String name =
        WordWidths.shorten(
            category, SIZE, paper.isNarrow() ? paper.width() - 20 - INSET : left - 12);
    shapes.add(
        paper.isNarrow()
            ? new Shape.Label(
                left + INSET, y + NAME - 5, name, Anchor.START, Palette.INK, SIZE, false)
            : new Shape.Label(
                left - 10,
                y + lanes * paper.bar() / 2 + 5,
                name,
                Anchor.END,
                Palette.INK,
                SIZE,
                false));
  }

  private void lanes(int category, int top) {
    int y = top;
    for (Series series : chart.series()) {
      Point point = series.points().get(category);
      bar(series, point, BigDecimal.ZERO, y);
      BigDecimal value = point.value();
      int end = x(value == null ? BigDecimal.ZERO : value.max(BigDecimal.ZERO)) + 6;
      String text = text(point);
      BigDecimal target = chart.targetOf(category);
      boolean meets =
          target != null
              && x(target) >= end - 6
              && x(target) <= end + WordWidths.width(text, SIZE) + 4;
      value(text, meets && target != null ? x(target) + 6 : end, y);
      y += paper.bar();
    }
  }

  private void value(String text, int x, int y) {
    shapes.add(
        new Shape.Label(x, y + paper.bar() / 2 + 5, text, Anchor.START, Palette.INK, SIZE, true));
  }

  private void stack(int category, int y) {
    BigDecimal from = BigDecimal.ZERO;
    for (Series series : chart.series()) {
      Point point = series.points().get(category);
      BigDecimal value = point.value();
      if (value == null || value.signum() == 0) {
        continue;
      }
      bar(series, point, from, y);
      int start = x(from);
      from = from.add(value);
      String text = words.value(value);
      if (WordWidths.width(text, SIZE) + 8 < x(from) - start) {
        String colour = Palette.colour(series.colour());
        Inside.write(
            text, (start + x(from)) / 2, y + paper.bar() / 2, colour, point.partial(), shapes);
      }
    }
    value(words.value(from), x(from) + 6, y);
  }

  private void bar(Series series, Point point, BigDecimal from, int y) {
    BigDecimal value = point.value();
    if (value == null) {
      return;
    }
    int start = x(from);
    int end = x(from.add(value));
    shapes.add(
        new Shape.Box(
            Math.min(start, end),
            y + 1,
            Math.max(1, Math.abs(end - start) - 1),
            paper.bar() - 2,
            Palette.colour(series.colour()),
            point.partial()));
  }

  /** A line across the bars, where they should reach. */
  private void target(int category, int y, int lanes) {
    BigDecimal target = chart.targetOf(category);
    if (target != null) {
      int at = x(target);
      shapes.add(new Shape.Rule(at, y - 2, at, y + lanes * paper.bar() + 2, Palette.TARGET, 3));
    }
  }

  /** The unit, and what the colours and marks mean, as many on a line as fit; where it ends. */
  private int legend() {
    if (!words.unit().isEmpty()) {
      shapes.add(
          new Shape.Label(left, line + 15, words.unit(), Anchor.START, Palette.MUTED, SIZE, false));
      line += NAME;
    }
    if (chart.series().size() > 1) {
      for (Series series : chart.series()) {
        int x = place(series.label());
        String colour = Palette.colour(series.colour());
        shapes.add(new Shape.Box(x, line + 4, 12, 12, colour, series.isPartial()));
      }
    }
    Chart.Target target = chart.target();
    if (target != null) {
      int x = place(target.label()) + 6;
      shapes.add(new Shape.Rule(x, line + 3, x, line + 17, Palette.TARGET, 3));
    }
    return next > 0 ? line + 30 : Math.max(4, line + 6);
  }

  /** Writes the next words of the legend; where their mark goes. */
  private int place(String label) {
    int width = 17 + WordWidths.width(label, SIZE);
    int x = next == 0 ? left : next;
    if (next > 0 && x + width > paper.width()) {
      x = left;
      line += NAME;
    }
    String fit = WordWidths.shorten(label, SIZE, paper.width() - x - 17);
    shapes.add(new Shape.Label(x + 17, line + 15, fit, Anchor.START, Palette.INK, SIZE, false));
    next = x + width + 22;
    return x;
  }
}
