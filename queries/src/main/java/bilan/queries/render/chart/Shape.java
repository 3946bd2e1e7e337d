package bilan.queries.render.chart;

import java.util.List;

/** A piece of a drawing; coordinates in points from the top left. */
public sealed interface Shape {

  /** A filled rectangle; {@code hatched} when it does not stand for the whole period. */
  record Box(int x, int y, int width, int height, String colour, boolean hatched)
      implements Shape {}

  /** A straight line. */
  record Rule(int x1, int y1, int x2, int y2, String colour, int width) implements Shape {}

  /** A line through points, x and y in turn. */
  record Path(List<Integer> points, String colour, int width) implements Shape {
    public Path {
      points = List.copyOf(points);
    }
  }

  /** A point of a line; hollow when it does not stand for the whole period. */
  record Dot(int x, int y, String colour, boolean hollow) implements Shape {}

  /** Words; {@code y} is their base line. */
  record Label(int x, int y, String text, Anchor anchor, String colour, int size, boolean strong)
      implements Shape {}

  /** Which end of the words stands at x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
