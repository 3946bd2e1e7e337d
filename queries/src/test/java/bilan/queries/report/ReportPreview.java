package bilan.queries.report;

import bilan.queries.SavedQueries;
import bilan.queries.database.Database;
import bilan.queries.document.Document;
import bilan.queries.figure.FigureSettings;
import bilan.queries.render.DocumentFormat;
import bilan.queries.render.Format;
import bilan.queries.report.printed.ReportRequest;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Writes a bilan of a warehouse in every format, to look at: warehouse, folder, bilan, years. */
final class ReportPreview {

  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  public static void main(String[] args) throws Exception {
    Path dir = Files.createDirectories(Path.of(args[1]));
    Lang lang = Lang.FR;
    Catalogue catalogue = new Catalogue(lang);
    try {
      long start = cpu();
      Document document;
      try (Database database = Database.open(Path.of(args[0]), Duration.ZERO, null)) {
        Reports reports =
            new Reports(
                new Bilans(null),
                new SavedQueries(null),
                new bilan.queries.figure.sheet.KeyFigures(FigureSettings.defaults()),
                "POP Café",
                LocalDate.of(2023, 1, 9));
        document =
            reports.compose(
                database,
                new ReportRequest(
                    args[2],
                    args.length > 3 ? args[3] : null,
                    false,
                    null,
                    args.length > 4 ? args[4] : null,
                    Map.of(),
                    false,
                    lang));
      }
      System.out.println("compose " + (cpu() - start) / 1_000_000 + " ms");
      for (Format format : Format.values()) {
        {
          long from = cpu();
          Files.write(
              dir.resolve(DocumentFormat.fileName(document, format)),
              DocumentFormat.write(document, format, catalogue));
          System.out.println(format + " " + (cpu() - from) / 1_000_000 + " ms");
        }
      }
      System.out.println("all " + (cpu() - start) / 1_000_000 + " ms");
    } catch (Failure e) {
      e.problems()
          .forEach(
              p ->
                  System.out.println(
                      p.code()
                          + " "
                          + p.where()
                          + " "
                          + catalogue.say(p.what())
                          + " ["
                          + p.value()
                          + "] "
                          + (p.cure() == null ? "" : catalogue.say(p.cure()))));
    }
  }
}
