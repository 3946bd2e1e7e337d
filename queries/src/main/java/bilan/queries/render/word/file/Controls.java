package bilan.queries.render.word.file;

import bilan.queries.render.word.file.Relations.Relation;
import java.io.IOException;
import java.util.ArrayList;
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

  /** In the text, in its notes, and in what stands above and below it on every page. */
  public static List<Element> everywhere(Docx docx) throws IOException {
    List<Element> controls = new ArrayList<>(in(docx.body()));
    for (Relation part : docx.relations(docx.main()).all().values()) {
      boolean holds = part.is("header") || part.is("footer") || part.is("footnotes");
      if (holds && docx.has(part.target())) {
        controls.addAll(in(Dom.root(docx.xml(part.target()))));
      }
    }
    return controls;
  }

  /** Whether it is a list of contents, as Word makes them. */
  public static boolean isContents(Element control) {
    Element properties = Dom.child(control, "sdtPr");
    Element part = Dom.child(properties, "docPartObj");
    return "Table of Contents".equals(Dom.value(part, "docPartGallery"));
  }
}
