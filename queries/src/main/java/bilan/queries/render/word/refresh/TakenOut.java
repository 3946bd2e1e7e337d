package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What somebody took out of a document: it stays out, and that is said once. The caption and the
 * remarks of a table or chart go the same way.
 */
final class TakenOut {

  private static final List<String> PICTURES = List.of("tbl", "drawing", "pict", "object");

  private final Story there;
  private final Story fresh;
  private final Left left;
  private final Set<String> said = new HashSet<>();

  /** Blocks whose table or chart is gone. */
  private final Set<String> orphaned = new HashSet<>();

  /**
   * @param known what the document once had
   */
  TakenOut(Story there, Story fresh, Set<String> known, Left left) {
    this.there = there;
    this.fresh = fresh;
    this.left = left;
    for (Piece piece : fresh.all()) {
      String key = piece.mark().key();
      boolean main = piece.isTable() || piece.isChart();
      if (main && known.contains(key) && there.find(key) == null) {
        orphaned.add(piece.mark().block());
      }
    }
    for (Piece piece : there.all()) {
      if (piece.isTable() || piece.isChart() || isNowOverTheirs(piece)) {
        orphaned.remove(piece.mark().block());
      }
    }
  }

  /** The blocks of which it was said. */
  Set<String> said() {
    return said;
  }

  /**
   * Said once a block: of a table or chart, or of words of which nothing is left.
   *
   * @param last what stands before the place that it had
   */
  void say(Piece piece, @Nullable Node last) {
    String block = piece.mark().block();
    boolean main = piece.isTable() || piece.isChart();
    boolean some =
        there.all().stream()
            .anyMatch(one -> one.mark().block().equals(block) && !one.title().isEmpty());
    if ((main || !some) && !fresh.name(piece).isEmpty() && said.add(block)) {
      boolean retyped = isProse(block) && last != null && isBeforeTheirs(last);
      left.say(retyped ? "refresh.retyped" : "refresh.taken_out", fresh.name(piece));
    }
  }

  private boolean isProse(String block) {
    return fresh.all().stream()
        .filter(one -> one.mark().block().equals(block))
        .noneMatch(one -> one.isTable() || one.isChart());
  }

  /** Whether the next words are somebody's. */
  private static boolean isBeforeTheirs(Node node) {
    Node next = node.getNextSibling();
    while (next != null && !(next instanceof Element element && !Print.words(element).isEmpty())) {
      next = next.getNextSibling();
    }
    return next instanceof Element element && Dom.is(element, "p") && Gone.isTheirs(element);
  }

  /** Whether it goes the way of what it belonged to: nobody has written in it. */
  boolean takesAlong(Piece old) {
    return orphaned.contains(old.mark().block())
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
