package bilan.queries.render.word;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import org.w3c.dom.Element;

/** How wide the text of a document runs, in twentieths of a point. */
final class PageWidth {

  private static final int LEAST = 4000;

  private PageWidth() {}

  /** Of its last section, which is that of a document of one section. */
  static int of(Docx docx) throws IOException {
    Element section = Dom.child(docx.body(), "sectPr");
    Element size = Dom.child(section, "pgSz");
    Element margins = Dom.child(section, "pgMar");
    if (size == null || margins == null) {
      return WordParts.TEXT_WIDTH;
    }
    int width =
        number(size, "w") - margin(margins, "left", "start") - margin(margins, "right", "end");
    return width < LEAST ? WordParts.TEXT_WIDTH : width;
  }

  private static int margin(Element margins, String name, String strict) {
    return Math.max(number(margins, name), number(margins, strict));
  }

  private static int number(Element element, String name) {
    String value = Dom.attribute(element, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
