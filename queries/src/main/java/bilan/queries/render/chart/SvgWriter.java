package bilan.queries.render.chart;

import bilan.queries.words.Markup;
import java.util.Set;
import java.util.TreeSet;

/** A drawing as SVG, with the title and description that a screen reader says. */
public final class SvgWriter {

  private final StringBuilder out = new StringBuilder();
  private final String id;

  private SvgWriter(String id) {
    this.id = id;
  }

  /**
   * The svg element.
   *
   * @param id unique in the page: patterns and descriptions are named after it
   * @param type the class by which a style sheet knows it
   */
  public static String write(
      Drawing drawing, String id, String type, String title, String description) {
    return new SvgWriter(id).svg(drawing, type, title, description);
  }

  private String svg(Drawing drawing, String type, String title, String description) {
    out.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" "
                .formatted(type, drawing.width(), drawing.height()))
        .append("aria-labelledby=\"%s-t %s-d\" font-family=\"inherit\">".formatted(id, id))
        .append("<title id=\"%s-t\">%s</title>".formatted(id, Markup.escape(title)))
        .append("<desc id=\"%s-d\">%s</desc>".formatted(id, Markup.escape(description)));
    patterns(drawing);
    drawing.shapes().forEach(this::shape);
    return out.append("</svg>").toString();
  }

  private void patterns(Drawing drawing) {
    Set<String> colours = new TreeSet<>();
    for (Shape shape : drawing.shapes()) {
      if (shape instanceof Shape.Box box && box.hatched()) {
        colours.add(box.colour());
      }
    }
    if (colours.isEmpty()) {
      return;
    }
    out.append("<defs>");
    for (String colour : colours) {
      out.append(
              "<pattern id=\"%s-%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                  .formatted(id, colour))
          .append(
              "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"#%s\"/></pattern>"
                  .formatted(colour));
    }
    out.append("</defs>");
  }

  private void shape(Shape shape) {
    if (shape instanceof Shape.Box box) {
      box(box);
    } else if (shape instanceof Shape.Rule rule) {
      out.append(
          "<path d=\"M%d %dL%d %d\" stroke=\"#%s\" stroke-width=\"%d\" fill=\"none\"/>"
              .formatted(rule.x1(), rule.y1(), rule.x2(), rule.y2(), rule.colour(), rule.width()));
    } else if (shape instanceof Shape.Path path) {
      path(path);
    } else if (shape instanceof Shape.Dot dot) {
      out.append(
          "<circle cx=\"%d\" cy=\"%d\" r=\"4\" fill=\"#%s\" stroke=\"#%s\" stroke-width=\"2\"/>"
              .formatted(dot.x(), dot.y(), dot.hollow() ? "FFFFFF" : dot.colour(), dot.colour()));
    } else if (shape instanceof Shape.Label label) {
      label(label);
    }
  }

  private void box(Shape.Box box) {
    String fill = box.hatched() ? "url(#" + id + "-" + box.colour() + ")" : "#" + box.colour();
    String around = Palette.edge(box.colour());
    boolean edged = box.hatched() || !around.equals(box.colour());
    String edge = edged ? " stroke=\"#" + around + "\"" : "";
    out.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"%s/>"
            .formatted(box.x(), box.y(), box.width(), box.height(), fill, edge));
  }

  private void path(Shape.Path path) {
    out.append("<path d=\"");
    for (int i = 0; i + 1 < path.points().size(); i += 2) {
      out.append(i == 0 ? "M" : "L")
          .append(path.points().get(i))
          .append(' ')
          .append(path.points().get(i + 1));
    }
    out.append(
        "\" stroke=\"#%s\" stroke-width=\"%d\" fill=\"none\" stroke-linejoin=\"round\"/>"
            .formatted(path.colour(), path.width()));
  }

  private void label(Shape.Label label) {
    String anchor =
        switch (label.anchor()) {
          case START -> "start";
          case MIDDLE -> "middle";
          case END -> "end";
        };
    out.append(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"#%s\"%s>%s</text>"
            .formatted(
                label.x(),
                label.y(),
                anchor,
                label.size(),
                label.colour(),
                label.strong() ? " font-weight=\"600\"" : "",
                Markup.escape(label.text())));
  }
}
