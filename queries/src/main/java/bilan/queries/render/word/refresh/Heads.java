package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The colour of the heads of tables: LibreOffice writes it into each run, and the text's into a
 * style that goes before that of the table.
 */
final class Heads {

  private static final Set<String> FACE = Set.of("rStyle", "rFonts", "b", "bCs", "i", "iCs");

  private final @Nullable Element common;

  /**
   * @param body of the document that people edited, as it stands before anything is put into it
   */
  Heads(Element body) {
    List<@Nullable Element> colors = new ArrayList<>();
    for (Element table : Dom.all(body, "tbl")) {
      if (!runs(table).isEmpty()) {
        colors.add(color(table));
      }
    }
    this.common = colors.isEmpty() || colors.contains(null) ? null : colors.get(0);
  }

  /** A table that is new to the document has the colour that all others have. */
  void dress(Element table) {
    dress(table, common);
  }

  /** A table in the place of another has the other's. */
  void keep(Element old, Element table) {
    dress(table, color(old));
  }

  private static void dress(Element table, @Nullable Element color) {
    if (color == null) {
      return;
    }
    for (Element run : runs(table)) {
      Element own = Dom.child(run, "rPr");
      Element properties = own == null ? Dom.element(Dom.owner(run), "rPr") : own;
      if (own == null) {
        run.insertBefore(properties, run.getFirstChild());
      }
      if (Dom.child(properties, "color") == null) {
        properties.insertBefore(color.cloneNode(true), afterFace(properties));
      }
    }
  }

  private static @Nullable Element color(Element table) {
    for (Element run : runs(table)) {
      Element color = Dom.child(Dom.child(run, "rPr"), "color");
      if (color != null) {
        return color;
      }
    }
    return null;
  }

  /** Of the row that is repeated on each page. */
  private static List<Element> runs(Element table) {
    Element first = Dom.is(table, "tbl") ? Dom.child(table, "tr") : null;
    boolean head = Dom.child(Dom.child(first, "trPr"), "tblHeader") != null;
    return first == null || !head ? List.of() : Dom.all(first, "r");
  }

  /** Properties of a run stand in an order of their own. */
  private static @Nullable Node afterFace(Element properties) {
    Node next = properties.getFirstChild();
    while (next != null && FACE.contains(String.valueOf(next.getLocalName()))) {
      next = next.getNextSibling();
    }
    return next;
  }
}
