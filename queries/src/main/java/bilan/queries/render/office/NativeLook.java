package bilan.queries.render.office;

import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * The letters and colours of the document that a chart stands in.
 *
 * @param font empty for what Office takes by itself
 * @param colours its own, by the program's that they stand for
 * @param slots what its theme calls those that it has, by their digits
 */
public record NativeLook(String font, Map<String, String> colours, Map<String, String> slots) {

  static final NativeLook PLAIN = new NativeLook("", Map.of(), Map.of());

  private static final QName PLAIN_COLOUR = new QName(NativeInk.DRAWING, "srgbClr");
  private static final QName OF_THEME = new QName(NativeInk.DRAWING, "schemeClr");
  private static final QName VALUE = new QName("val");

  public NativeLook {
    colours = Map.copyOf(colours);
    slots = Map.copyOf(slots);
  }

  /** Asks the theme for the colours that it has: who changes one there changes the chart too. */
  void askTheme(XmlObject chart) {
    try (XmlCursor cursor = chart.newCursor()) {
      while (cursor.hasNextToken()) {
        boolean colour = cursor.toNextToken().isStart() && PLAIN_COLOUR.equals(cursor.getName());
        String slot = colour ? slots.get(cursor.getAttributeText(VALUE)) : null;
        if (slot != null) {
          cursor.setName(OF_THEME);
          cursor.setAttributeText(VALUE, slot);
        }
      }
    }
  }

  String colour(String ours) {
    return colours.getOrDefault(ours, ours);
  }
}
