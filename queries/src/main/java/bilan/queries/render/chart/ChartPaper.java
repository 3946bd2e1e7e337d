package bilan.queries.render.chart;

/**
 * What a chart is drawn on.
 *
 * @param width in points
 * @param height of a chart with upright columns, names included; lying bars take what they need
 * @param bar how thick a lying bar is
 */
public record ChartPaper(int width, int height, int bar) {

  /** A screen, or a page. */
  public static final ChartPaper WIDE = new ChartPaper(760, 320, 20);

  /** A telephone: the same letters on half the width. */
  public static final ChartPaper NARROW = new ChartPaper(390, 300, 18);

  private static final int NARROWEST = 500;

  /** Whether names stand above their bars, having no room beside them. */
  public boolean isNarrow() {
    return width < NARROWEST;
  }

  /** How wide the names at the right of the columns may be. */
  int names() {
    return width / 4;
  }
}
