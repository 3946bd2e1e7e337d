package bilan.queries.render.chart;

import bilan.queries.render.chart.Shape.Anchor;
import java.util.List;

/** A value written upon what it measures. */
final class Inside {

  private static final int SIZE = ChartDrawer.SMALL;

  private Inside() {}

  /** Hatches give way to the words. */
  static void write(
      String text, int middle, int height, String colour, boolean hatched, List<Shape> shapes) {
    if (hatched) {
      int width = WordWidths.width(text, SIZE) + 6;
      shapes.add(new Shape.Box(middle - width / 2, height - 8, width, 16, Palette.WHITE, false));
    }
    shapes.add(
        new Shape.Label(
            middle,
            height + 5,
            text,
            Anchor.MIDDLE,
            hatched ? Palette.INK : Palette.on(colour),
            SIZE,
            false));
  }
}
