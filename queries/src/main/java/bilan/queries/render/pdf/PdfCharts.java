package bilan.queries.render.pdf;

import bilan.queries.render.chart.Drawing;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Font;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the charts where the page leaves room for them. */
final class PdfCharts implements FSObjectDrawerFactory, FSObjectDrawer {

  static final String TYPE = "application/x-bilan-chart";

  /** In hundredths: a chart is as wide as the text. */
  static final int SCALE = 82;

  private final Map<String, Drawing> drawings;
  private @Nullable Font regular;
  private @Nullable Font strong;

  PdfCharts(Map<String, Drawing> drawings) {
    this.drawings = drawings;
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(TYPE);
  }

  @Override
  @SuppressWarnings("NullAway")
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Drawing drawing = drawings.get(element.getAttribute("id"));
    if (drawing == null) {
      return null;
    }
    Font plain = regular == null ? PdfFonts.REGULAR.awt() : regular;
    Font bold = strong == null ? PdfFonts.BOLD.awt() : strong;
    regular = plain;
    strong = bold;
    float w = (float) (width / dotsPerPixel);
    float h = (float) (height / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        w,
        h,
        graphics -> {
          graphics.scale(w / drawing.width(), h / drawing.height());
          new ChartPainter(graphics, plain, bold).paint(drawing);
        });
    return null;
  }
}
