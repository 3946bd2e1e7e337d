package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.Wording;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lays a chart out as shapes: zero on the axis, names beside what they name, partial periods
 * hatched.
 */
public final class ChartDrawer {

  static final int WIDTH = 720;
  static final int SIZE = 14;
  static final int SMALL = 13;

  private static final int FEW = 8;

  private final Chart chart;
  private final AxisWords words;
  private final List<Shape> shapes = new ArrayList<>();

  private ChartDrawer(Chart chart, Wording wording) {
    this.chart = chart;
    this.words = new AxisWords(chart, wording);
  }

  public static Drawing draw(Chart chart, Wording wording) {
    ChartDrawer drawer = new ChartDrawer(chart, wording);
    return switch (chart.type()) {
      case BARS, STACKED_BARS -> new BarLayout(chart, drawer.words).draw();
      case COLUMNS, STACKED_COLUMNS, LINES -> drawer.upright();
    };
  }

  private Drawing upright() {
    int height = 320;
    int top = 24;
    int bottom = 44;
    boolean named = chart.series().size() > 1;
    int right = named ? namesWidth() + 18 : 12;
    Scale scale = Totals.scale(chart);
    int left = words.axisWidth(scale) + 12;
    Frame frame = new Frame(left, top, WIDTH - left - right, height - top - bottom, scale);
    grid(frame);
    switch (chart.type()) {
      case LINES -> lines(frame);
      case STACKED_COLUMNS -> stacked(frame);
      default -> grouped(frame);
    }
    categories(frame);
    return new Drawing(WIDTH, height, shapes);
  }

  private int namesWidth() {
    return Math.min(
        190,
        chart.series().stream().mapToInt(s -> Words.width(s.label(), SMALL)).max().orElse(0) + 18);
  }

  /** The rectangle of the values. */
  private record Frame(int left, int top, int width, int height, Scale scale) {
    int y(BigDecimal value) {
      return top + height - scale.along(value, height);
    }

    int right() {
      return left + width;
    }
  }

  private void grid(Frame frame) {
    for (BigDecimal at : frame.scale().graduations()) {
      int y = frame.y(at);
      String colour = at.signum() == 0 ? Palette.MUTED : Palette.GRID;
      shapes.add(new Shape.Rule(frame.left(), y, frame.right(), y, colour, 1));
      shapes.add(
          new Shape.Label(
              frame.left() - 8,
              y + 5,
              words.graduation(at),
              Anchor.END,
              Palette.MUTED,
              SMALL,
              false));
    }
  }

  private int slot(Frame frame) {
    return frame.width() / Math.max(1, chart.categories().size());
  }

  private int middle(Frame frame, int category) {
    return frame.left()
        + (2 * category + 1) * frame.width() / (2 * Math.max(1, chart.categories().size()));
  }

  /** Few names may stand on two lines; of many, those are left out that would meet. */
  private void categories(Frame frame) {
    int slot = slot(frame);
    int widest = chart.categories().stream().mapToInt(c -> Words.width(c, SMALL)).max().orElse(0);
    boolean few = chart.categories().size() <= FEW;
    int every = few ? 1 : Math.max(1, (widest + 10 + slot - 1) / Math.max(1, slot));
    for (int i = 0; i < chart.categories().size(); i += every) {
      int y = frame.top() + frame.height() + 20;
      for (String line : Words.wrap(chart.categories().get(i), SMALL, slot * every - 4)) {
        shapes.add(
            new Shape.Label(middle(frame, i), y, line, Anchor.MIDDLE, Palette.INK, SMALL, false));
        y += 16;
      }
    }
  }

  private void grouped(Frame frame) {
    int count = Math.max(1, chart.series().size());
    int bar = Math.max(2, Math.min(90, slot(frame) * 7 / 10 / count));
    boolean labelled = bar >= 26;
    for (int i = 0; i < chart.categories().size(); i++) {
      int x = middle(frame, i) - bar * count / 2;
      for (Series series : chart.series()) {
        column(frame, series, i, x, bar, labelled);
        x += bar;
      }
    }
    if (count > 1) {
      legend(frame);
    }
  }

  private void column(Frame frame, Series series, int category, int x, int bar, boolean labelled) {
    Point point = series.points().get(category);
    BigDecimal value = point.value();
    if (value == null) {
      shapes.add(
          new Shape.Label(
              x + bar / 2,
              frame.y(BigDecimal.ZERO) - 6,
              words.none(),
              Anchor.MIDDLE,
              Palette.MUTED,
              SMALL,
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
              x + bar / 2, base, words.value(value), Anchor.MIDDLE, Palette.INK, SMALL, true));
    }
  }

  private void stacked(Frame frame) {
    int bar = Math.max(3, Math.min(110, slot(frame) * 7 / 10));
    for (int i = 0; i < chart.categories().size(); i++) {
      int x = middle(frame, i) - bar / 2;
      BigDecimal up = BigDecimal.ZERO;
      BigDecimal down = BigDecimal.ZERO;
      for (Series series : chart.series()) {
        Point point = series.points().get(i);
        BigDecimal value = point.value();
        if (value == null || value.signum() == 0) {
          continue;
        }
        BigDecimal from = value.signum() > 0 ? up : down;
        segment(frame, series, point, from, value, x, bar);
        up = value.signum() > 0 ? up.add(value) : up;
        down = value.signum() < 0 ? down.add(value) : down;
      }
      if (bar >= 40 && up.signum() > 0) {
        shapes.add(
            new Shape.Label(
                x + bar / 2,
                frame.y(up) - 6,
                words.value(up.add(down)),
                Anchor.MIDDLE,
                Palette.INK,
                SMALL,
                true));
      }
    }
    legend(frame);
  }

  private void segment(
      Frame frame, Series series, Point point, BigDecimal from, BigDecimal value, int x, int bar) {
    int start = frame.y(from);
    int end = frame.y(from.add(value));
    int top = Math.min(start, end);
    int height = Math.max(1, Math.abs(start - end) - 1);
    String colour = Palette.colour(series.colour());
    shapes.add(new Shape.Box(x, top, bar, height, colour, point.partial()));
    if (height >= 18 && bar >= 56 && !point.partial()) {
      shapes.add(
          new Shape.Label(
              x + bar / 2,
              top + height / 2 + 5,
              words.value(value),
              Anchor.MIDDLE,
              Palette.on(colour),
              SMALL,
              false));
    }
  }

  private void lines(Frame frame) {
    for (Series series : chart.series()) {
      line(frame, series);
    }
    if (chart.series().size() > 1) {
      legend(frame);
    }
  }

  private void line(Frame frame, Series series) {
    String colour = Palette.colour(series.colour());
    List<Integer> run = new ArrayList<>();
    boolean dotted = chart.categories().size() <= 14;
    List<Shape> dots = new ArrayList<>();
    for (int i = 0; i < series.points().size(); i++) {
      Point point = series.points().get(i);
      BigDecimal value = point.value();
      if (value == null) {
        flush(run, colour);
        continue;
      }
      run.add(middle(frame, i));
      run.add(frame.y(value));
      if (dotted || point.partial()) {
        dots.add(new Shape.Dot(middle(frame, i), frame.y(value), colour, point.partial()));
      }
    }
    flush(run, colour);
    shapes.addAll(dots);
  }

  private void flush(List<Integer> run, String colour) {
    if (run.size() == 2) {
      shapes.add(new Shape.Dot(run.get(0), run.get(1), colour, false));
    } else if (!run.isEmpty()) {
      shapes.add(new Shape.Path(run, colour, false));
    }
    run.clear();
  }

  /** The names, to the right of the last category, as near as they can be to what they name. */
  private void legend(Frame frame) {
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
    int lowest = frame.top() + frame.height() - 18 * (names.size() - 1);
    int y = frame.top();
    for (Name name : names) {
      y = Math.min(Math.max(y, name.y()), lowest);
      lowest += 18;
      shapes.add(
          new Shape.Box(
              frame.right() + 8, y - 6, 12, 12, Palette.colour(name.series().colour()), false));
      shapes.add(
          new Shape.Label(
              frame.right() + 25,
              y + 5,
              Words.shorten(name.series().label(), SMALL, 170),
              Anchor.START,
              Palette.INK,
              SMALL,
              false));
      y += 18;
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
