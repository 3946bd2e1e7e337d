package bilan.queries.render;

import bilan.queries.render.html.HtmlFigures;
import bilan.queries.render.pdf.PdfMark;
import bilan.queries.render.word.WordFigures;
import bilan.queries.render.workbook.WorkbookFigures;
import bilan.queries.words.TracedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures found again in the files of documents. */
public final class FileTexts {

  private FileTexts() {}

  /** Whether a file of this format can be told apart from others as one of the program's. */
  public static boolean isMarked(Format format) {
    return switch (format) {
      case DOCX, XLSX, HTML, PDF -> true;
      case TEXT, MD, CSV, CSV_FR, JSON -> false;
    };
  }

  /**
   * Figures of a file in their order; none in a PDF, whose figures bear no ids, nor in what was
   * published; null if the program did not write the file.
   *
   * @throws IOException if the file is not of the format
   */
  public static @Nullable List<TracedText> of(Format format, byte[] file) throws IOException {
    return switch (format) {
      case DOCX -> WordFigures.of(file);
      case XLSX -> WorkbookFigures.of(file);
      case HTML -> HtmlFigures.of(new String(file, StandardCharsets.UTF_8));
      case PDF -> PdfMark.isOn(file) ? List.of() : null;
      case TEXT, MD, CSV, CSV_FR, JSON -> null;
    };
  }
}
