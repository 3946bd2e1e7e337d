package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The first thing that a newcomer types, then what the demo's last lines propose. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Deep
class DemoTest {

  @TempDir static Path folder;

  private static Cli.Result bilan(String... words) {
    return Cli.in(folder).run(words);
  }

  @Test
  @Order(1)
  void showsTheWholeChainAndSaysWhereEverythingIs() {
    Cli.Result first = bilan("demo", "café");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Espace de travail : " + folder.resolve("café"))
        .contains("POP Café Wazemmes", "Chiffres clés du réseau", "Participations")
        .contains("retrospective-2020-2022.docx")
        .contains("bilan query -w");
    for (String extension : new String[] {"docx", "xlsx", "html"}) {
      assertThat(folder.resolve("café/exports/retrospective-2020-2022." + extension))
          .isNotEmptyFile();
    }
    assertThat(first.err()).contains("NUM-05", "NUM-01").doesNotContain("erreur");
  }

  @Test
  @Order(2)
  void theSecondRunChangesNothing() throws IOException {
    Path settings = folder.resolve("café/bilan.yaml");
    assertThat(settings).content().contains("POP Café");
    Files.writeString(settings, "# à moi\n" + Files.readString(settings));
    Map<Path, FileTime> before = files();
    Cli.Result second = bilan("demo", "café");
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("28 fichiers déjà importés, rien à faire");
    assertThat(files()).isEqualTo(before);
  }

  private static Map<Path, FileTime> files() throws IOException {
    try (var all = Files.walk(folder.resolve("café"))) {
      return all.filter(Files::isRegularFile)
          .collect(Collectors.toMap(path -> path, DemoTest::modified));
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(3)
  void listsWhatWasDeliveredInEveryFormat() {
    Cli.Result text = bilan("deliveries", "-w", "café");
    assertThat(text.exit()).isZero();
    assertThat(text.out().lines().filter(line -> line.contains("appliquée"))).hasSize(28);
    assertThat(bilan("deliveries", "-w", "café", "-f", "csv").out())
        .startsWith(
            "delivery_id,dataset,source,state,replaced_by,replaces,applied_on,rows,rejected,covered_from,")
        .hasLineCount(29);
    assertThat(bilan("deliveries", "show", "16", "-w", "café").out())
        .contains("ferme-du-heron.csv", "attendance", "17");
    assertThat(bilan("deliveries", "decisions", "-w", "café").exit()).isZero();
  }

  @Test
  @Order(3)
  void theFaultsThatWerePlantedAreFound() {
    Cli.Result found = bilan("reconcile", "-w", "café", "--as-of", "2022-12-31");
    assertThat(found.exit()).isEqualTo(3);
    assertThat(found.out().split("BANK-", -1)).hasSize(2);
    assertThat(found.out()).contains("erreur BANK-14", "BEFFROI-22", "releve-2022.csv");
    assertThat(found.out()).contains("erreur GRANT-40", "PAIE-2022-S1", "erreur GRANT-04");
    assertThat(found.out()).contains("erreur GRANT-24", "F-2022-118 / 2022-118");
    assertThat(bilan("query", "bank-unmatched", "--years", "2022", "-w", "café").out())
        .contains("Aucune ligne");
  }

  @Test
  @Order(3)
  void anUnknownDeliveryIsWrongUsage() {
    Cli.Result result = bilan("deliveries", "show", "99", "-w", "café");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("erreur DELIV-31 : Il n’y a pas de livraison n° 99");
  }

  @Test
  @Order(3)
  void theQuarantineSaysCauseAndCure() {
    Cli.Result rejects = bilan("rejects", "-w", "café");
    assertThat(rejects.exit()).isZero();
    assertThat(rejects.out())
        .contains("attention NUM-05 : « une dizaine »")
        .contains("où : ferme-du-heron.csv!ferme-du-heron!E5")
        .contains("cause : ", "à faire : ");
    assertThat(bilan("rejects", "-w", "café", "--json").out()).contains("\"NUM-05\"");
  }

  @Test
  @Order(3)
  void statusFailsIfLateOnlyWhereThatIsAsked() {
    assertThat(bilan("status", "-w", "café", "--as-of", "2022-12-31").exit()).isZero();
    Cli.Result late =
        bilan("status", "-w", "café", "--as-of", "2022-12-31", "--fail-if-late", "--json");
    assertThat(late.exit()).isEqualTo(3);
    assertThat(late.out()).contains("\"late\": true", "\"2021-12\": \"missing\"");
  }

  @Test
  @Order(3)
  void queriesAreListedRunAndWritten() {
    assertThat(bilan("query", "-w", "café").out()).contains("sales-by-year");
    Cli.Result run =
        bilan("query", "sales-by-year", "--years", "2020..2022", "-w", "café", "-f", "csv");
    assertThat(run.out()).startsWith("year,channel,amount");
    Cli.Result files =
        bilan("query", "sales-by-year", "-w", "café", "-f", "xlsx,csv-fr,html", "-o", "out/");
    assertThat(files.exit()).as(files.err()).isZero();
    assertThat(files.out()).isEmpty();
    assertThat(folder.resolve("out/sales-by-year.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve("out/sales-by-year-fr.csv")).isNotEmptyFile();
    assertThat(folder.resolve("out/sales-by-year.html")).isNotEmptyFile();
    assertThat(bilan("query", "--sql", "select 6 * 7 as n", "-w", "café", "-f", "csv").out())
        .isEqualTo("n\n42\n");
  }

  @Test
  @Order(3)
  void aQueryWithoutThatParameterSaysSo() {
    Cli.Result result = bilan("query", "deliveries", "--place", "Wazemmes", "-w", "café");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("erreur USAGE-08 :");
  }

  @Test
  @Order(3)
  void severalFormatsNeedAFolder() {
    Cli.Result result = bilan("query", "deliveries", "-f", "csv,json", "-o", "x.csv", "-w", "café");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("erreur USAGE-07 :");
  }

  @Test
  @Order(3)
  void reportsAreListedAndWritten() {
    assertThat(bilan("report", "-w", "café").out()).contains("retrospective", "grants");
    Cli.Result text = bilan("report", "retrospective", "--years", "2020..2022", "-w", "café");
    assertThat(text.exit()).as(text.err()).isZero();
    assertThat(text.out()).contains("participations");
  }

  @Test
  @Order(3)
  void doctorFindsEverythingWell() {
    Cli.Result doctor = bilan("doctor", "-w", "café");
    assertThat(doctor.exit()).as(doctor.err()).isZero();
    assertThat(doctor.out()).contains("DuckDB", "livraisons en vigueur");
  }

  @Test
  @Order(4)
  void undoingSaysWhatCountsAfterwards() {
    Cli.Result planned = bilan("deliveries", "undo", "27", "--dry-run", "-w", "café");
    assertThat(planned.out()).startsWith("Ce que ferait l’annulation de la livraison 27 :");
    Cli.Result undone = bilan("deliveries", "undo", "27", "-w", "café", "--json");
    assertThat(undone.exit()).as(undone.err()).isZero();
    assertThat(undone.out()).contains("\"undone\": true");
    assertThat(bilan("deliveries", "-w", "café").out()).contains("annulée");
  }
}
