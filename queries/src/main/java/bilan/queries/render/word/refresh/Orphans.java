package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The caption and the remarks of a table or chart that somebody took out. */
final class Orphans {

  private static final List<String> PICTURES = List.of("tbl", "drawing", "pict", "object");

  private final Story there;
  private final Set<String> blocks = new HashSet<>();

  /**
   * @param known what the document once had
   */
  Orphans(Story there, Story fresh, Set<String> known) {
    this.there = there;
    for (Piece piece : fresh.all()) {
      String key = piece.mark().key();
      boolean main = piece.isTable() || piece.isChart();
      if (main && known.contains(key) && there.find(key) == null) {
        blocks.add(piece.mark().block());
      }
    }
    for (Piece piece : there.all()) {
      if (piece.isTable() || piece.isChart() || isNowOverTheirs(piece)) {
        blocks.remove(piece.mark().block());
      }
    }
  }

  /** Whether it goes the way of what it belonged to: nobody has written in it. */
  boolean holds(Piece old) {
    return blocks.contains(old.mark().block())
        && old.isUntouched()
        && Dom.all(old.element(), "sectPr").isEmpty();
  }

  /** A picture or table of somebody's own was put in the place of ours, under our caption. */
  private boolean isNowOverTheirs(Piece piece) {
    Node next = piece.element().getNextSibling();
    while (next != null && isEmpty(next)) {
      next = next.getNextSibling();
    }
    return next instanceof Element element && isPicture(element) && !there.isOurs(element);
  }

  private static boolean isEmpty(Node node) {
    return !(node instanceof Element element)
        || (!isPicture(element) && Print.words(element).isEmpty());
  }

  private static boolean isPicture(Element element) {
    return PICTURES.stream()
        .anyMatch(name -> Dom.is(element, name) || !Dom.all(element, name).isEmpty());
  }
}
