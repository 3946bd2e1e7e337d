package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lists that come from another document get numbers of their own in this one. */
final class Numbering {

  private static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:numbering xmlns:w=\""
          + Dom.W
          + "\"/>";

  private final Docx from;
  private final Docx to;
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();

  Numbering(Docx from, Docx to) {
    this.from = from;
    this.to = to;
  }

  /** Renumbers the lists that stand in what was copied. */
  void map(Element copied) throws IOException {
    for (Element number : Dom.all(copied, "numId")) {
      number.setAttributeNS(Dom.W, "w:val", list(Dom.attribute(number, "val")));
    }
  }

  private String list(String id) throws IOException {
    String known = lists.get(id);
    Element list = known == null ? find(from, "num", "numId", id) : null;
    if (list == null) {
      return known == null ? id : known;
    }
    Element copy = copy(list, "num", "numId");
    Element kind = java.util.Objects.requireNonNull(Dom.child(copy, "abstractNumId"));
    kind.setAttributeNS(Dom.W, "w:val", kind(Dom.attribute(kind, "val")));
    String free = Dom.attribute(copy, "numId");
    Dom.root(Dom.owner(copy)).appendChild(copy);
    lists.put(id, free);
    return free;
  }

  private String kind(String id) throws IOException {
    String known = kinds.get(id);
    Element kind = known == null ? find(from, "abstractNum", "abstractNumId", id) : null;
    if (kind == null) {
      return known == null ? id : known;
    }
    Element copy = copy(kind, "abstractNum", "abstractNumId");
    String free = Dom.attribute(copy, "abstractNumId");
    Element root = Dom.root(Dom.owner(copy));
    root.insertBefore(copy, Dom.child(root, "num"));
    kinds.put(id, free);
    return free;
  }

  /** With the next free number, in no place yet. */
  private Element copy(Element list, String name, String number) throws IOException {
    Document owner = to.xml(part());
    int free = 1;
    for (Element one : Dom.all(owner, name)) {
      free = Math.max(free, Integer.parseInt(Dom.attribute(one, number)) + 1);
    }
    Element copy = (Element) owner.importNode(list, true);
    copy.setAttributeNS(Dom.W, "w:" + number, Integer.toString(free));
    return copy;
  }

  private static @Nullable Element find(Docx docx, String name, String number, String id)
      throws IOException {
    Relation part = docx.relations(docx.main()).first("numbering");
    if (part == null) {
      return null;
    }
    return Dom.all(docx.xml(part.target()), name).stream()
        .filter(one -> Dom.attribute(one, number).equals(id))
        .findFirst()
        .orElse(null);
  }

  private String part() throws IOException {
    Relation known = to.relations(to.main()).first("numbering");
    if (known != null) {
      return known.target();
    }
    String name = to.free("word/numbering", ".xml");
    to.put(
        name,
        EMPTY.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml");
    to.refer(to.main(), Dom.R + "/numbering", name, false);
    return name;
  }
}
