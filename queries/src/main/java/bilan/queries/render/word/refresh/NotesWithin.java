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
 * The notes behind the words of one figure.
 *
 * @param holder where its runs stand
 */
record NotesWithin(Element holder) {

  /** Those of a new figure in the place of its own; what was typed between them stays. */
  void renew(List<Element> runs) {
    Node place = empty();
    boolean notes = false;
    for (Element run : runs) {
      notes |= FootnoteNumbers.isCall(run);
      if (notes) {
        holder.insertBefore(run, place);
      }
    }
  }

  /** Takes them out; what stands where they began, null for the end. */
  private @Nullable Node empty() {
    Set<String> marks = new HashSet<>();
    boolean field = false;
    boolean begun = false;
    Node place = null;
    for (Element child : Dom.children(holder)) {
      boolean call = FootnoteNumbers.isCall(child);
      begun |= call;
      field |= marks(child, "begin");
      if (Dom.is(child, "bookmarkStart") && call) {
        marks.add(Dom.attribute(child, "id"));
      }
      boolean end = Dom.is(child, "bookmarkEnd") && marks.contains(Dom.attribute(child, "id"));
      if (call || end || field || (begun && isBetween(child))) {
        Dom.remove(child);
      } else if (begun && place == null) {
        place = child;
      }
      field &= !marks(child, "end");
    }
    return place;
  }

  private static boolean isBetween(Element run) {
    return Dom.is(run, "r") && Print.words(run).equals(",");
  }

  private static boolean marks(Element run, String type) {
    return Dom.all(run, "fldChar").stream()
        .anyMatch(mark -> Dom.attribute(mark, "fldCharType").equals(type));
  }
}
