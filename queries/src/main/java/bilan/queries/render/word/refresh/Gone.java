package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Print;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the new document does not have any more. */
final class Gone {

  private final Story there;
  private final Story fresh;
  private final Styles styles;
  private final Left left;

  Gone(Story there, Story fresh, Styles styles, Left left) {
    this.there = there;
    this.fresh = fresh;
    this.styles = styles;
    this.left = left;
  }

  /**
   * Takes it out, unless it is somebody's by now.
   *
   * @param silent blocks of which enough was said
   */
  void takeOut(Set<String> silent) {
    for (Piece piece : there.all()) {
      if (fresh.find(piece.mark().key()) != null) {
        continue;
      }
      if (!piece.isUntouched()) {
        left.say("refresh.gone_kept", piece.title());
      } else if (isOverTheirs(piece.element())) {
        left.say("refresh.heading_kept", piece.title());
      } else {
        PageBreaks.leave(piece.element());
        Dom.remove(piece.element());
        if (!piece.title().isEmpty() && silent.add(piece.mark().block())) {
          left.say("refresh.gone", piece.title());
        }
      }
    }
  }

  /** A heading under which somebody wrote: it says what their words are about. */
  private boolean isOverTheirs(Element heading) {
    int level = styles.level(heading, "heading ");
    Node next = level == 0 ? null : heading.getNextSibling();
    while (next != null) {
      if (next instanceof Element element) {
        int under = styles.level(element, "heading ");
        if (under > 0 && under <= level) {
          return false;
        }
        if (isTheirs(element) || isChanged(element)) {
          return true;
        }
      }
      next = next.getNextSibling();
    }
    return false;
  }

  private boolean isChanged(Element element) {
    return there.all().stream()
        .anyMatch(piece -> piece.element() == element && !piece.isUntouched());
  }

  /** Whether somebody put it there: it says or shows something, and bears no mark of ours. */
  static boolean isTheirs(Element element) {
    boolean ours =
        Dom.all(element, "bookmarkStart").stream()
            .anyMatch(start -> Mark.named(Dom.attribute(start, "name")) != null);
    boolean contents = Dom.is(element, "sdt") && Controls.isContents(element);
    boolean shows = !Dom.all(element, "drawing").isEmpty() || !Dom.all(element, "pict").isEmpty();
    return !ours && !contents && (shows || !Print.words(element).isEmpty());
  }
}
