package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The pages of the contents, before anything has laid the document out: reckoned from its styles,
 * until Word or LibreOffice is asked for its own.
 */
public final class ContentsPages {

  /** Above the footnotes of a page: their line, and what is blank around it. */
  private static final double LINE = 245;

  /** One footnote of one line. */
  private static final double NOTE = 228;

  private final Map<String, Integer> found = new HashMap<>();
  private int page = 1;
  private double used;
  private double notes;
  private double after;
  private double high;

  private ContentsPages() {}

  /** Shows in each entry of the contents the page that its heading comes on. */
  public static void number(Docx docx) throws IOException {
    ContentsPages pages = new ContentsPages();
    pages.lay(docx);
    for (Element instruction : Dom.all(docx.body(), "instrText")) {
      String[] words = instruction.getTextContent().strip().split("\\s+", -1);
      Integer page = words.length > 1 ? pages.found.get(words[1]) : null;
      Element shown = words[0].equals("PAGEREF") ? shown(instruction) : null;
      if (page != null && shown != null) {
        shown.setTextContent(page.toString());
      }
    }
  }

  /** The text behind a field's separator. */
  private static @Nullable Element shown(Element instruction) {
    Element run = Dom.around(instruction, "r");
    for (var node = run == null ? null : run.getNextSibling();
        node != null;
        node = node.getNextSibling()) {
      Element text = Dom.child(node, "t");
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private void lay(Docx docx) throws IOException {
    ParagraphHeights letters = new ParagraphHeights(docx);
    List<Element> section = new ArrayList<>();
    for (Element block : Dom.children(docx.body())) {
      boolean last = Dom.is(block, "sectPr");
      Element end = last ? block : Dom.child(Dom.child(block, "pPr"), "sectPr");
      if (!last) {
        section.add(block);
      }
      if (end != null) {
        lay(docx, letters, section, end);
        section.clear();
        if (!last) {
          turn();
        }
      }
    }
  }

  private void lay(Docx docx, ParagraphHeights letters, List<Element> blocks, Element section)
      throws IOException {
    Element size = Dom.child(section, "pgSz");
    Element margins = Dom.child(section, "pgMar");
    if (size == null || margins == null) {
      return;
    }
    double wide = number(size, "w") - number(margins, "left") - number(margins, "right");
    high = number(size, "h") - number(margins, "top") - number(margins, "bottom");
    Pieces pieces = new Pieces(docx, letters, wide);
    List<Pieces.Piece> together = new ArrayList<>();
    for (Element block : blocks) {
      for (Pieces.Piece piece : pieces.of(block)) {
        together.add(piece);
        if (!piece.keepNext()) {
          put(together);
          together.clear();
        }
      }
    }
    put(together);
  }

  /** Pieces that stay together, unless they are more than a page. */
  private void put(List<Pieces.Piece> together) {
    double needed = used;
    double below = notes;
    double space = after;
    for (Pieces.Piece piece : together) {
      needed += Math.max(space, piece.before()) + piece.height();
      below += piece.notes();
      space = piece.after();
    }
    double over = together.isEmpty() ? 0 : over(together.get(together.size() - 1));
    double lack = needed + below + (below > 0 ? LINE : 0) - high - over;
    boolean whole = needed - used + below - notes + LINE <= high;
    if (lack > 0 && whole && used > 0) {
      turn();
    }
    together.forEach(this::put);
  }

  /** Of its notes, those after the first may go on to the next page. */
  private static double over(Pieces.Piece piece) {
    return Math.max(0, piece.notes() - NOTE);
  }

  private void put(Pieces.Piece piece) {
    double space = Math.max(after, piece.before());
    double below = notes + piece.notes();
    double end = used + space + piece.height() + below + (below > 0 ? LINE : 0);
    if ((piece.newPage() && used > 0) || (end - over(piece) > high && used > 0)) {
      turn();
      used += piece.again();
    }
    used += (used > 0 ? Math.max(after, piece.before()) : 0) + piece.height();
    notes += piece.notes();
    after = piece.after();
    for (Element mark : Dom.all(piece.element(), "bookmarkStart")) {
      found.putIfAbsent(Dom.attribute(mark, "name"), page);
    }
  }

  private void turn() {
    page++;
    used = 0;
    notes = 0;
    after = 0;
  }

  private static int number(Element element, String name) {
    String value = Dom.attribute(element, name);
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
