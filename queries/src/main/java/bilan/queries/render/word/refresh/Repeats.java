package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.NoteMark;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Notes of a figure that stands a second time: their numbers, which lead to where they stand. */
final class Repeats {

  private static final String CALL = "FootnoteReference";
  private static final String MARK = "MarqueDeRenvoi";

  private Repeats() {}

  /** A copy that calls no note anew. */
  static Element of(Element content) throws IOException {
    Element copy = (Element) content.cloneNode(true);
    for (Element start : Dom.all(copy, "bookmarkStart")) {
      NoteMark mark = NoteMark.named(Dom.attribute(start, "name"));
      if (mark != null) {
        repeat(start, mark, null);
      }
    }
    return copy;
  }

  /**
   * A field in the place of a call and of the bookmark around it.
   *
   * @param styles of the document that it stands in; null for ours
   */
  static void repeat(Element start, NoteMark mark, @Nullable Styles styles) throws IOException {
    String hidden = styles == null ? MARK : styles.map(MARK);
    String raised = styles == null ? CALL : styles.map(CALL);
    Document owner = Dom.owner(start);
    Element field = Dom.element(owner, "instrText");
    field.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    field.setTextContent(" NOTEREF " + mark.name() + " \\f \\h ");
    Element number = Dom.element(owner, "t");
    number.setTextContent("1");
    List<Element> runs =
        List.of(
            run(hidden, Dom.element(owner, "fldChar", "fldCharType", "begin")),
            run(hidden, field),
            run(hidden, Dom.element(owner, "fldChar", "fldCharType", "separate")),
            run(raised, number),
            run(hidden, Dom.element(owner, "fldChar", "fldCharType", "end")));
    var parent = java.util.Objects.requireNonNull(start.getParentNode());
    runs.forEach(run -> parent.insertBefore(run, start));
    var node = start.getNextSibling();
    while (node != null && !Dom.is(node, "bookmarkEnd")) {
      var next = node.getNextSibling();
      if (!Dom.all(node, "footnoteReference").isEmpty()) {
        Dom.remove(node);
      }
      node = next;
    }
    if (node != null) {
      Dom.remove(node);
    }
    Dom.remove(start);
  }

  private static Element run(String style, Element holds) {
    Document owner = Dom.owner(holds);
    Element run = Dom.element(owner, "r");
    Element properties = Dom.element(owner, "rPr");
    properties.appendChild(Dom.element(owner, "rStyle", "val", style));
    run.appendChild(properties);
    run.appendChild(holds);
    return run;
  }
}
