package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Shape.Anchor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of the series, each at the end of a line that leads to what it names. */
final class Names {

  /** How far the names stand from the last column. */
  static final int LEADER = 30;

  private static final int SIZE = ChartDrawer.SMALL;
  private static final int LINE = 15;

  private final Chart chart;
  private final int width;

  Names(Chart chart, ChartPaper paper) {
    this.chart = chart;
    int longest =
        chart.series().stream()
            .mapToInt(one -> WordWidths.width(one.label(), SIZE))
            .max()
            .orElse(0);
    this.width = Math.min(paper.names(), longest + 8);
  }

  int width() {
    return width;
  }

  /** A name, where it would stand if it were alone, and the column that it leads to. */
  private record Name(Series series, List<String> lines, int wanted, int category, int at) {

    int height() {
      return lines.size() * LINE + 3;
    }
  }

  void draw(Frame frame, List<Shape> shapes) {
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      names.add(name(i, frame));
    }
    names.sort(Comparator.comparingInt(Name::wanted));
    int room = names.stream().mapToInt(Name::height).sum();
    int lowest = Math.max(frame.top(), frame.top() + frame.height() + LINE - room);
    int y = frame.top() - LINE;
    for (Name name : names) {
      y = Math.min(Math.max(y, name.wanted() - name.height() / 2), lowest);
      lowest += name.height();
      leader(name, y + name.height() / 2, frame, shapes);
      int base = y + LINE - 2;
      for (String line : name.lines()) {
        shapes.add(
            new Shape.Label(
                frame.right() + LEADER, base, line, Anchor.START, Palette.INK, SIZE, false));
        base += LINE;
      }
      y += name.height();
    }
  }

  /** From the last column that shows it; what is in none is told by its colour alone. */
  private void leader(Name name, int y, Frame frame, List<Shape> shapes) {
    String colour = Palette.colour(name.series().colour());
    boolean last = name.category() == chart.categories().size() - 1;
    if (last && chart.type() != Chart.Type.COLUMNS) {
      int start = frame.middle(name.category()) + ColumnChart.stackWidth(frame) / 2;
      int from = chart.type() == Chart.Type.LINES ? frame.middle(name.category()) + 6 : start + 2;
      int elbow = frame.right() + 4;
      shapes.add(
          new Shape.Path(
              List.of(
                  from,
                  name.at(),
                  elbow,
                  name.at(),
                  frame.right() + LEADER - 12,
                  y,
                  frame.right() + LEADER - 5,
                  y),
              Palette.edge(colour),
              1));
    } else {
      shapes.add(
          new Shape.Box(
              frame.right() + LEADER - 18, y - 6, 12, 12, colour, name.series().isPartial()));
    }
  }

  private Name name(int index, Frame frame) {
    Series series = chart.series().get(index);
    int category = lastShown(series);
    int at = frame.y(chart.isStacked() ? middle(index, category) : value(series, category));
    boolean atTop = chart.type() == Chart.Type.COLUMNS;
    return new Name(
        series,
        WordWidths.wrapWhole(series.label(), SIZE, width - 4),
        atTop ? frame.top() + 20 * index : at,
        category,
        at);
  }

  private int lastShown(Series series) {
    int last = series.points().size() - 1;
    for (int i = last; i >= 0; i--) {
      if (value(series, i).signum() != 0) {
        return i;
      }
    }
    return Math.max(0, last);
  }

  private BigDecimal middle(int index, int category) {
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < index; i++) {
      below = below.add(value(chart.series().get(i), category));
    }
    return below.add(value(chart.series().get(index), category).divide(BigDecimal.valueOf(2)));
  }

  private static BigDecimal value(Series series, int category) {
    if (series.points().isEmpty()) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = series.points().get(category).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
