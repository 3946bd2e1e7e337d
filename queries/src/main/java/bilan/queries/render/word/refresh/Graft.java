package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import bilan.queries.render.word.file.Relations.Relation;
import bilan.queries.render.word.file.Sections;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Elements of a new document as parts of another: in its styles, with ids that it has not. */
final class Graft {

  private static final List<String> STYLED = List.of("pStyle", "rStyle", "tblStyle");

  private final Docx from;
  private final Docx to;
  private final Styles styles;
  private final Numbering numbering;
  private final Drawings drawings;
  private long id;

  Graft(Docx from, Docx to) throws IOException {
    this.from = from;
    this.to = to;
    this.numbering = new Numbering(from, to);
    this.styles = new Styles(from, to, numbering);
    this.drawings = new Drawings(from, to);
    this.id = Math.max(100_000, highest(to));
  }

  Styles styles() {
    return styles;
  }

  Drawings drawings() {
    return drawings;
  }

  /** A copy that stands in no place yet. */
  Element copy(Element element) throws IOException {
    Element copy = (Element) Dom.owner(to.body()).importNode(element, true);
    dress(copy);
    Sections.dress(copy, to.body());
    numbering.map(copy);
    notes(copy);
    links(copy);
    for (Element chart : Dom.all(copy, chartNamespace(), "chart")) {
      drawings.bring(chart);
    }
    for (Element picture : Dom.all(copy, Drawings.PICTURE, "blip")) {
      drawings.bringPicture(picture);
    }
    renumber(copy);
    return copy;
  }

  private void dress(Element copy) throws IOException {
    for (String name : STYLED) {
      for (Element style : Dom.all(copy, name)) {
        style.setAttributeNS(Dom.W, "w:val", styles.map(Dom.attribute(style, "val")));
      }
    }
  }

  /** The footnotes that are called come along. */
  private void notes(Element copy) throws IOException {
    for (Element call : Dom.all(copy, "footnoteReference")) {
      Element note = Footnotes.find(from, Dom.attribute(call, "id"));
      if (note != null) {
        Document owner = to.xml(Footnotes.part(to));
        Element brought = (Element) owner.importNode(note, true);
        dress(brought);
        String id = Long.toString(highestNote(owner) + 1);
        brought.setAttributeNS(Dom.W, "w:id", id);
        call.setAttributeNS(Dom.W, "w:id", id);
        Dom.root(owner).appendChild(brought);
      }
    }
  }

  private static long highestNote(Document notes) {
    return Dom.all(notes, "footnote").stream()
        .mapToLong(note -> number(Dom.attribute(note, "id")))
        .max()
        .orElse(0);
  }

  private static String chartNamespace() {
    return "http://schemas.openxmlformats.org/drawingml/2006/chart";
  }

  private void links(Element copy) throws IOException {
    Map<String, Relation> known = from.relations(from.main()).all();
    for (Element link : Dom.all(copy, "hyperlink")) {
      Relation relation = known.get(link.getAttributeNS(Dom.R, "id"));
      if (relation != null) {
        String there = to.refer(to.main(), relation.type(), relation.target(), true);
        link.setAttributeNS(Dom.R, "r:id", there);
      }
    }
  }

  private void renumber(Element copy) {
    Map<String, String> bookmarks = new HashMap<>();
    for (Element start : Dom.all(copy, "bookmarkStart")) {
      String next = next();
      bookmarks.put(Dom.attribute(start, "id"), next);
      start.setAttributeNS(Dom.W, "w:id", next);
    }
    for (Element end : Dom.all(copy, "bookmarkEnd")) {
      String there = bookmarks.get(Dom.attribute(end, "id"));
      end.setAttributeNS(Dom.W, "w:id", there == null ? next() : there);
    }
    for (Element properties : Dom.all(copy, "sdtPr")) {
      Element number = Dom.child(properties, "id");
      if (number != null) {
        number.setAttributeNS(Dom.W, "w:val", next());
      }
    }
    for (Element drawing : Dom.all(copy, Drawings.DRAWING, "docPr")) {
      drawing.setAttribute("id", next());
    }
  }

  /** An id that nothing in the document has. */
  String next() {
    return Long.toString(++id);
  }

  private static long highest(Docx docx) throws IOException {
    long highest = 0;
    for (Element start : Dom.all(docx.body(), "bookmarkStart")) {
      highest = Math.max(highest, number(Dom.attribute(start, "id")));
    }
    for (Element properties : Dom.all(docx.body(), "sdtPr")) {
      highest = Math.max(highest, number(Dom.value(properties, "id")));
    }
    for (Element drawing : Dom.all(docx.body(), Drawings.DRAWING, "docPr")) {
      highest = Math.max(highest, number(drawing.getAttribute("id")));
    }
    return highest;
  }

  /** Word's own are random, up to 2³¹; those near its end leave no room and are not counted. */
  private static long number(String id) {
    return id.matches("\\d{1,9}") ? Long.parseLong(id) : 0;
  }
}
