package bilan.queries.render.chart;

import java.util.List;

/** A chart as shapes, before any format. */
public record Drawing(int width, int height, List<Shape> shapes) {

  public Drawing {
    shapes = List.copyOf(shapes);
  }
}
