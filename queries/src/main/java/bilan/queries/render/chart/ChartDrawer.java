package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.render.Wording;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
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
    Frame frame =
        new Frame(
            left,
            top,
            WIDTH - left - right,
            height - top - bottom,
            scale,
            Math.max(1, chart.categories().size()));
    grid(frame);
    switch (chart.type()) {
      case LINES -> new Lines(chart, frame, shapes).draw();
      case STACKED_COLUMNS -> new Columns(chart, frame, words, shapes).stacked();
      default -> new Columns(chart, frame, words, shapes).grouped();
    }
    if (named || chart.type() == Chart.Type.STACKED_COLUMNS) {
      new Legend(chart, frame, shapes).draw();
    }
    categories(frame);
    return new Drawing(WIDTH, height, shapes);
  }

  private int namesWidth() {
    return Math.min(
        190,
        chart.series().stream().mapToInt(s -> Words.width(s.label(), SMALL)).max().orElse(0) + 18);
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

  /** Few names may stand on two lines; of many, those are left out that would meet. */
  private void categories(Frame frame) {
    int slot = frame.slot();
    int widest = chart.categories().stream().mapToInt(c -> Words.width(c, SMALL)).max().orElse(0);
    boolean few = chart.categories().size() <= FEW;
    int every = few ? 1 : Math.max(1, (widest + 10 + slot - 1) / Math.max(1, slot));
    for (int i = 0; i < chart.categories().size(); i += every) {
      int y = frame.top() + frame.height() + 20;
      for (String line : Words.wrap(chart.categories().get(i), SMALL, slot * every - 4)) {
        shapes.add(
            new Shape.Label(frame.middle(i), y, line, Anchor.MIDDLE, Palette.INK, SMALL, false));
        y += 16;
      }
    }
  }
}
