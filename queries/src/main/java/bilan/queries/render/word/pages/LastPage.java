package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A page that ends half empty because the chart that follows does not fit, or a last page with a
 * few lines on it, looks forgotten: charts a little lower make room.
 */
public final class LastPage {

  /** Of a page: less than that is nearly nothing. */
  private static final double LEAST = 0.2;

  /** How high charts stand, of what they would, from one try to the next. */
  private static final List<Double> TRIES = List.of(0.92, 0.84, 0.76);

  /** Of its height: a chart that is lowered alone stands as high as that at least. */
  private static final double LOWEST = 0.72;

  /** What a reckoning may be off by, in twentieths of a point. */
  private static final double EASE = 60;

  private LastPage() {}

  /** Lowers charts of a document that nobody has edited where that spares blank paper. */
  public static void spare(Docx docx) throws IOException {
    ContentsPages.of(docx, LastPage::lowered);
    spareLast(docx);
  }

  /** With one of our charts among them so much lower that all fit. */
  private static List<Pieces.Piece> lowered(List<Pieces.Piece> together, double lack) {
    List<Pieces.Piece> fitting = new ArrayList<>(together);
    for (int i = 0; i < fitting.size(); i++) {
      Pieces.Piece piece = fitting.get(i);
      double height = piece.height() - lack - EASE;
      List<Element> extents = Dom.all(piece.element(), Pieces.DRAWING, "extent");
      if (extents.size() == 1 && isOurs(extents.get(0)) && height >= LOWEST * piece.height()) {
        extents.get(0).setAttribute("cy", Long.toString(Math.round(height * Pieces.EMU)));
        fitting.set(i, piece.high(height));
        return fitting;
      }
    }
    return together;
  }

  private static void spareLast(Docx docx) throws IOException {
    ContentsPages pages = ContentsPages.of(docx);
    if (pages.count() < 3 || pages.filled() >= LEAST) {
      return;
    }
    List<Element> extents = new ArrayList<>(Dom.all(docx.body(), Pieces.DRAWING, "extent"));
    extents.removeIf(extent -> !isOurs(extent));
    List<Long> heights =
        extents.stream().map(extent -> Long.parseLong(extent.getAttribute("cy"))).toList();
    for (double height : TRIES) {
      lower(extents, heights, height);
      if (!extents.isEmpty() && ContentsPages.of(docx).count() < pages.count()) {
        return;
      }
    }
    lower(extents, heights, 1);
  }

  private static boolean isOurs(Element extent) {
    return extent.getParentNode() instanceof Element frame
        && Dom.all(frame, Pieces.DRAWING, "docPr").stream()
            .anyMatch(one -> one.getAttribute("name").startsWith("bilan."));
  }

  private static void lower(List<Element> extents, List<Long> heights, double of) {
    for (int i = 0; i < extents.size(); i++) {
      extents.get(i).setAttribute("cy", Long.toString(Math.round(heights.get(i) * of)));
    }
  }
}
