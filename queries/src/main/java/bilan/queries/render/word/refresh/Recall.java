package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.NoteMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A footnote called anew where its number was only repeated, since its own call is gone. */
final class Recall {

  private final Docx from;
  private final Graft graft;

  /**
   * @param from the new document, which has every note
   */
  Recall(Docx from, Graft graft) {
    this.from = from;
    this.graft = graft;
  }

  /**
   * Puts the call in the place of a field.
   *
   * @return false if the new document has no such note
   */
  boolean instead(Element field, NoteMark mark) throws IOException {
    Element start = start(mark);
    Node first = Dom.is(field, "fldSimple") ? field : run(field);
    Node parent = first == null ? null : first.getParentNode();
    if (start == null || first == null || parent == null) {
      return false;
    }
    Element holder = Dom.element(Dom.owner(start), "p");
    for (Node node = start; node != null; node = node.getNextSibling()) {
      holder.appendChild(node.cloneNode(true));
      if (Dom.is(node, "bookmarkEnd")) {
        break;
      }
    }
    List<Node> gone = field(first);
    for (Element child : Dom.children(graft.copy(holder))) {
      parent.insertBefore(child, gone.get(0));
    }
    gone.forEach(Dom::remove);
    return true;
  }

  /** The contrary: only the number of a note that is called elsewhere. */
  void repeat(Element start, NoteMark mark) throws IOException {
    Repeats.repeat(start, mark, graft.styles());
  }

  /** Its bookmark in the new document. */
  private @Nullable Element start(NoteMark mark) throws IOException {
    for (Element start : Dom.all(from.body(), "bookmarkStart")) {
      NoteMark there = NoteMark.named(Dom.attribute(start, "name"));
      if (mark.equals(there)) {
        return start;
      }
    }
    return null;
  }

  private static @Nullable Node run(Element instruction) {
    return Dom.around(instruction, "r");
  }

  /** All runs of a field from the one that begins it to the one that ends it. */
  private static List<Node> field(Node of) {
    List<Node> runs = new ArrayList<>();
    if (Dom.is(of, "fldSimple")) {
      runs.add(of);
      return runs;
    }
    Node begin = of;
    while (!marks(begin, "begin") && begin.getPreviousSibling() != null) {
      begin = begin.getPreviousSibling();
    }
    for (Node node = begin; node != null; node = node.getNextSibling()) {
      runs.add(node);
      if (marks(node, "end")) {
        break;
      }
    }
    return runs;
  }

  private static boolean marks(Node run, String type) {
    return Dom.all(run, "fldChar").stream()
        .anyMatch(mark -> Dom.attribute(mark, "fldCharType").equals(type));
  }
}
