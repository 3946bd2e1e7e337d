package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paragraphs that begin a page: behind the cover something does, whatever comes and goes. */
final class PageBreaks {

  private static final String BREAK = "pageBreakBefore";

  /** What stands before it among the properties of a paragraph. */
  private static final Set<String> FIRST = Set.of("pStyle", "keepNext", "keepLines");

  private PageBreaks() {}

  /** What follows a paragraph that goes begins the page in its place. */
  static void leave(Element gone) {
    Element next = next(gone);
    if (!begins(gone) || next == null || !Dom.is(next, "p") || begins(next)) {
      return;
    }
    Element known = Dom.child(next, "pPr");
    Element properties = known == null ? Dom.element(Dom.owner(next), "pPr") : known;
    if (known == null) {
      next.insertBefore(properties, next.getFirstChild());
    }
    if (Dom.child(properties, "sectPr") == null) {
      Node place = properties.getFirstChild();
      while (place != null && FIRST.contains(String.valueOf(place.getLocalName()))) {
        place = place.getNextSibling();
      }
      properties.insertBefore(Dom.element(Dom.owner(next), BREAK), place);
    }
  }

  /** What is new begins the page that the next one began, if that does so no more. */
  static void take(Element added, Story fresh) {
    Element next = next(added);
    Piece now = next == null ? null : fresh.find(key(next));
    if (next == null || now == null || !begins(added) || begins(now.element())) {
      return;
    }
    Element mark = Dom.child(Dom.child(next, "pPr"), BREAK);
    if (mark != null) {
      Dom.remove(mark);
    }
    Dom.children(next).stream().filter(Rewriting::isNewPage).forEach(Dom::remove);
  }

  private static boolean begins(Element paragraph) {
    Element mark = Dom.child(Dom.child(paragraph, "pPr"), BREAK);
    boolean said =
        mark != null && !Set.of("0", "false", "off").contains(Dom.attribute(mark, "val"));
    return said || Dom.children(paragraph).stream().anyMatch(Rewriting::isNewPage);
  }

  private static String key(Element element) {
    for (Element start : Dom.all(element, "bookmarkStart")) {
      Mark mark = Mark.named(Dom.attribute(start, "name"));
      if (mark != null) {
        return mark.key();
      }
    }
    return "";
  }

  private static @Nullable Element next(Element element) {
    for (Node next = element.getNextSibling(); next != null; next = next.getNextSibling()) {
      if (next instanceof Element found) {
        return found;
      }
    }
    return null;
  }
}
