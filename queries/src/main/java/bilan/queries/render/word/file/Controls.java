package bilan.queries.render.word.file;

import java.util.List;
import org.w3c.dom.Element;

/** The content controls that hold figures, told by their tags. */
public final class Controls {

  private Controls() {}

  /** Controls inside a line that carry a tag; a contents list has none. */
  public static boolean isFigure(Element control) {
    return !tag(control).isEmpty() && Dom.child(control, "sdtContent") != null;
  }

  /** Empty if it has none. */
  public static String tag(Element control) {
    return Dom.value(Dom.child(control, "sdtPr"), "tag");
  }

  /** All inside, in the order of the document. */
  public static List<Element> in(Element root) {
    return Dom.all(root, "sdt").stream().filter(Controls::isFigure).toList();
  }

  /** Whether it is a list of contents, as Word makes them. */
  public static boolean isContents(Element control) {
    Element properties = Dom.child(control, "sdtPr");
    Element part = Dom.child(properties, "docPartObj");
    return "Table of Contents".equals(Dom.value(part, "docPartGallery"));
  }
}
