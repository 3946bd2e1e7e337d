package bilan.queries.render.word.pages;

import bilan.queries.render.word.file.Docx;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Footnotes;
import bilan.queries.render.word.file.Print;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a document is made of from top to bottom, each piece with its height. */
final class Pieces {

  private static final double CELL_MARGINS = 170;
  private static final double EMU = 635;

  /** How much wider bold letters run. */
  private static final double BOLD = 1.04;

  private static final String DRAWING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

  private final Docx docx;
  private final ParagraphHeights letters;
  private final double width;

  Pieces(Docx docx, ParagraphHeights letters, double width) {
    this.docx = docx;
    this.letters = letters;
    this.width = width;
  }

  /**
   * A paragraph or a row, in twentieths of a point.
   *
   * @param notes the height of the footnotes that it calls
   * @param again what a table repeats where this comes first on a page
   */
  record Piece(
      Element element,
      double height,
      int before,
      int after,
      boolean keepNext,
      boolean newPage,
      double notes,
      double again) {}

  List<Piece> of(Element block) throws IOException {
    if (Dom.is(block, "p")) {
      return List.of(paragraph(block));
    }
    List<Piece> pieces = new ArrayList<>();
    if (Dom.is(block, "tbl")) {
      double header = 0;
      Borders borders = new Borders(block, letters);
      List<Element> rows = Dom.all(block, "tr");
      for (int i = 0; i < rows.size(); i++) {
        Element row = rows.get(i);
        boolean repeated = Dom.child(Dom.child(row, "trPr"), "tblHeader") != null;
        double height = row(row, repeated) + borders.of(i, rows.size());
        header = repeated ? height : header;
        boolean keep = repeated || letters.of(Dom.all(row, "p").get(0)).keepNext();
        pieces.add(new Piece(row, height, 0, 0, keep, false, notes(row), repeated ? 0 : header));
      }
      return pieces;
    }
    for (Element child : Dom.children(block)) {
      if (Dom.is(child, "sdtContent") || Dom.is(child, "p") || Dom.is(child, "tbl")) {
        pieces.addAll(of(child));
      }
    }
    return pieces;
  }

  private Piece paragraph(Element paragraph) throws IOException {
    ParagraphHeights.Form form = letters.of(paragraph);
    Element properties = Dom.child(paragraph, "pPr");
    return new Piece(
        paragraph,
        height(paragraph, form, width),
        form.before(),
        form.after(),
        form.keepNext(),
        Dom.child(properties, "pageBreakBefore") != null,
        notes(paragraph),
        0);
  }

  private static double height(Element paragraph, ParagraphHeights.Form form, double width) {
    for (Element extent : Dom.all(paragraph, DRAWING, "extent")) {
      return Double.parseDouble(extent.getAttribute("cy")) / EMU;
    }
    double room = (width - form.indent()) / (form.bold() ? BOLD : 1);
    return LineCount.of(Print.unbroken(paragraph), form.size(), room) * form.line()
        + form.above()
        + form.below();
  }

  private double row(Element row, boolean head) {
    double highest = 0;
    for (Element cell : Dom.all(row, "tc")) {
      String said = width(cell);
      double wide = (said == null ? width : Double.parseDouble(said)) - CELL_MARGINS;
      double height = 0;
      for (Element paragraph : Dom.all(cell, "p")) {
        ParagraphHeights.Form form = head ? letters.of(paragraph).strong() : letters.of(paragraph);
        height += form.before() + height(paragraph, form, wide) + form.after();
      }
      highest = Math.max(highest, height);
    }
    return highest;
  }

  private static @Nullable String width(Element cell) {
    Element width = Dom.child(Dom.child(cell, "tcPr"), "tcW");
    String value = width == null ? "" : Dom.attribute(width, "w");
    return value.matches("\\d{2,5}") ? value : null;
  }

  private double notes(Element inside) throws IOException {
    double height = 0;
    for (Element call : Dom.all(inside, "footnoteReference")) {
      Element note = Footnotes.find(docx, Dom.attribute(call, "id"));
      for (Element paragraph : note == null ? List.<Element>of() : Dom.all(note, "p")) {
        ParagraphHeights.Form form = letters.of(paragraph);
        height += height(paragraph, form, width) + form.after();
      }
    }
    return height;
  }
}
