package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What somebody took out of a document: it stays out, and that is said once. */
final class TakenOut {

  private final Story there;
  private final Story fresh;
  private final Left left;
  private final Set<String> said = new HashSet<>();

  TakenOut(Story there, Story fresh, Left left) {
    this.there = there;
    this.fresh = fresh;
    this.left = left;
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
}
