package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Mark;
import bilan.queries.render.word.file.Memory;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The pieces of a document by their keys, in the order in which they stand. */
final class Story {

  private final Map<String, Piece> pieces = new LinkedHashMap<>();

  private final Element body;

  private Story(Element body) {
    this.body = body;
  }

  /** Wherever they were moved to; of a piece that is there twice, the first is the piece. */
  static Story of(Docx docx) throws IOException {
    Story story = new Story(docx.body());
    FootnoteNumbers notes = new FootnoteNumbers(docx);
    Memory memory = Memory.of(docx);
    Map<Element, Piece> standing = new LinkedHashMap<>();
    for (Element bookmark : Dom.all(docx.body(), "bookmarkStart")) {
      Mark mark = Mark.named(Dom.attribute(bookmark, "name"));
      Element element = mark == null ? null : element(bookmark);
      if (mark == null || element == null || story.pieces.containsKey(mark.key())) {
        continue;
      }
      Piece piece = Piece.of(element, mark, notes, memory);
      Piece joined = standing.get(element);
      // Two paragraphs that somebody joined are one that nobody of us wrote.
      story.pieces.put(
          mark.key(), joined == null ? piece : new Piece(element, mark, Print.ofWords("joined")));
      standing.putIfAbsent(element, piece);
    }
    return story;
  }

  private static @Nullable Element element(Element bookmark) {
    Element paragraph = Dom.around(bookmark, "p");
    if (paragraph == null) {
      Node next = bookmark.getNextSibling();
      while (next != null && !Dom.is(next, "p") && !Dom.is(next, "tbl")) {
        next = next.getNextSibling();
      }
      return (Element) next;
    }
    Element table = Dom.around(paragraph, "tbl");
    boolean first = table != null && Dom.all(table, "p").get(0) == paragraph;
    return first ? table : paragraph;
  }

  /** Whether it is a piece, and no paragraph or table of somebody's. */
  boolean isOurs(Element element) {
    return pieces.values().stream().anyMatch(piece -> piece.element() == element);
  }

  /** Whether a piece stands in it, or is it. */
  boolean holdsOurs(Element top) {
    return pieces.values().stream()
        .anyMatch(piece -> TemplatePlaces.top(piece.element(), body) == top);
  }

  Element body() {
    return body;
  }

  /** Whether an element is the first page's. */
  boolean isCover(Element element) {
    String cover = Mark.of("cover", 0, "").block();
    return pieces.values().stream()
        .anyMatch(piece -> piece.element() == element && piece.mark().block().equals(cover));
  }

  /** Null if it is not there. */
  @Nullable Piece find(String key) {
    return pieces.get(key);
  }

  /** What stands above a table or chart names it; else its own words. */
  String name(Piece piece) {
    return pieces.values().stream()
        .filter(one -> one.mark().block().equals(piece.mark().block()))
        .findFirst()
        .orElse(piece)
        .title();
  }

  List<String> keys() {
    return List.copyOf(pieces.keySet());
  }

  List<Piece> all() {
    return List.copyOf(pieces.values());
  }
}
