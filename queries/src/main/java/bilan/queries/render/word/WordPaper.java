package bilan.queries.render.word;

import bilan.queries.render.office.NativeLook;
import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Theme;
import bilan.queries.words.Resources;
import bilan.queries.words.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * What a bilan is written on: how wide the text runs, in twentieths of a point, and in which
 * letters and colours.
 *
 * @param upright on its pages
 * @param lying on a page turned round
 */
record WordPaper(int upright, int lying, Typeface typeface, NativeLook look) {

  /** A4 less 2 cm on each side. */
  static final WordPaper OURS =
      new WordPaper(
          9638,
          14_570,
          Typeface.CALIBRI,
          new NativeLook(Typeface.CALIBRI.name(), Map.of(), slots()));

  private static final int LEAST = 4000;

  private static Map<String, String> slots() {
    try {
      return new Theme(Resources.bytes("theme.xml")).slots();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of its first section, which is the only one of most documents. */
  static WordPaper of(Docx docx) throws IOException {
    Look look = new Look(docx);
    NativeLook charts = new NativeLook(look.typeface().name(), look.colours(), look.slots());
    return of(docx.body(), look.cells(), charts);
  }

  private static WordPaper of(Element body, Typeface typeface, NativeLook look) {
    List<Element> sections = Dom.all(body, "sectPr");
    Element section = sections.isEmpty() ? null : sections.get(0);
    Element size = Dom.child(section, "pgSz");
    Element margins = Dom.child(section, "pgMar");
    if (size == null || margins == null) {
      return new WordPaper(OURS.upright, OURS.lying, typeface, look);
    }
    int sides = margin(margins, "left", "start") + margin(margins, "right", "end");
    int upright = number(size, "w") - sides;
    int lying = Math.max(number(size, "h") - sides, upright);
    return upright < LEAST
        ? new WordPaper(OURS.upright, OURS.lying, typeface, look)
        : new WordPaper(upright, lying, typeface, look);
  }

  private static int margin(Element margins, String name, String strict) {
    return Math.max(number(margins, name), number(margins, strict));
  }

  private static int number(Element element, String name) {
    String value = Dom.attribute(element, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
