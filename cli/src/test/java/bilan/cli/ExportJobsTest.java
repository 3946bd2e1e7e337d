package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.text.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of bilan.yaml: what a night ingests, writes, puts away and says. */
class ExportJobsTest {

  private static final String SALES =
      "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n"
          + "10/01/2022;Wazemmes;1;Café;1,80;10 %\n"
          + "11/02/2022;Wazemmes;2;Thé;2,20;10 %\n";

  private static final String JOB =
      """
      exports:
        nuit:
          ingest: inbox
          years: last 3
          bilans: [{name: court, formats: [docx, html]}]
          queries: [sales-by-place]
          figures: [sales_incl_tax]
          formats: csv
          to: exports/nuit
      """;

  @TempDir Path folder;

  @BeforeEach
  void workspace() throws IOException {
    InitCommand.make(folder);
    Files.writeString(
        folder.resolve("bilans/court.md"),
        """
        ---
        bilan: court
        title: Un bilan court
        parameters:
          years: {type: years, default: last 3}
        ---

        ## Ventes

        ```table
        query: sales-by-place
        ```
        """);
    jobs(JOB);
  }

  private void jobs(String yaml) throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), yaml);
  }

  /** A file that nobody writes in any more. */
  private Path arrives(String name, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    return file;
  }

  private Cli.Result night(String day, String... words) {
    String[] all = new String[words.length + 1];
    all[0] = "export";
    System.arraycopy(words, 0, all, 1, words.length);
    return Cli.in(folder).with("BILAN_TODAY", day).run(all);
  }

  private List<String> files(String under) throws IOException {
    Path top = folder.resolve(under);
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    try (var all = Files.walk(top)) {
      return all.filter(Files::isRegularFile)
          .map(file -> top.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private Map<?, ?> manifest() throws IOException {
    Object read = JsonText.read(Files.readString(folder.resolve("exports/nuit/exports.json")));
    assertThat(read).isInstanceOf(Map.class);
    return (Map<?, ?>) read;
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void aNightIngestsWritesAndSaysNothing() throws Exception {
    arrives("caisse.csv", SALES);
    Cli.Result night = night("2023-01-15");
    assertThat(night.err()).isEmpty();
    assertThat(night.out()).isEmpty();
    assertThat(night.exit()).isZero();
    assertThat(files("inbox")).containsExactly("done/2023-01-15/caisse.csv");
    assertThat(files("exports/nuit"))
        .containsExactly(
            "court-2020-2022.docx",
            "court-2020-2022.html",
            "exports.json",
            "figure.csv",
            "sales-by-place.csv");
    assertThat(folder.resolve("exports/nuit/figure.csv")).content().contains("2022", "4.00");
    Map<?, ?> manifest = manifest();
    assertThat(manifest.get("job")).isEqualTo("nuit");
    assertThat(manifest.get("exit")).isEqualTo(0);
    assertThat(manifest.get("data_day")).isEqualTo("2022-02-11");
    List<?> told = (List<?>) manifest.get("files");
    assertThat(told).hasSize(4);
    for (Object one : told) {
      Map<?, ?> file = (Map<?, ?>) one;
      Path path = folder.resolve("exports/nuit").resolve(file.get("file").toString());
      assertThat(file.get("sha256")).as(path.toString()).isEqualTo(sha256(path));
      assertThat(((Map<?, ?>) file.get("parameters")).get("years")).isEqualTo("2020..2022");
      long lines = Files.readString(path, StandardCharsets.ISO_8859_1).lines().count();
      assertThat(file.get("rows"))
          .isEqualTo(path.toString().endsWith("csv") ? (int) lines - 1 : null);
    }
  }

  @Test
  void dryRunSaysWhatItWouldDoAndDoesNothing() throws IOException {
    arrives("caisse.csv", SALES);
    Cli.Result dry = night("2023-01-15", "--dry-run");
    assertThat(dry.exit()).as(dry.err()).isZero();
    assertThat(dry.out().replace(folder + "/", ""))
        .isEqualTo(
            """
            Tâche « nuit », vers exports/nuit :
              bilan ingest inbox/caisse.csv
              bilan report court --years 'last 3' -f 'docx,html' -o exports/nuit/
              bilan query sales-by-place --years 'last 3' -f csv -o exports/nuit/
              bilan figure sales_incl_tax --years 'last 3' -f csv -o exports/nuit/
            """);
    assertThat(files("inbox")).containsExactly("caisse.csv");
    assertThat(files("exports")).isEmpty();
    assertThat(files("logs")).isEmpty();
  }

  @Test
  void everyProblemOfTheFileIsToldAtItsLine() throws IOException {
    jobs(
        """
        exports:
          scdl:
            bilans: retrospective
            to: exports/nuit
          nuit:
            ingest: {from: ventes, datset: sales}
            years: las 3
            bilans: retrospectiv
            queries: [sales-by-plac]
            figures: sales_incl_tx
            formats: [dcx]
            name: "{bilan}-{dat}/x"
            to: exports/nuit
            keep: 0
            fail_if: {stale: -1, anomalies: eror}
          vide: {}
        """);
    Cli.Result refused = night("2023-01-15");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains(
            "« scdl »",
            "bilan.yaml:3:",
            "bilan.yaml:6:",
            "« ventes » n’est pas dans inbox/",
            "« datset »",
            "« las 3 »",
            "« dcx »",
            "dat entre accolades",
            "« {bilan}-{dat}/x »",
            "keep ne peut valoir 0",
            "stale ne peut valoir −1",
            "« eror »",
            "La tâche « vide » ne fait rien",
            "Vouliez-vous dire « last 3 »",
            "Vouliez-vous dire « docx »",
            "Vouliez-vous dire « {date} »");
    jobs(
        """
        exports:
          nuit:
            bilans: retrospectiv
            queries: [sales-by-plac]
            figures: sales_incl_tx
        """);
    Cli.Result unknown = night("2023-01-15");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "bilan.yaml:3:",
            "bilan.yaml:4:",
            "bilan.yaml:5:",
            "Vouliez-vous dire « retrospective »",
            "Vouliez-vous dire « sales-by-place »",
            "Vouliez-vous dire « sales_incl_tax »");
    jobs(JOB);
    assertThat(night("2023-01-15", "nuits").err()).contains("Vouliez-vous dire « nuit »");
  }
}
