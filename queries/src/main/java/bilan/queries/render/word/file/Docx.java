package bilan.queries.render.word.file;

import bilan.queries.render.office.StableZip;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A Word file as its parts. What is not touched stays byte for byte, so that nothing that Word, or
 * another program, put there is lost.
 */
public final class Docx {

  private static final String TYPES = "[Content_Types].xml";
  private static final String TYPES_NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private final Map<String, byte[]> parts;
  private final Map<String, Document> open = new LinkedHashMap<>();

  private Docx(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * Takes a file apart; a workbook inside is made independent of the hour.
   *
   * @throws IOException if it is no Word document as Office 2007 and later write it
   */
  public static Docx read(byte[] file) throws IOException {
    Docx docx = new Docx(StableZip.parts(file));
    if (!docx.parts.containsKey(TYPES) || !docx.parts.containsKey(docx.main())) {
      throw new IOException("no main part");
    }
    if (!Dom.W.equals(Dom.root(docx.xml(docx.main())).getNamespaceURI())) {
      throw new IOException("strict");
    }
    return docx;
  }

  /** The whole file: the same parts, the same bytes. */
  public byte[] write() throws IOException {
    return StableZip.of(written());
  }

  /** Every part as it would be written. */
  Map<String, byte[]> written() {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    open.forEach((name, xml) -> all.put(name, Dom.bytes(xml)));
    return all;
  }

  /** The name of the part that holds the text. */
  public String main() throws IOException {
    Relations.Relation main = relations("").first("officeDocument");
    if (main == null) {
      throw new IOException("no main part");
    }
    return main.target();
  }

  /** The body of the text. */
  public Element body() throws IOException {
    Element body = Dom.child(Dom.root(xml(main())), "body");
    if (body == null) {
      throw new IOException("no body");
    }
    return body;
  }

  /** A part that can be changed: it is written as it stands then. */
  public Document xml(String name) throws IOException {
    Document known = open.get(name);
    if (known == null) {
      known = Dom.parse(bytes(name));
      open.put(name, known);
    }
    return known;
  }

  public boolean has(String name) {
    return parts.containsKey(name);
  }

  public byte[] bytes(String name) throws IOException {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw new IOException("no part " + name);
    }
    return bytes;
  }

  /** What a part refers to; of {@code ""}, what the whole file does. */
  public Relations relations(String part) throws IOException {
    String name = relationsName(part);
    return new Relations(part, has(name) ? xml(name) : Dom.parse(Relations.EMPTY));
  }

  /** Lets a part refer to one thing more; the new id. */
  public String refer(String part, String type, String target, boolean outside) throws IOException {
    if (!has(relationsName(part))) {
      parts.put(relationsName(part), Relations.EMPTY);
    }
    return relations(part).add(type, target, outside);
  }

  private static String relationsName(String part) {
    int name = part.lastIndexOf('/') + 1;
    return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
  }

  /** Adds a part, or puts it in the place of that of the same name. */
  public void put(String name, byte[] content, @Nullable String type) throws IOException {
    parts.put(name, content);
    open.remove(name);
    if (type != null && !type.equals(type(name))) {
      Element override = xml(TYPES).createElementNS(TYPES_NAMESPACE, "Override");
      override.setAttribute("PartName", "/" + name);
      override.setAttribute("ContentType", type);
      Dom.root(xml(TYPES)).appendChild(override);
    }
  }

  /** The type of a part by its name or its ending; null if it is not said. */
  public @Nullable String type(String name) throws IOException {
    String byEnding = null;
    for (Element one : Dom.children(Dom.root(xml(TYPES)))) {
      if (("/" + name).equals(one.getAttribute("PartName"))) {
        return one.getAttribute("ContentType");
      }
      String ending = one.getAttribute("Extension");
      if (!ending.isEmpty() && name.endsWith("." + ending)) {
        byEnding = one.getAttribute("ContentType");
      }
    }
    return byEnding;
  }

  /** A name that no part has: {@code word/charts/chart7.xml}. */
  public String free(String before, String after) {
    int number = 1;
    while (parts.containsKey(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  /** Takes out a part that a part refers to, and what only it refers to. */
  public void drop(String from, String id) throws IOException {
    Relations.Relation gone = relations(from).all().get(id);
    relations(from).remove(id);
    if (gone == null || gone.outside() || isReferredTo(gone.target())) {
      return;
    }
    Set<String> below = new LinkedHashSet<>(relations(gone.target()).all().keySet());
    for (String one : below) {
      drop(gone.target(), one);
    }
    forget(gone.target());
    forget(relationsName(gone.target()));
  }

  private void forget(String name) throws IOException {
    parts.remove(name);
    open.remove(name);
    for (Element one : Dom.children(Dom.root(xml(TYPES)))) {
      if (("/" + name).equals(one.getAttribute("PartName"))) {
        Dom.remove(one);
      }
    }
  }

  private boolean isReferredTo(String target) throws IOException {
    for (String name : Set.copyOf(parts.keySet())) {
      int at = name.lastIndexOf("_rels/");
      if (at >= 0 && name.endsWith(".rels")) {
        String part = name.substring(0, at) + name.substring(at + 6, name.length() - 5);
        if (relations(part).all().values().stream().anyMatch(r -> r.target().equals(target))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Every part as it was read. */
  Map<String, byte[]> raw() {
    return java.util.Collections.unmodifiableMap(parts);
  }
}
