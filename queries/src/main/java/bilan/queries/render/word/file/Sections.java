package bilan.queries.render.word.file;

import java.util.List;
import org.w3c.dom.Element;

/** Parts of a document with pages of their own: a table that is too wide lies on its side. */
public final class Sections {

  private static final String LYING = "landscape";

  private Sections() {}

  /**
   * Gives the sections that end inside the page, header and footer of the whole document; only
   * which way the page stands is their own.
   *
   * @param body of the document that they stand in, or will
   */
  public static void dress(Element inside, Element body) {
    Element model = Dom.child(body, "sectPr");
    for (Element section : Dom.all(inside, "sectPr")) {
      if (model != null && section != model) {
        boolean lying = isLying(section);
        Dom.children(section).forEach(Dom::remove);
        for (Element child : Dom.children(model)) {
          section.appendChild(Dom.owner(section).importNode(child, true));
        }
        turn(section, lying);
      }
    }
  }

  /** Only the first page of the whole document is without header and footer. */
  public static void first(Element body) {
    List<Element> sections = Dom.all(body, "sectPr");
    Element last = Dom.child(body, "sectPr");
    Element mark = Dom.child(last, "titlePg");
    if (mark == null || sections.size() < 2) {
      return;
    }
    for (Element section : sections) {
      Element known = Dom.child(section, "titlePg");
      if (known != null && section != sections.get(0)) {
        Dom.remove(known);
      }
    }
    if (Dom.child(sections.get(0), "titlePg") == null) {
      sections.get(0).insertBefore(mark.cloneNode(true), Dom.child(sections.get(0), "docGrid"));
    }
  }

  private static boolean isLying(Element section) {
    Element size = Dom.child(section, "pgSz");
    return size != null && Dom.attribute(size, "orient").equals(LYING);
  }

  private static void turn(Element section, boolean lying) {
    Element size = Dom.child(section, "pgSz");
    if (size == null || isLying(section) == lying) {
      return;
    }
    String width = Dom.attribute(size, "w");
    size.setAttributeNS(Dom.W, "w:w", Dom.attribute(size, "h"));
    size.setAttributeNS(Dom.W, "w:h", width);
    if (lying) {
      size.setAttributeNS(Dom.W, "w:orient", LYING);
    } else {
      size.removeAttributeNS(Dom.W, "orient");
    }
  }
}
