package bilan.queries.render.word.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The hidden bookmark of a piece that bilan wrote: a paragraph or a table. Bookmarks survive Word,
 * LibreOffice, moving about and retyping.
 *
 * @param block eight digits, the same for all pieces of one block
 * @param piece which piece of the block, four digits
 * @param print what it said when it was written
 */
public record Mark(String block, String piece, String print) {

  private static final Pattern NAME =
      Pattern.compile("_bilan_([0-9a-f]{8})_([0-9a-f]{4})_([0-9a-f]{8})");

  /** Of a piece by the anchor of its block. */
  public static Mark of(String anchor, int piece, String print) {
    return new Mark(Print.digest(anchor), "%04x".formatted(piece), print);
  }

  /** Null if the bookmark is not ours, or a copy that LibreOffice renamed. */
  public static @Nullable Mark named(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches()
        ? new Mark(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }

  public String name() {
    return "_bilan_" + block + "_" + piece + "_" + print;
  }

  /** What stays the same when words change. */
  public String key() {
    return block + piece;
  }

  /** Puts it at the start of a paragraph, or of a table's first cell. */
  public void putIn(Element element, int id) {
    Document owner = Dom.owner(element);
    Element paragraph =
        Dom.is(element, "p") ? element : Dom.all(element, "p").stream().findFirst().orElse(element);
    Element start = Dom.element(owner, "bookmarkStart", "id", Integer.toString(id), "name", name());
    Element end = Dom.element(owner, "bookmarkEnd", "id", Integer.toString(id));
    Element properties = Dom.child(paragraph, "pPr");
    var first = properties == null ? paragraph.getFirstChild() : properties.getNextSibling();
    paragraph.insertBefore(start, first);
    paragraph.insertBefore(end, first);
  }
}
