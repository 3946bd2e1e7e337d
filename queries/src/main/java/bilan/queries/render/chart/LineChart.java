package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One line a series, broken where there is no value. */
final class LineChart {

  /** More points than that need no dots to be seen. */
  private static final int DOTTED = 14;

  private final Chart chart;
  private final Frame frame;
  private final List<Shape> shapes;

  LineChart(Chart chart, Frame frame, List<Shape> shapes) {
    this.chart = chart;
    this.frame = frame;
    this.shapes = shapes;
  }

  void draw() {
    for (Series series : chart.series()) {
      line(series);
    }
  }

  private void line(Series series) {
    String colour = Palette.edge(Palette.colour(series.colour()));
    List<Integer> run = new ArrayList<>();
    boolean dotted = chart.categories().size() <= DOTTED;
    List<Shape> dots = new ArrayList<>();
    for (int i = 0; i < series.points().size(); i++) {
      Point point = series.points().get(i);
      BigDecimal value = point.value();
      if (value == null) {
        flush(run, colour);
        continue;
      }
      run.add(frame.middle(i));
      run.add(frame.y(value));
      if (dotted || point.partial()) {
        dots.add(new Shape.Dot(frame.middle(i), frame.y(value), colour, point.partial()));
      }
    }
    flush(run, colour);
    shapes.addAll(dots);
  }

  private void flush(List<Integer> run, String colour) {
    if (run.size() == 2) {
      shapes.add(new Shape.Dot(run.get(0), run.get(1), colour, false));
    } else if (!run.isEmpty()) {
      shapes.add(new Shape.Path(run, colour, 3));
    }
    run.clear();
  }
}
