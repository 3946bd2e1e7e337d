package bilan.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of the pages of a pdf, as they stand there, without running heads and numbers. */
final class PdfLines extends PDFTextStripper {

  private static final float HEAD = 60;
  private static final float FOOT = 787;

  /**
   * One line.
   *
   * @param y from the top of its page, in points, of its base line
   * @param size of its letters
   * @param right where its last letter ends
   */
  record Line(String words, float y, float size, boolean bold, float right) {}

  private final List<List<Line>> pages = new ArrayList<>();

  static List<List<Line>> of(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfLines lines = new PdfLines();
      lines.setSortByPosition(true);
      lines.getText(pdf);
      return lines.pages;
    }
  }

  /** The text in the order in which it was drawn: what is copied, and what is heard untagged. */
  static String asDrawn(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Override
  protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String words, List<TextPosition> letters) {
    TextPosition first = letters.get(0);
    float y = first.getYDirAdj();
    if (y > HEAD && y < FOOT && !words.isBlank()) {
      List<Line> page = pages.get(pages.size() - 1);
      boolean bold =
          letters.stream().allMatch(letter -> letter.getFont().getName().contains("Bold"));
      TextPosition last = letters.get(letters.size() - 1);
      float right = last.getXDirAdj() + last.getWidthDirAdj();
      page.add(new Line(words, y, first.getFontSizeInPt(), bold, right));
    }
  }
}
