package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import bilan.text.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of bilan.yaml: what a night ingests, writes, puts away and says. */
@Slow
class ExportJobsTest {

  private static final String SALES =
      "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n"
          + "10/01/2022;Wazemmes;1;Café;1,80;10 %\n"
          + "11/02/2022;Wazemmes;2;Thé;2,20;10 %\n";

  private static final String MARCH =
      "Date;Lieu;N° ticket;Produit;Montant TTC;Taux TVA\n01/03/2022;Wazemmes;9;Café;%s;10 %%\n";

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

  private ExportDesk desk() throws IOException {
    return ExportDesk.with(folder, JOB);
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void aNightIngestsWritesAndSaysNothing() throws Exception {
    ExportDesk desk = desk();
    desk.arrives("caisse.csv", SALES);
    Cli.Result night = desk.night("2023-01-15");
    assertThat(night.err()).isEmpty();
    assertThat(night.out()).isEmpty();
    assertThat(night.exit()).isZero();
    assertThat(desk.files("inbox")).containsExactly("done/2023-01-15/caisse.csv");
    assertThat(desk.files("exports/nuit"))
        .containsExactly(
            "court-2020-2022.docx",
            "court-2020-2022.html",
            "exports.json",
            "figure.csv",
            "sales-by-place.csv");
    assertThat(folder.resolve("exports/nuit/figure.csv")).content().contains("2022", "4.00");
    Map<?, ?> manifest = desk.manifest("exports/nuit");
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
    ExportDesk desk = desk();
    desk.arrives("caisse.csv", SALES);
    Cli.Result dry = desk.night("2023-01-15", "--dry-run");
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
    assertThat(desk.files("inbox")).containsExactly("caisse.csv");
    assertThat(desk.files("exports")).isEmpty();
    assertThat(desk.files("logs")).isEmpty();
  }

  @Test
  void everyProblemOfTheFileIsToldAtItsLine() throws IOException {
    ExportDesk desk = desk();
    desk.jobs(
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
    Cli.Result refused = desk.night("2023-01-15");
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
    desk.jobs(
        """
        exports:
          nuit:
            bilans: retrospectiv
            queries: [sales-by-plac]
            figures: sales_incl_tx
        """);
    Cli.Result unknown = desk.night("2023-01-15");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "bilan.yaml:3:",
            "bilan.yaml:4:",
            "bilan.yaml:5:",
            "Vouliez-vous dire « retrospective »",
            "Vouliez-vous dire « sales-by-place »",
            "Vouliez-vous dire « sales_incl_tax »");
    desk.jobs(JOB);
    assertThat(desk.night("2023-01-15", "nuits").err()).contains("Vouliez-vous dire « nuit »");
  }

  @Test
  void outputsStayInTheWorkspaceAndOutOfItsOwnFolders() throws IOException {
    ExportDesk desk = desk();
    for (String to : List.of("/tmp/ailleurs", "../ailleurs", "bilans", "a/../sources/b", ".")) {
      desk.jobs("exports: {nuit: {figures: tickets, to: '%s'}}\n".formatted(to));
      Cli.Result refused = desk.night("2023-01-15");
      assertThat(refused.exit()).as(to).isEqualTo(2);
      assertThat(refused.err()).contains("« " + to + " »", "bilan.yaml:1:");
    }
    assertThat(desk.folder().resolve("bilans/exports.json")).doesNotExist();
  }

  @Test
  void onlyWhatChangedIsWrittenAndOnlyTheNewestStay() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            exports:
              nuit:
                ingest: inbox
                queries: [sales-by-place]
                years: current year to date
                name: "{query}-{years}-{date}-{lang}"
                keep: 2
                only_if_changed: true
            """);
    desk.arrives("caisse.csv", SALES);
    assertThat(desk.night("2022-03-01").err()).isEmpty();
    assertThat(desk.night("2022-03-02").err()).isEmpty();
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("unchanged");
    List<String> first = List.of("exports.json", "sales-by-place-2022-2022-03-01-fr.csv");
    assertThat(desk.files("exports/nuit")).isEqualTo(first);
    desk.arrives("mars.csv", MARCH.formatted("1,80"));
    assertThat(desk.night("2022-03-03").err()).isEmpty();
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("done");
    Path edited = folder.resolve("exports/nuit/sales-by-place-2022-2022-03-03-fr.csv");
    Files.writeString(edited, "à moi\n");
    Files.writeString(folder.resolve("exports/nuit/mes notes.txt"), "à moi aussi\n");
    desk.arrives("mars.csv", MARCH.formatted("1,80") + "02/03/2022;Wazemmes;10;Thé;2,20;10 %\n");
    assertThat(desk.night("2022-03-04", "nuit").err()).isEmpty();
    assertThat(desk.files("exports/nuit"))
        .containsExactly(
            "exports.json",
            "mes notes.txt",
            "sales-by-place-2022-2022-03-03-fr.csv",
            "sales-by-place-2022-2022-03-04-fr.csv");
    desk.arrives("avril.csv", MARCH.replace("03/2022", "04/2022").formatted("2,80"));
    assertThat(desk.night("2022-05-04").err()).isEmpty();
    assertThat(desk.files("exports/nuit"))
        .as("what a person edited stays, whatever its age")
        .containsExactly(
            "exports.json",
            "mes notes.txt",
            "sales-by-place-2022-2022-03-03-fr.csv",
            "sales-by-place-2022-2022-03-04-fr.csv",
            "sales-by-place-2022-2022-05-04-fr.csv");
  }

  @Test
  void whatAPersonChangedOrDeletedIsTheirs() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            exports:
              nuit:
                ingest: inbox
                bilans:
                  - {name: court, years: 2022, formats: html}
                  - {name: court, years: 2021, formats: html}
                  - {name: court, years: 2023, formats: html, public: true}
                queries:
                  - {name: sales-by-place, years: 2022}
                  - {name: sales-by-place, years: 2021}
                formats: csv
                name: "{bilan}-{years}"
                keep: 1
                only_if_changed: true
            """);
    desk.arrives("caisse.csv", SALES);
    Cli.Result first = desk.night("2023-01-15");
    assertThat(first).isEqualTo(new Cli.Result(0, "", ""));
    List<String> written =
        List.of(
            "court-2021.html",
            "court-2022.html",
            "court-2023.html",
            "exports.json",
            "sales-by-place-2021.csv",
            "sales-by-place-2022.csv");
    assertThat(desk.files("exports/nuit")).as("each is an output").isEqualTo(written);
    Path edited = folder.resolve("exports/nuit/sales-by-place-2022.csv");
    String answer = Files.readString(edited);
    Files.writeString(edited, "à moi\n");
    Cli.Result second = desk.night("2023-01-16");
    assertThat(second.exit()).isZero();
    assertThat(second.err().lines())
        .containsExactly(
            "attention EXPORT-17 : Tâche « nuit » : sales-by-place-2022.csv a été modifié à la"
                + " main ; cette version est gardée dans"
                + " sales-by-place-2022-modifie-2023-01-16.csv");
    assertThat(edited).content().isEqualTo(answer);
    assertThat(folder.resolve("exports/nuit/sales-by-place-2022-modifie-2023-01-16.csv"))
        .content()
        .isEqualTo("à moi\n");
    assertThat(desk.files("exports/nuit")).hasSize(written.size() + 1).containsAll(written);
    assertThat(desk.night("2023-01-17")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("unchanged");
    Files.createDirectories(folder.resolve("simplified"));
    Files.writeString(folder.resolve("simplified/notes.txt"), "lu par erdf-statement\n");
    assertThat(desk.night("2023-01-18", "--dry-run").out()).contains("bilan query");
  }

  /** Once a year is over the same data say more of it. */
  @Test
  void aYearThatGoesOnIsWrittenAgainOnceItIsOver() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            exports:
              nuit:
                ingest: inbox
                queries: [sales-by-place]
                years: 2022
                only_if_changed: true
            """);
    desk.arrives("caisse.csv", SALES);
    assertThat(desk.night("2022-03-01").err()).isEmpty();
    assertThat(desk.night("2022-03-02").err()).isEmpty();
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("unchanged");
    assertThat(desk.night("2023-01-02").err()).isEmpty();
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("done");
  }

  @Test
  void anOldFileThatIsDeletedIsForgotten() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            exports:
              nuit:
                queries: [places]
                formats: csv
                name: "{query}-{date}"
                only_if_changed: true
            """);
    desk.arrives("caisse.csv", SALES);
    assertThat(Cli.in(folder).run("ingest", "sales", "inbox").exit()).isZero();
    assertThat(desk.night("2023-01-15").err()).isEmpty();
    Files.writeString(folder.resolve("queries/mien.txt"), "un réglage change\n");
    assertThat(desk.night("2023-01-16").err()).isEmpty();
    Files.delete(folder.resolve("exports/nuit/places-2023-01-15.csv"));
    assertThat(desk.night("2023-01-17").err()).isEmpty();
    assertThat(desk.manifest("exports/nuit").get("outcome")).isEqualTo("unchanged");
    assertThat((List<?>) desk.manifest("exports/nuit").get("files")).hasSize(1);
    assertThat(desk.files("exports/nuit")).containsExactly("exports.json", "places-2023-01-16.csv");
    Files.delete(folder.resolve("exports/nuit/places-2023-01-16.csv"));
    assertThat(desk.night("2023-01-18").err()).isEmpty();
    assertThat(desk.files("exports/nuit")).containsExactly("exports.json", "places-2023-01-18.csv");
  }

  @Test
  void aJobFailsOnTheStatesThatItNames() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            exports:
              nuit:
                ingest: inbox
                queries: [sales-by-place]
                fail_if: {stale: 30, rejects: 0, anomalies: error}
              autre:
                queries: [sales-by-place]
            """);
    desk.arrives("caisse.csv", SALES + "quand ?;Wazemmes;3;Eau;1,00;10 %\n");
    Cli.Result night = desk.night("2022-12-31", "--log-format", "json");
    assertThat(night.exit()).isEqualTo(3);
    assertThat(night.out()).isEmpty();
    assertThat(night.err())
        .contains("EXPORT-10", "11/02/2022", "323 jours (30 au plus)")
        .contains("EXPORT-11", "1 ligne rejetée attend (0 au plus)", "journal : logs/export.log");
    assertThat(desk.files("exports")).contains("nuit/sales-by-place.csv", "autre/exports.json");
    assertThat(desk.manifest("exports/autre").get("exit")).isEqualTo(0);
    assertThat(Files.readAllLines(folder.resolve("logs/export.log")))
        .allSatisfy(line -> assertThat(JsonText.read(line)).isInstanceOf(Map.class))
        .anyMatch(line -> line.contains("EXPORT-10,EXPORT-11"));
    Cli.Result status = Cli.in(folder).run("status", "-f", "json");
    assertThat(status.out()).contains("\"outcome\": \"failed\"", "\"exit\": 3");
    assertThat(Cli.in(folder).run("status").out()).contains("Exports de nuit", "échec");
    assertThat(Cli.in(folder).run("status", "--as-of", "2022-12-31").out())
        .contains("Ce qui échouerait au prochain passage", "323 jours (30 au plus)");
    assertThat(Cli.in(folder).run("status", "--as-of", "2022-12-31", "-f", "json").out())
        .contains("\"next_failures\": [", "\"code\": \"EXPORT-10\"", "\"code\": \"EXPORT-11\"");
    assertThat(desk.night("2022-12-31", "--dry-run").out())
        .contains("sur les données actuelles : Tâche « nuit » : ", "323 jours (30 au plus)");
    desk.jobs("exports: {nuit: {queries: [ventes-par-lieux]}}");
    assertThat(Cli.in(folder).run("status").out())
        .contains("Ce qui échouerait au prochain passage", "ventes-par-lieux");
  }

  @Test
  void anOutputThatWasEditedIsToldBeforeItIsWrittenAgain() throws IOException {
    ExportDesk desk =
        ExportDesk.with(folder, "exports: {nuit: {ingest: inbox, queries: [sales-by-place]}}");
    desk.arrives("caisse.csv", SALES);
    assertThat(desk.night("2022-12-31").exit()).isZero();
    assertThat(desk.night("2022-12-31", "--dry-run").out()).doesNotContain("modifié à la main");
    Files.writeString(folder.resolve("exports/nuit/sales-by-place.csv"), "à relire");
    assertThat(desk.night("2022-12-31", "--dry-run").out())
        .contains("modifié à la main, une copie en resterait : exports/nuit/sales-by-place.csv");
    assertThat(desk.night("2022-12-31").exit()).isZero();
    assertThat(desk.files("exports/nuit"))
        .contains("sales-by-place.csv", "sales-by-place-modifie-2022-12-31.csv");
  }

  @Test
  void anomaliesAndMissingMonthsFailAJobToo() throws IOException {
    Cli cli = SampleWorkspace.in(folder.resolve("exemple"));
    ExportDesk desk = new ExportDesk(cli.folder());
    desk.jobs(
        """
        exports:
          juste: {queries: [places], fail_if: {stale: 90}}
          strict: {queries: [places], fail_if: {anomalies: error, missing_months: true}}
        """);
    assertThat(desk.night("2023-03-01", "juste")).isEqualTo(new Cli.Result(0, "", ""));
    Cli.Result strict = desk.night("2023-03-01", "strict");
    assertThat(strict.exit()).isEqualTo(3);
    assertThat(strict.err()).contains("EXPORT-12", "EXPORT-13", "bilan reconcile");
    assertThat(cli.run("reconcile", "--fail-on", "error", "--as-of", "2023-03-01").exit())
        .isEqualTo(3);
    Cli.Result english = desk.night("2023-03-01", "strict", "--lang", "en");
    assertThat(english.err()).contains("Job “strict”", "log: logs/export.log");
    assertThat(desk.files("exports"))
        .containsExactly(
            "juste/exports.json", "juste/places.csv", "strict/exports.json", "strict/places.csv");
  }

  @Test
  void relativePeriodsAreThoseOfTheDay() throws IOException {
    ExportDesk desk =
        ExportDesk.with(
            folder,
            """
            fiscal_year: {first_month: 9}
            exports:
              a: {queries: [sales-by-place], years: current year to date}
              b: {queries: [sales-by-place], years: previous month}
              c: {queries: [sales-by-place, anomalies], years: previous fiscal year}
              d: {queries: [sales-by-place], years: 2020 .. 2022}
              e: {queries: [deliveries], years: last 2 years}
            """);
    assertThat(desk.night("2022-09-10", "--dry-run").out().lines().filter(l -> l.contains("bilan")))
        .extracting(line -> line.replaceFirst(" -f .*", "").strip())
        .containsExactly(
            "bilan query sales-by-place --years 2022-2023 --as-of 2022-09-10",
            "bilan query sales-by-place --years 2021-2022 --as-of 2022-08-31",
            "bilan query sales-by-place --years 2021-2022",
            "bilan query anomalies --years 2021-2022",
            "bilan query sales-by-place --years 2020..2022",
            "bilan query deliveries");
  }
}
