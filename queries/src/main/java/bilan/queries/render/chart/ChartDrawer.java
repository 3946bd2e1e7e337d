package bilan.queries.render.chart;

import bilan.queries.document.Chart;
import bilan.queries.render.chart.Shape.Anchor;
import bilan.queries.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a chart out as shapes: zero on the axis, names beside what they name, partial periods
 * hatched.
 */
public final class ChartDrawer {

  /** The most columns that half the height will do for. */
  private static final int FEW_COLUMNS = 5;

  static final int SMALL = 13;

  private static final int FEW = 8;
  private static final int LINE = 16;

  private final Chart chart;
  private final ChartPaper paper;
  private final AxisWords words;
  private final List<Shape> shapes = new ArrayList<>();

  private ChartDrawer(Chart chart, ChartPaper paper, Wording wording) {
    this.chart = chart;
    this.paper = paper;
    this.words = new AxisWords(chart, wording);
  }

  public static Drawing draw(Chart chart, ChartPaper paper, Wording wording) {
    ChartDrawer drawer = new ChartDrawer(chart, paper, wording);
    return switch (chart.type()) {
      case BARS, STACKED_BARS -> new BarLayout(chart, paper, drawer.words).draw();
      case COLUMNS, STACKED_COLUMNS, LINES -> drawer.upright();
    };
  }

  /**
   * Whether a chart is a few plain columns, or months that bear no numbers: a reader compares their
   * heights at half the size.
   */
  public static boolean isFew(Chart chart) {
    boolean months = chart.categories().stream().allMatch(one -> one.month() != null);
    return chart.type() == Chart.Type.COLUMNS
        && chart.series().size() == 1
        && (months || chart.categories().size() <= FEW_COLUMNS);
  }

  private Drawing upright() {
    int height = isFew(chart) ? paper.height() * 3 / 4 : paper.height();
    int top = 24;
    boolean named = chart.series().size() > 1 || chart.isStacked();
    Names names = new Names(chart, paper);
    int right = named ? names.width() + Names.LEADER + 4 : 12;
    Scale scale = ValueSpan.scale(chart);
    int left = words.axisWidth(scale) + 12;
    Frame frame =
        new Frame(
            left,
            top,
            paper.width() - left - right,
            height - top - 2 * LINE - 10,
            scale,
            Math.max(1, chart.categories().size()));
    unit();
    grid(frame);
    switch (chart.type()) {
      case LINES -> new LineChart(chart, frame, shapes).draw();
      case STACKED_COLUMNS -> new ColumnChart(chart, frame, words, shapes).stacked();
      default -> new ColumnChart(chart, frame, words, shapes).grouped();
    }
    if (named) {
      names.draw(frame, shapes);
    }
    int lines = categories(frame);
    return new Drawing(paper.width(), height - (2 - lines) * LINE, shapes);
  }

  /** Once for all numbers, above those of the axis. */
  private void unit() {
    if (!words.unit().isEmpty()) {
      shapes.add(new Shape.Label(2, 13, words.unit(), Anchor.START, Palette.MUTED, SMALL, false));
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
              words.graduation(at, frame.scale()),
              Anchor.END,
              Palette.MUTED,
              SMALL,
              false));
    }
  }

  /** Few names may stand on two lines; of many, those are left out that would meet. */
  private int categories(Frame frame) {
    int lines = 1;
    int slot = frame.slot();
    List<String> all = words.names();
    int widest = all.stream().mapToInt(c -> WordWidths.width(c, SMALL)).max().orElse(0);
    boolean few = all.size() <= FEW;
    int every = few ? 1 : Math.max(1, (widest + 10 + slot - 1) / Math.max(1, slot));
    for (int i = 0; i < all.size(); i += every) {
      int y = frame.top() + frame.height() + 20;
      List<String> name = WordWidths.wrap(all.get(i), SMALL, slot * every - 4);
      for (String line : name) {
        shapes.add(
            new Shape.Label(
                within(frame.middle(i), line), y, line, Anchor.MIDDLE, Palette.INK, SMALL, false));
        y += LINE;
      }
      lines = Math.max(lines, name.size());
    }
    return lines;
  }

  /** The middle of words that would leave the paper, moved as far as they need. */
  private int within(int middle, String words) {
    int half = WordWidths.width(words, SMALL) / 2 + 2;
    return Math.max(half, Math.min(paper.width() - half, middle));
  }
}
