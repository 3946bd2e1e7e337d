package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which years a bilan is about if nobody says it: the last that the data really tell about. */
@Deep
class DefaultYearsTest {

  private static final String INVOICE =
      "Date;Lieu;Canal;Montant HT;Montant TTC\n17/01/2023;Wazemmes;Prestation;100;120\n";
  private static final String GRANT =
      "Code;Financeur;Statut;Date de décision;Montant accordé;Début;Fin\n"
          + "G1;Ville;Signée;02/02/2020;1000;01/01/2020;31/12/2020\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    must("init .");
  }

  @Test
  void anInvoiceOrAReceiptOfTheNextYearOpensNone() throws IOException {
    attendance("15/01/2022", "12/12/2022");
    give("sales", "factures.csv", INVOICE);
    give("funding", "g.csv", GRANT);
    give("funding", "versements.csv", "Subvention;Reçu le;Montant\nG1;30/06/2023;400\n");
    assertThat(must("report retrospective -f md -o -"))
        .contains("# Bilan 2020–2022", "données arrêtées au 31 décembre 2022");
    assertThat(must("report annual -f md -o -")).contains("données arrêtées au 31 décembre 2022");
    assertThat(must("query attendance-by-month -f csv -o -"))
        .contains("2022-12,1,12,0")
        .doesNotContain("2023");
    assertThat(must("report annual --year 2023 -f md -o -")).contains("31 décembre 2023");
  }

  /** 2032 for 2022: it opens no year, covers none of those between, and is told. */
  @Test
  void aDateFarAheadOpensNoYear() throws IOException {
    attendance("15/01/2022", "12/05/2022");
    Files.writeString(
        folder.resolve("a.csv"),
        Files.readString(folder.resolve("a.csv"))
            + "14/05/2032;Wazemmes;Réparer son vélo;Atelier;12;120\n");
    must("ingest attendance a.csv");
    Cli.Result report = cli.run("report", "retrospective", "-f", "md", "-o", "-");
    assertThat(report.out()).contains("# Bilan 2020–2022");
    assertThat(report.err().replaceAll("[\u00a0\u202f]", " "))
        .contains("a.csv", "14/05/2032", "n’ouvrent pas d’année");
    assertThat(must("status -f csv")).contains("●●●●●").doesNotContain("2023", "●●●●●●");
  }

  /**
   * What is declared is no wrong year: it covers the months without a row, until the day it came.
   */
  @Test
  void aPeriodThatIsDeclaredCoversWhatHasNoRow() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + "15/01/2022;Wazemmes;Réparer son vélo;Atelier;77;120\n"
            + "12/05/2022;Wazemmes;Réparer son vélo;Atelier;12;120\n");
    must("ingest attendance a.csv --period 2022-01-01..2099-12-31");
    assertThat(must("status -f csv")).contains("●●●●●●●●●●●●");
  }

  @Test
  void aYearThatIsUnderWayCountsAfterFifteenDays() throws IOException {
    attendance("15/01/2022", "14/01/2023");
    assertThat(must("report retrospective -f md -o -")).contains("# Bilan 2020–2022");
    attendance("15/01/2022", "15/01/2023");
    assertThat(must("report retrospective -f md -o -")).contains("# Bilan 2021–2023");
  }

  @Test
  void theFirstDaysOfAllAreAYearToo() throws IOException {
    attendance("03/01/2022", "06/01/2022");
    assertThat(must("report annual -f md -o -")).contains("données arrêtées au 31 décembre 2022");
  }

  @Test
  void whereNothingComesByMonthsTheLastThingThatCameTells() throws IOException {
    give("funding", "g.csv", GRANT);
    assertThat(must("report grants -f md -o -")).contains("données arrêtées au 31 décembre 2020");
    give("sales", "factures.csv", INVOICE);
    assertThat(must("report grants -f md -o -")).contains("données arrêtées au 31 décembre 2023");
  }

  @Test
  void exercicesOfAnotherMonthAreMetTheSameWay() throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), "fiscal_year:\n  first_month: 9\n");
    attendance("15/01/2022", "31/08/2022");
    give("sales", "factures.csv", INVOICE);
    assertThat(must("report annual -f md -o -")).contains("données arrêtées au 31 août 2022");
  }

  private void attendance(String first, String last) throws IOException {
    give(
        "attendance",
        "a.csv",
        "Date;Lieu;Activité;Type;Participants;Durée (min)\n"
            + first
            + ";Wazemmes;Réparer son vélo;Atelier;77;120\n"
            + last
            + ";Wazemmes;Réparer son vélo;Atelier;12;120\n");
  }

  private void give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    must("ingest " + dataset + " " + file + " --replace");
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
