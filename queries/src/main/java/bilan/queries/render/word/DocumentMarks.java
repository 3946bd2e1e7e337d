package bilan.queries.render.word;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.Print;
import bilan.queries.render.word.file.Sections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Leaves in a written document the marks by which its pieces are found again. */
final class DocumentMarks {

  static final String CONTENTS = "contents";

  /** Above the ids of headings' bookmarks. */
  private static final int FIRST_ID = 10_000;

  private DocumentMarks() {}

  /** The name of the drawing of a block's chart. */
  static String drawing(String anchor) {
    return "bilan." + Mark.of(anchor, 0, "").block();
  }

  /**
   * Marks every paragraph and table.
   *
   * @param anchors of the body's elements, in their order
   */
  static Docx mark(Docx docx, List<String> anchors, String bilan) throws IOException {
    Element body = docx.body();
    List<Element> elements = Dom.children(body);
    List<String> keys = new ArrayList<>();
    Map<String, Integer> pieces = new HashMap<>();
    List<Element> contents = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      String anchor = anchors.get(i);
      if (anchor.equals(CONTENTS)) {
        contents.add(elements.get(i));
        continue;
      }
      int piece = pieces.merge(anchor, 1, Integer::sum) - 1;
      Mark mark = Mark.of(anchor, piece, Print.of(elements.get(i)));
      mark.putIn(elements.get(i), FIRST_ID + i);
      keys.add(mark.key());
    }
    wrap(contents);
    Sections.dress(body, body);
    Sections.first(body);
    Memory.keep(docx, bilan, keys, docx, true);
    return docx;
  }

  /** A list of contents as Word makes it, with its button to bring it up to date. */
  private static void wrap(List<Element> contents) {
    if (contents.isEmpty()) {
      return;
    }
    Element first = contents.get(0);
    Document owner = Dom.owner(first);
    Element control = Dom.element(owner, "sdt");
    Element properties = Dom.element(owner, "sdtPr");
    Element part = Dom.element(owner, "docPartObj");
    part.appendChild(Dom.element(owner, "docPartGallery", "val", "Table of Contents"));
    part.appendChild(Dom.element(owner, "docPartUnique"));
    properties.appendChild(part);
    control.appendChild(properties);
    Element content = Dom.element(owner, "sdtContent");
    control.appendChild(content);
    java.util.Objects.requireNonNull(first.getParentNode()).insertBefore(control, first);
    contents.forEach(content::appendChild);
  }
}
