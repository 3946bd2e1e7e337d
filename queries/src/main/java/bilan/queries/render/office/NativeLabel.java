package bilan.queries.render.office;

import bilan.queries.render.chart.Palette;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/**
 * The label of one value of a native chart, other than those of its series. Written element by
 * element: the small schema jar has no class for it.
 */
final class NativeLabel {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  /** What Office 2013 added. */
  private static final String NEWER = "http://schemas.microsoft.com/office/drawing/2012/chart";

  private NativeLabel() {}

  /** Leaves it out; to be called before anything else is said of the labels. */
  static void none(CTDLbls labels, int index) {
    try (XmlCursor cursor = labels.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("dLbl", CHART);
      value(cursor, "idx", Integer.toString(index));
      value(cursor, "delete", "1");
    }
  }

  /**
   * Beside its piece, with the name of the series and the mark of its colour.
   *
   * @param across and {@code down}, how far away, in shares of the chart's width and height
   */
  static void named(
      CTDLbls labels, int index, double across, double down, String format, NativeLook look) {
    try (XmlCursor cursor = labels.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("dLbl", CHART);
      value(cursor, "idx", Integer.toString(index));
      cursor.beginElement("layout", CHART);
      cursor.beginElement("manualLayout", CHART);
      value(cursor, "x", share(across));
      value(cursor, "y", share(down));
      cursor.toNextToken();
      cursor.toNextToken();
      cursor.beginElement("numFmt", CHART);
      cursor.insertAttributeWithValue("formatCode", format);
      cursor.insertAttributeWithValue("sourceLinked", "0");
      cursor.toNextToken();
      words(cursor, look);
      value(cursor, "dLblPos", "ctr");
      value(cursor, "showLegendKey", "1");
      value(cursor, "showVal", "1");
      value(cursor, "showCatName", "0");
      value(cursor, "showSerName", "1");
      value(cursor, "showPercent", "0");
      value(cursor, "showBubbleSize", "0");
      cursor.insertElementWithText("separator", CHART, "  ");
    }
  }

  /** Not those of the other labels, which stand upon their pieces. */
  private static void words(XmlCursor cursor, NativeLook look) {
    cursor.beginElement("txPr", CHART);
    cursor.beginElement("bodyPr", NativeInk.DRAWING);
    cursor.insertAttributeWithValue("wrap", "none");
    cursor.toNextToken();
    cursor.beginElement("p", NativeInk.DRAWING);
    cursor.beginElement("pPr", NativeInk.DRAWING);
    cursor.beginElement("defRPr", NativeInk.DRAWING);
    cursor.insertAttributeWithValue("sz", Integer.toString(NativeInk.LETTERS));
    cursor.beginElement("solidFill", NativeInk.DRAWING);
    cursor.beginElement("srgbClr", NativeInk.DRAWING);
    cursor.insertAttributeWithValue("val", look.colour(Palette.INK));
    cursor.toNextToken();
    cursor.toNextToken();
    if (!look.font().isEmpty()) {
      cursor.beginElement("latin", NativeInk.DRAWING);
      cursor.insertAttributeWithValue("typeface", look.font());
      cursor.toNextToken();
    }
    cursor.toNextToken();
    cursor.toNextToken();
    cursor.toNextToken();
    cursor.toNextToken();
  }

  /** The name stands beside its piece, and the mark has its colour: no line between them. */
  static void withoutLines(CTDLbls labels) {
    try (XmlCursor cursor = labels.newCursor()) {
      cursor.toEndToken();
      cursor.beginElement("extLst", CHART);
      cursor.beginElement("ext", CHART);
      cursor.insertAttributeWithValue("uri", "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}");
      cursor.beginElement("showLeaderLines", NEWER);
      cursor.insertAttributeWithValue("val", "0");
    }
  }

  /** Where the columns stand, without what is written around them. */
  static void inner(CTPlotArea area, double wide) {
    try (XmlCursor cursor = area.newCursor()) {
      cursor.toFirstContentToken();
      cursor.beginElement("layout", CHART);
      cursor.beginElement("manualLayout", CHART);
      value(cursor, "layoutTarget", "inner");
      value(cursor, "xMode", "edge");
      value(cursor, "yMode", "edge");
      value(cursor, "x", share(NativeNames.LEFT));
      value(cursor, "y", share(NativeNames.TOP));
      value(cursor, "w", share(wide));
      value(cursor, "h", share(NativeNames.HIGH));
    }
  }

  private static String share(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  /** One of a chart's elements that has a value and nothing else. */
  static void value(XmlCursor cursor, String name, String value) {
    cursor.beginElement(name, CHART);
    cursor.insertAttributeWithValue("val", value);
    cursor.toNextToken();
  }
}
