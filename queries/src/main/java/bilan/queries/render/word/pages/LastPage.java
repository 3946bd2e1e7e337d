package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A last page with a few lines on it looks forgotten: charts a little lower make room for them on
 * the page before.
 */
public final class LastPage {

  /** Of a page: less than that is nearly nothing. */
  private static final double LEAST = 0.2;

  /** How high charts stand, of what they would, from one try to the next. */
  private static final List<Double> TRIES = List.of(0.92, 0.84, 0.76);

  private LastPage() {}

  /** Lowers the charts of a document that nobody has edited, if that spares its last page. */
  public static void spare(Docx docx) throws IOException {
    Pages pages = Pages.of(docx);
    if (pages.count() < 3 || pages.filled() >= LEAST) {
      return;
    }
    List<Element> extents = new ArrayList<>(Dom.all(docx.body(), Pieces.DRAWING, "extent"));
    extents.removeIf(extent -> !isOurs(extent));
    List<Long> heights =
        extents.stream().map(extent -> Long.parseLong(extent.getAttribute("cy"))).toList();
    for (double height : TRIES) {
      lower(extents, heights, height);
      if (!extents.isEmpty() && Pages.of(docx).count() < pages.count()) {
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
