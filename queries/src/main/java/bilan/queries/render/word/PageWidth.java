package bilan.queries.render.word;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;

/**
 * How wide the text of a document runs, in twentieths of a point.
 *
 * @param upright on its pages
 * @param lying on a page turned round
 */
record PageWidth(int upright, int lying) {

  /** A4 less 2 cm on each side. */
  static final PageWidth OURS = new PageWidth(9638, 14_570);

  private static final int LEAST = 4000;

  /** Of its first section, which is the only one of most documents. */
  static PageWidth of(Docx docx) throws IOException {
    List<Element> sections = Dom.all(docx.body(), "sectPr");
    Element section = sections.isEmpty() ? null : sections.get(0);
    Element size = Dom.child(section, "pgSz");
    Element margins = Dom.child(section, "pgMar");
    if (size == null || margins == null) {
      return OURS;
    }
    int sides = margin(margins, "left", "start") + margin(margins, "right", "end");
    int upright = number(size, "w") - sides;
    int lying = Math.max(number(size, "h") - sides, upright);
    return upright < LEAST ? OURS : new PageWidth(upright, lying);
  }

  private static int margin(Element margins, String name, String strict) {
    return Math.max(number(margins, name), number(margins, strict));
  }

  private static int number(Element element, String name) {
    String value = Dom.attribute(element, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
