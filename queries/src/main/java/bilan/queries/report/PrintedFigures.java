package bilan.queries.report;

import bilan.files.AtomicFile;
import bilan.queries.document.Cover;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a report printed, so that the next one can say what was revised since. */
public final class PrintedFigures {

  private PrintedFigures() {}

  /**
   * Keeps it in the place of what a report of that name, years and place printed before; what was
   * made for people outside lacks figures, and is kept apart.
   *
   * @param bilans the organisation's folder of bilans
   */
  public static void keep(Path bilans, Report report) throws IOException {
    Path file = file(bilans, report.document().cover(), report.published());
    AtomicFile.write(
        file, DocumentFormat.json(report.document(), Map.of("deliveries", report.deliveries())));
  }

  /** What the last report of that name, years and place printed; null if there was none. */
  static @Nullable Printed last(Path bilans, Cover cover, boolean published) {
    try {
      return Printed.read(file(bilans, cover, published));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path bilans, Cover cover, boolean published) {
    String name = DocumentFormat.fileName(cover, Format.JSON);
    return bilans
        .resolve(Printed.FOLDER)
        .resolve(published ? name.replace(".json", "-public.json") : name);
  }
}
