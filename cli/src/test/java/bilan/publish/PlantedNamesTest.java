package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred names that were planted in files come out nowhere; inner words not outside. */
@Slow
class PlantedNamesTest {

  private static final String PLANTED = "Zyquilbert";
  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";
  private static final int NAMES = 200;

  /** What the organisation knows and people outside must not. */
  private static final List<String> INNER = List.of("Fourbiquet", "Animalbec", "Notulabec");

  @TempDir Path folder;
  private final StringBuilder said = new StringBuilder();

  @Test
  void noPlantedNameComesOut() throws IOException {
    Cli cli = SampleWorkspace.of(folder, "reference");
    run(cli, "ingest", "attendance", signIns().toString(), "--max-rejects", "90%");
    run(cli, "ingest", "funding", inner("pieces.csv", expenses()).toString());
    run(cli, "ingest", "attendance", inner("seances.csv", sessions()).toString());
    assertThat(cli.run("query", "--sql", "select supplier from expenses").out())
        .contains(INNER.get(0));
    for (String words :
        List.of(
            "inspect emargement.csv",
            "status",
            "deliveries",
            "deliveries show 1",
            "rejects",
            "rejects export -o rejets.xlsx",
            "query data-quality -f csv",
            "query --sql SELECT|participants|FROM|emargement",
            "trace participations.2022",
            "trace people_identified.2022 -f xlsx -o trace.xlsx",
            "report annual --year 2022 -f " + FORMATS + " -o dedans/",
            "report annual --year 2022 --place Five -f md -o -",
            "report processing-record -f docx,md -o dedans/",
            "freeze annual dedans/annual-2022.docx",
            "verify dedans/annual-2022.docx",
            "reconcile -f xlsx -o anomalies.xlsx",
            "check",
            "backup",
            "privacy report -f json",
            "privacy forget ZYQUILBERTson|3 zyquilbert",
            "privacy forget --email zyquilbert4@exemple.fr",
            "privacy purge --before 2023-01-01")) {
      run(
          cli,
          Stream.of(words.split(" ", -1)).map(w -> w.replace('|', ' ')).toArray(String[]::new));
    }
    for (String bilan : List.of("retrospective", "annual", "grants", "priorities")) {
      run(cli, "report", bilan, "--years", "2022", "--public", "-f", FORMATS, "-o", "dehors/");
    }
    assertThat(tells(said.toString(), PLANTED)).as("what commands said").isFalse();
    for (Path file : written(folder)) {
      assertThat(tells(text(file), PLANTED)).as(file.toString()).isFalse();
    }
    List<Path> published = written(folder.resolve("dehors"));
    assertThat(published).hasSize(36);
    for (Path file : published) {
      String text = text(file);
      assertThat(INNER.stream().filter(word -> tells(text, word))).as(file.toString()).isEmpty();
    }
  }

  /** A file may be long: what it holds is not printed. */
  private static boolean tells(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private void run(Cli cli, String... words) {
    Cli.Result result = cli.run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isIn(0, 2, 3, 6);
    said.append(result.out()).append(result.err());
  }

  /** Sign-in sheet: some rows can't be read. */
  private Path signIns() throws IOException {
    StringBuilder csv =
        new StringBuilder("Date;Lieu;Atelier;Type;Durée (min);Nom;Prénom;Courriel;Téléphone\n");
    for (int i = 0; i < NAMES; i++) {
      csv.append(
          "%s;Maison de Fives;Dépannage;Atelier;%s;%sson %d;%s;%s%d@exemple.fr;06 12 34 %02d %02d%n"
              .formatted(
                  i % 17 == 0 ? "le 32/13/2022" : "%02d/05/2022".formatted(1 + i % 28),
                  i % 13 == 0 ? "longtemps" : "60",
                  PLANTED,
                  i,
                  PLANTED,
                  PLANTED.toLowerCase(Locale.ROOT),
                  i,
                  i / 100,
                  i % 100));
    }
    return Files.writeString(folder.resolve("emargement.csv"), csv);
  }

  private Path inner(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String expenses() {
    return """
        Pièce;Subvention;Fournisseur;Désignation;Date de facture;Montant HT;Montant TTC
        P-1;ANCT-FDT;Fourbiquet;Fourbiquet et fils, câbles;12/03/2022;100,00;120,00
        """;
  }

  private static String sessions() {
    return """
        Date;Lieu;Atelier;Type;Participants;Animateur;Remarques
        12/03/2022;POP Café Wazemmes;Couture;Atelier;12;Animalbec;Notulabec est venue
        """;
  }

  private static List<Path> written(Path in) throws IOException {
    try (Stream<Path> files = Files.walk(in)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("emargement.csv"))
          .filter(f -> !f.toString().contains("/.bilan"))
          .toList();
    }
  }

  static String text(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        return new PDFTextStripper().getText(pdf);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    return name.matches(".*\\.(docx|xlsx)")
        ? unzipped(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static String unzipped(byte[] bytes) throws IOException {
    List<String> parts = new ArrayList<>();
    InputStream in = new ByteArrayInputStream(bytes);
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        if (entry.getName().endsWith("styles.xml")) {
          continue; // a style is called what it is for
        }
        boolean book = entry.getName().endsWith(".xlsx");
        parts.add(book ? unzipped(part) : new String(part, StandardCharsets.UTF_8));
      }
    }
    return String.join("\n", parts);
  }
}
