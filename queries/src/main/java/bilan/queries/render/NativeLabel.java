package bilan.queries.render;

import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/**
 * The label of one value of a native chart, other than those of its series. Written element by
 * element: the small schema jar has no class for it.
 */
final class NativeLabel {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

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

  /** One of a chart's elements that has a value and nothing else. */
  static void value(XmlCursor cursor, String name, String value) {
    cursor.beginElement(name, CHART);
    cursor.insertAttributeWithValue("val", value);
    cursor.toNextToken();
  }
}
