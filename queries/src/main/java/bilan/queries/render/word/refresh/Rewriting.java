package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Puts what is new in the place of what nobody has touched. */
final class Rewriting {

  private final Graft graft;
  private final FigureControls figures;
  private final Heads heads;

  Rewriting(Graft graft, FigureControls figures, Heads heads) {
    this.graft = graft;
    this.figures = figures;
    this.heads = heads;
  }

  /** The piece of the new document for one that nobody wrote in; its comments stay. */
  void replace(Piece old, Piece piece) throws IOException {
    Element copy = graft.copy(piece.element());
    figures.isNew(copy);
    moveComments(old.element(), copy);
    if (piece.isTable() && old.isTable()) {
      keepStyle(old.element(), copy);
      heads.keep(old.element(), copy);
      java.util.Objects.requireNonNull(old.element().getParentNode())
          .replaceChild(copy, old.element());
      return;
    }
    refill(old.element(), copy);
  }

  /** New words in the paragraph that stands there: its form, and the bookmarks of others, stay. */
  private static void refill(Element paragraph, Element with) {
    if (Print.words(paragraph).isEmpty() != Print.words(with).isEmpty()) {
      restyle(paragraph, Dom.child(Dom.child(with, "pPr"), "pStyle"));
    }
    Set<String> kept = new HashSet<>();
    for (Element child : Dom.children(paragraph)) {
      boolean others = isBookmarkOfOthers(child);
      if (others) {
        kept.add(Dom.attribute(child, "id"));
      }
      boolean end = Dom.is(child, "bookmarkEnd") && kept.contains(Dom.attribute(child, "id"));
      if (!Dom.is(child, "pPr") && !others && !end && !isNewPage(child)) {
        Dom.remove(child);
      }
    }
    Set<String> second = new HashSet<>();
    for (Element child : Dom.children(with)) {
      if (!kept.isEmpty() && isBookmarkOfOthers(child)) {
        second.add(Dom.attribute(child, "id"));
      }
      boolean bookmark = child.getLocalName().startsWith("bookmark");
      if (!Dom.is(child, "pPr") && !(bookmark && second.contains(Dom.attribute(child, "id")))) {
        paragraph.appendChild(child);
      }
    }
  }

  /** What says something now, or nothing any more, is another kind of paragraph. */
  private static void restyle(Element paragraph, @Nullable Element style) {
    Element known = Dom.child(paragraph, "pPr");
    Element properties = known == null ? Dom.element(Dom.owner(paragraph), "pPr") : known;
    Element old = Dom.child(properties, "pStyle");
    if (known == null) {
      paragraph.insertBefore(properties, paragraph.getFirstChild());
    }
    if (old != null) {
      Dom.remove(old);
    }
    if (style != null) {
      properties.insertBefore(style.cloneNode(true), properties.getFirstChild());
    }
  }

  private static boolean isBookmarkOfOthers(Element element) {
    return Dom.is(element, "bookmarkStart")
        && !Dom.attribute(element, "name").startsWith("_bilan_");
  }

  /** LibreOffice makes a run of the break that we leave to the paragraph. */
  static boolean isNewPage(Element run) {
    return Dom.is(run, "r")
        && Dom.all(run, "t").isEmpty()
        && Dom.all(run, "br").stream().anyMatch(br -> Dom.attribute(br, "type").equals("page"));
  }

  private static void keepStyle(Element table, Element with) {
    Element style = Dom.child(Dom.child(table, "tblPr"), "tblStyle");
    Element other = Dom.child(Dom.child(with, "tblPr"), "tblStyle");
    if (style != null && other != null) {
      other.setAttributeNS(Dom.W, "w:val", Dom.attribute(style, "val"));
    }
  }

  /** A piece that stays where it is bears the mark of the new one. */
  static void rename(Piece piece, Mark mark) {
    for (Element bookmark : Dom.all(piece.element(), "bookmarkStart")) {
      if (Dom.attribute(bookmark, "name").equals(piece.mark().name())) {
        bookmark.setAttributeNS(Dom.W, "w:name", mark.name());
      }
    }
  }

  /**
   * Comments of a piece that is written anew stay with it: at the same figure, else at its start.
   */
  private static void moveComments(Element from, Element to) {
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
