package bilan.queries.render.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sign by which a PDF says that the program made it. */
public final class PdfMark {

  static final String PRODUCER = "bilan";

  private PdfMark() {}

  /**
   * Whether the program made a PDF.
   *
   * @throws IOException if it is no PDF
   */
  public static boolean isOn(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return PRODUCER.equals(pdf.getDocumentInformation().getProducer());
    }
  }
}
