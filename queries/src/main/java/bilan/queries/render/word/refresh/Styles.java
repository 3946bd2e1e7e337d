package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import bilan.queries.render.word.file.Theme;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The document's own styles, found by name, since other programs give them other ids. */
final class Styles {

  private static final List<String> REFERENCES = List.of("basedOn", "next", "link");

  private final Docx from;
  private final Docx to;
  private final Numbering numbering;
  private final Map<String, Element> fresh = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final boolean themed;

  Styles(Docx from, Docx to, Numbering numbering) throws IOException {
    this.from = from;
    this.to = to;
    this.numbering = numbering;
    this.themed = new Theme(to).isChosen();
    for (Element style : styles(from)) {
      fresh.put(Dom.attribute(style, "styleId"), style);
    }
    for (Element style : styles(to)) {
      known.put(key(style), Dom.attribute(style, "styleId"));
      names.put(Dom.attribute(style, "styleId"), name(style));
    }
  }

  private static List<Element> styles(Docx docx) throws IOException {
    String part = part(docx);
    return part == null ? List.of() : Dom.all(docx.xml(part), "style");
  }

  private static @Nullable String part(Docx docx) throws IOException {
    Relation relation = docx.relations(docx.main()).first("styles");
    return relation == null ? null : relation.target();
  }

  private static String key(Element style) {
    return Dom.attribute(style, "type") + " " + name(style);
  }

  private static String name(Element style) {
    return Dom.value(style, "name").toLowerCase(Locale.ROOT);
  }

  /** What the document calls its style of that id; in small letters, empty if there is none. */
  String nameOf(String id) {
    return names.getOrDefault(id, "");
  }

  /** The number in the name of a paragraph's style; 0 if it is not of that kind. */
  int level(Element paragraph, String kind) {
    String style = nameOf(Dom.value(Dom.child(paragraph, "pPr"), "pStyle"));
    String number = style.startsWith(kind) ? style.substring(kind.length()) : "";
    return number.matches("[1-9]") ? Integer.parseInt(number) : 0;
  }

  /** The id that the document gives to a style of ours; the style is added if it lacks. */
  String map(String id) throws IOException {
    Element style = fresh.get(id);
    if (style == null) {
      return id;
    }
    String there = known.get(key(style));
    return there == null ? add(style, id) : there;
  }

  private String add(Element style, String id) throws IOException {
    String part = part(to);
    if (part == null) {
      part = "word/styles.xml";
      to.put(part, from.bytes(java.util.Objects.requireNonNull(part(from))), from.type(part));
      to.refer(to.main(), Dom.R + "/styles", part, false);
      styles(to).forEach(one -> known.put(key(one), Dom.attribute(one, "styleId")));
      return id;
    }
    String free = id;
    while (names.containsKey(free)) {
      free = free + "B";
    }
    known.put(key(style), free);
    names.put(free, name(style));
    Document owner = to.xml(part);
    Element copy = (Element) owner.importNode(style, true);
    copy.setAttributeNS(Dom.W, "w:styleId", free);
    copy.removeAttributeNS(Dom.W, "default");
    if (!themed) {
      Theme.forget(copy);
    }
    Dom.root(owner).appendChild(copy);
    for (String reference : REFERENCES) {
      Element other = Dom.child(copy, reference);
      if (other != null) {
        other.setAttributeNS(Dom.W, "w:val", map(Dom.attribute(other, "val")));
      }
    }
    numbering.map(copy);
    return free;
  }
}
