package bilan.queries.report;

import bilan.files.AtomicFile;
import bilan.queries.document.Document;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.text.Catalogue;
import java.io.IOException;
import java.nio.file.Path;

/** Keeps what a report printed, so that the next one can say what was revised since. */
public final class PrintedFigures {

  private static final String FOLDER = ".printed";

  private PrintedFigures() {}

  /**
   * Keeps it in the place of what a report of that name, years and place printed before.
   *
   * @param bilans the organisation's folder of bilans
   */
  public static void keep(Path bilans, Document document, Catalogue catalogue) throws IOException {
    String name = DocumentFormat.fileName(document, Format.JSON);
    byte[] json = DocumentFormat.write(document, Format.JSON, catalogue);
    AtomicFile.write(bilans.resolve(FOLDER).resolve(name), json);
  }
}
