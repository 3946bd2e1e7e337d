package bilan.queries.render;

import bilan.queries.document.Document;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;

/** A document as pdf. */
final class PdfDocument {

  private PdfDocument() {}

  static byte[] render(Document document, Wording wording) {
    throw new Failure(
        Exit.USAGE,
        Problem.error(
            "REPORT-08",
            Message.of("report.no_pdf", document.cover().bilan()),
            null,
            Message.of("report.no_pdf.cure")));
  }
}
