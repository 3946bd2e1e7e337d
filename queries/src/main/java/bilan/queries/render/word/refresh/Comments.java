package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Comments of a piece that is written anew stay with it: at the same figure, else at its start. */
final class Comments {

  private Comments() {}

  /** Takes the comments out of one element and puts them into another. */
  static void move(Element from, Element to) {
    for (Element start : Dom.all(from, "commentRangeStart")) {
      String id = Dom.attribute(start, "id");
      Element paragraph = target(start, to);
      List<Element> rest = new ArrayList<>();
      for (Element end : Dom.all(from, "commentRangeEnd")) {
        if (Dom.attribute(end, "id").equals(id)) {
          rest.add(end);
        }
      }
      for (Element reference : Dom.all(from, "commentReference")) {
        Element run = Dom.around(reference, "r");
        if (run != null && Dom.attribute(reference, "id").equals(id)) {
          rest.add(run);
        }
      }
      Element properties = Dom.child(paragraph, "pPr");
      paragraph.insertBefore(
          start, properties == null ? paragraph.getFirstChild() : properties.getNextSibling());
      rest.forEach(paragraph::appendChild);
    }
  }

  private static Element target(Element start, Element to) {
    Element cell = Dom.around(start, "tc");
    List<Element> figures = cell == null ? List.of() : Controls.in(cell);
    for (Element figure : figures) {
      for (Element same : Controls.in(to)) {
        Element paragraph = Dom.around(same, "p");
        if (paragraph != null && Controls.tag(same).equals(Controls.tag(figure))) {
          return paragraph;
        }
      }
    }
    return Dom.is(to, "p") ? to : Dom.all(to, "p").get(0);
  }
}
