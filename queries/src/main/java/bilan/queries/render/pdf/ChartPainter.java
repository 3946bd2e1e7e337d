package bilan.queries.render.pdf;

import bilan.queries.render.chart.Drawing;
import bilan.queries.render.chart.Palette;
import bilan.queries.render.chart.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paints the shapes of a chart. */
final class ChartPainter {

  private static final int HATCH = 6;

  private final Graphics2D graphics;
  private final Font regular;
  private final Font strong;

  ChartPainter(Graphics2D graphics, Font regular, Font strong) {
    this.graphics = graphics;
    this.regular = regular;
    this.strong = strong;
  }

  void paint(Drawing drawing) {
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Box box) {
        box(box);
      } else if (shape instanceof Shape.Rule rule) {
        graphics.setColor(colour(rule.colour()));
        graphics.setStroke(new BasicStroke(rule.width()));
        graphics.drawLine(rule.x1(), rule.y1(), rule.x2(), rule.y2());
      } else if (shape instanceof Shape.Path path) {
        path(path);
      } else if (shape instanceof Shape.Dot dot) {
        dot(dot);
      } else if (shape instanceof Shape.Label label) {
        label(label);
      }
    }
  }

  private static Color colour(String hex) {
    return new Color(Integer.parseInt(hex, 16));
  }

  private void box(Shape.Box box) {
    Rectangle2D area = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    String around = Palette.edge(box.colour());
    graphics.setColor(colour(box.colour()));
    if (!box.hatched()) {
      graphics.fill(area);
    }
    if (box.hatched() || !around.equals(box.colour())) {
      graphics.setColor(colour(around));
      graphics.setStroke(new BasicStroke(1));
      graphics.draw(area);
    }
    if (box.hatched()) {
      hatches(box);
    }
  }

  private void hatches(Shape.Box box) {
    graphics.setColor(colour(box.colour()));
    graphics.setStroke(new BasicStroke(2));
    // Lines at 45 degrees, each cut to the box: a clip would be lost on some readers.
    for (int d = HATCH; d < box.width() + box.height(); d += HATCH) {
      int x1 = Math.max(0, d - box.height());
      int x2 = Math.min(d, box.width());
      graphics.drawLine(box.x() + x1, box.y() + (d - x1), box.x() + x2, box.y() + (d - x2));
    }
  }

  private void path(Shape.Path path) {
    Path2D line = new Path2D.Double();
    for (int i = 0; i + 1 < path.points().size(); i += 2) {
      double x = path.points().get(i);
      double y = path.points().get(i + 1);
      if (i == 0) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    graphics.setColor(colour(path.colour()));
    graphics.setStroke(new BasicStroke(path.width()));
    graphics.draw(line);
  }

  private void dot(Shape.Dot dot) {
    Ellipse2D circle = new Ellipse2D.Double(dot.x() - 4.0, dot.y() - 4.0, 8, 8);
    graphics.setColor(dot.hollow() ? Color.WHITE : colour(dot.colour()));
    graphics.fill(circle);
    graphics.setColor(colour(dot.colour()));
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(circle);
  }

  private void label(Shape.Label label) {
    graphics.setFont((label.strong() ? strong : regular).deriveFont((float) label.size()));
    graphics.setColor(colour(label.colour()));
    int width = graphics.getFontMetrics().stringWidth(label.text());
    int left =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    graphics.drawString(label.text(), left, label.y());
  }
}
