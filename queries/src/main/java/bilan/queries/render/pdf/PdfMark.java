package bilan.queries.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Sign by which a PDF says that the program made it. */
public final class PdfMark {

  static final String PRODUCER = "bilan";

  private PdfMark() {}

  /** The PDF with some words as its keywords. */
  public static byte[] stamped(byte[] file, String words) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      pdf.getDocumentInformation().setKeywords(words);
      pdf.setDocumentId(0L);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /**
   * The keywords of a PDF; empty if it has none.
   *
   * @throws IOException if it is no PDF
   */
  public static String stamp(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String words = pdf.getDocumentInformation().getKeywords();
      return words == null ? "" : words;
    }
  }

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
