package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the styles of a document say of the height of its paragraphs. */
final class ParagraphHeights {

  /** A style that is made from itself in the end is no reason to hang. */
  private static final int DEPTH = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final @Nullable Element usual;

  ParagraphHeights(Docx docx) throws IOException {
    Relation part = docx.relations(docx.main()).first("styles");
    Element root = part == null ? null : Dom.root(docx.xml(part.target()));
    this.usual = root == null ? null : Dom.child(root, "docDefaults");
    if (root != null) {
      for (Element style : Dom.all(root, "style")) {
        styles.put(Dom.attribute(style, "styleId"), style);
      }
    }
  }

  /**
   * Lengths in twentieths of a point.
   *
   * @param size of the letters
   * @param line from one line to the next
   * @param indent on both sides together
   * @param above the line over the paragraph, with its distance from the words
   * @param below the one under it
   */
  record Form(
      double size,
      double line,
      int before,
      int after,
      int indent,
      boolean bold,
      boolean keepNext,
      int above,
      int below) {

    /** This form in bold: heads and totals are by the style of their table. */
    Form strong() {
      return new Form(size, line, before, after, indent, true, keepNext, above, below);
    }
  }

  Form of(Element paragraph) {
    Element own = Dom.child(paragraph, "pPr");
    String id = Dom.value(own, "pStyle");
    double size = number(said(own, id, "rPr", "sz", "val"), 22) * 10;
    int line = number(said(own, id, "pPr", "spacing", "line"), 240);
    boolean exact = "exact".equals(said(own, id, "pPr", "spacing", "lineRule"));
    return new Form(
        size,
        exact ? line : Math.floor((double) Math.round(size * HEIGHT) * line / 240),
        number(said(own, id, "pPr", "spacing", "before"), 0),
        number(said(own, id, "pPr", "spacing", "after"), 0),
        number(said(own, id, "pPr", "ind", "left"), 0)
            + number(said(own, id, "pPr", "ind", "right"), 0),
        isOn(nearest(null, id, "rPr", "b")),
        isOn(nearest(own, id, "pPr", "keepNext")),
        Borders.thickness(border(own, id, "top")),
        Borders.thickness(border(own, id, "bottom")));
  }

  /** Of Calibri, and of most: the height of a line for a size of one. */
  private static final double HEIGHT = 1.2207;

  private static boolean isOn(@Nullable Element property) {
    String value = property == null ? "off" : Dom.attribute(property, "val");
    return !value.equals("off") && !value.equals("0") && !value.equals("false");
  }

  private @Nullable Element border(@Nullable Element own, String id, String side) {
    return Dom.child(nearest(own, id, "pPr", "pBdr"), side);
  }

  /** Of the nearest that has the property: the paragraph, its style, those it is based on. */
  private @Nullable Element nearest(@Nullable Element own, String id, String group, String name) {
    Element found = Dom.child(own, name);
    for (String style = usual(id); found == null && !style.isEmpty(); style = parent(style)) {
      found = Dom.child(Dom.child(styles.get(style), group), name);
    }
    return found;
  }

  private static String usual(String id) {
    return id.isEmpty() ? "Normal" : id;
  }

  /** Of a style of tables or paragraphs, and of those it is based on: what it is made of. */
  List<Element> made(String id) {
    List<Element> found = new ArrayList<>();
    for (String style = id; !style.isEmpty() && found.size() < DEPTH; style = parent(style)) {
      Element element = styles.get(style);
      if (element == null) {
        break;
      }
      found.add(element);
    }
    return found;
  }

  /** The nearest that says it: the paragraph, its style, those it is based on, the defaults. */
  private @Nullable String said(
      @Nullable Element own, String id, String group, String name, String attribute) {
    String found = group.equals("pPr") ? said(Dom.child(own, name), attribute) : null;
    for (String style = usual(id); found == null && !style.isEmpty(); style = parent(style)) {
      found = said(Dom.child(Dom.child(styles.get(style), group), name), attribute);
    }
    if (found == null) {
      Element defaults = Dom.child(Dom.child(usual, group + "Default"), group);
      found = said(Dom.child(defaults, name), attribute);
    }
    return found;
  }

  private static @Nullable String said(@Nullable Element element, String attribute) {
    String value = element == null ? "" : Dom.attribute(element, attribute);
    return value.isEmpty() ? null : value;
  }

  private String parent(String style) {
    String parent = Dom.value(styles.get(style), "basedOn");
    return parent.equals(style) ? "" : parent;
  }

  private static int number(@Nullable String value, int absent) {
    return value != null && value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : absent;
  }
}
