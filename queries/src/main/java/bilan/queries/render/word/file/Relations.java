package bilan.queries.render.word.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What one part refers to by id. */
public final class Relations {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  static final byte[] EMPTY =
      ("<Relationships xmlns=\"" + NAMESPACE + "\"/>").getBytes(StandardCharsets.UTF_8);

  private final String folder;
  private final Document xml;

  /**
   * @param part the part that refers, whose folder names are relative to
   */
  Relations(String part, Document xml) {
    this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    this.xml = xml;
  }

  /**
   * One reference.
   *
   * @param type as the standard names it
   * @param target the part's name, or an address outside
   */
  public record Relation(String id, String type, String target, boolean outside) {

    public boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /** By id, in the order of the file. */
  public Map<String, Relation> all() {
    Map<String, Relation> all = new LinkedHashMap<>();
    for (Element one : Dom.children(Dom.root(xml))) {
      boolean outside = "External".equals(one.getAttribute("TargetMode"));
      String target = one.getAttribute("Target");
      String id = one.getAttribute("Id");
      all.put(
          id, new Relation(id, one.getAttribute("Type"), outside ? target : full(target), outside));
    }
    return all;
  }

  /** The first of that kind; null if there is none. */
  public @Nullable Relation first(String kind) {
    return all().values().stream().filter(one -> one.is(kind)).findFirst().orElse(null);
  }

  /** Refers to one thing more; the id is new. */
  String add(String type, String target, boolean outside) {
    Map<String, Relation> all = all();
    int number = all.size() + 1;
    while (all.containsKey("rId" + number)) {
      number++;
    }
    Element one = xml.createElementNS(NAMESPACE, "Relationship");
    one.setAttribute("Id", "rId" + number);
    one.setAttribute("Type", type);
    one.setAttribute("Target", outside ? target : "/" + target);
    if (outside) {
      one.setAttribute("TargetMode", "External");
    }
    Dom.root(xml).appendChild(one);
    return "rId" + number;
  }

  void remove(String id) {
    for (Element one : Dom.children(Dom.root(xml))) {
      if (id.equals(one.getAttribute("Id"))) {
        Dom.remove(one);
      }
    }
  }

  private String full(String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    return java.net
        .URI
        .create("/" + folder)
        .resolve(target.replace(" ", "%20"))
        .getPath()
        .substring(1);
  }
}
