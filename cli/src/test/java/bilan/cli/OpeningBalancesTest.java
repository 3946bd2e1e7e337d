package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The balance of dedicated funds, from ledgers with and without their opening entries. */
@Slow
class OpeningBalancesTest extends SheetDesk {

  private static final String HEADER =
      "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;EcritureLib;Debit;Credit\n";

  /** Carried forward: 5,000; used: 27.36; 410.92 more is carried forward a year later. */
  private static final String FIRST =
      "AN;A-nouveaux;1;01/01/2022;5121;Banque;À nouveau;1000,00;0\n"
          + "AN;A-nouveaux;1;01/01/2022;102;Fonds propres;À nouveau;0;1000,00\n"
          + "OD;Opérations diverses;2;31/12/2022;6894;Reports;Fonds dédiés;5000,00;0\n"
          + "OD;Opérations diverses;2;31/12/2022;194;Fonds dédiés;Fonds dédiés;0;5000,00\n";

  private static final String SECOND =
      "BQ;Banque;2;05/01/2023;5121;Banque;Don;100,00;0\n"
          + "BQ;Banque;2;05/01/2023;754;Dons;Don;0;100,00\n"
          + "OD;Opérations diverses;3;31/12/2023;6894;Reports;Fonds dédiés;410,92;0\n"
          + "OD;Opérations diverses;3;31/12/2023;194;Fonds dédiés;Fonds dédiés;0;410,92\n"
          + "OD;Opérations diverses;4;31/12/2023;194;Fonds dédiés;Fonds dédiés;27,36;0\n"
          + "OD;Opérations diverses;4;31/12/2023;7894;Utilisations;Fonds dédiés;0;27,36\n";

  private static final String OPENING =
      "AN;A-nouveaux;1;01/01/2023;5121;Banque;À nouveau;6000,00;0\n"
          + "AN;A-nouveaux;1;01/01/2023;102;Fonds propres;À nouveau;0;1000,00\n"
          + "AN;A-nouveaux;1;01/01/2023;194;Fonds dédiés;À nouveau;0;5000,00\n";

  private void ledger(String source, String entries) throws IOException {
    assertThat(ingest("ledger", HEADER + entries, "--as", source).exit()).isZero();
  }

  private String held(String years) {
    String csv = cli().run("query", "dedicated-funds", "--years", years, "-f", "csv").out();
    return csv.replaceAll("(?m)^([^,]*),[^,]*,[^,]*,", "$1,");
  }

  @Test
  void aLedgerWithItsOpeningEntriesTellsTheBalance() throws IOException {
    ledger("2023", OPENING + SECOND);
    assertThat(held("2023")).isEqualTo("year,held\n2023,5383.56\n");
  }

  @Test
  void withoutThemTheBalanceOfTheYearBeforeIsAdded() throws IOException {
    ledger("2022", FIRST);
    ledger("2023", SECOND);
    assertThat(held("2022..2023")).isEqualTo("year,held\n2022,5000.00\n2023,5383.56\n");
    String printed = cli().run("query", "dedicated-funds", "--years", "2022..2023").out();
    assertThat(printed).contains("383,56", "le grand livre de l’exercice précédent");
  }

  @Test
  void withoutALedgerOfTheYearBeforeTheBalanceIsUnknown() throws IOException {
    ledger("2023", SECOND);
    assertThat(held("2023")).doesNotContain("383");
    assertThat(cli().run("query", "dedicated-funds", "--years", "2023").out())
        .contains(
            "n.c.", "le grand livre 2023 est sans à-nouveaux, et celui de 2022 n’est pas fourni")
        .doesNotContain("383,56");
  }

  @Test
  void whatIsCarriedForwardMovesTheBalanceByAsMuch() throws IOException {
    ledger("2023", OPENING + SECOND);
    assertThat(cli().run("reconcile", "--as-of", "2023-12-31").exit()).isZero();
    String half = "OD;Opérations diverses;3;31/12/2023;194;";
    ledger("2023", OPENING + SECOND.replace(half, half.replace("194", "5121")));
    var found = cli().run("reconcile", "--as-of", "2023-12-31");
    assertThat(found.exit()).isEqualTo(3);
    assertThat(found.out())
        .contains("1 anomalie, 0,00 € en jeu")
        .contains("2023 : les comptes 194 à 196 bougent de −27,36 €, 689 moins 789 fait 383,56 €");
  }

  @Test
  void aLedgerCutShortBeforeItsCloseHasNoBalanceToHandOn() throws IOException {
    ledger("2022", FIRST.replace("31/12/2022", "30/06/2022"));
    ledger("2023", SECOND);
    assertThat(cli().run("query", "dedicated-funds", "--years", "2023").out())
        .contains(
            "le grand livre 2023 est sans à-nouveaux, et celui de 2022 s’arrête le 30/06/2022")
        .doesNotContain("383,56");
  }

  @Test
  void theReasonOfAChainIsThatOfItsFirstLedger() throws IOException {
    ledger("2023", SECOND);
    ledger("2024", SECOND.replace("2023", "2024"));
    assertThat(cli().run("query", "dedicated-funds", "--years", "2024", "--lang", "en").out())
        .contains("the ledger of 2023 has no opening entries, and that of 2022 was not given");
  }

  @Test
  void entriesOfTheFirstDayAreNoOpeningUnlessTheirJournalOrLabelSaysSo() throws IOException {
    ledger("2023", SECOND.replace("05/01/2023", "01/01/2023"));
    assertThat(held("2023")).doesNotContain("383");
    ledger("2023", OPENING.replace("AN;A-nouveaux", "OD;Opérations diverses") + SECOND);
    assertThat(held("2023")).isEqualTo("year,held\n2023,5383.56\n");
  }

  @Test
  void aFiscalYearThatBeginsInSeptemberHasItsOwnFirstDay() throws IOException {
    Files.writeString(
        folder.resolve("bilan.yaml"),
        Files.readString(folder.resolve("bilan.yaml"))
            .replace("first_month: 1 ", "first_month: 9 "));
    ledger("2022", FIRST.replace("01/01/2022", "01/09/2022").replace("31/12/2022", "31/08/2023"));
    ledger("2023", SECOND.replace("05/01/2023", "05/09/2023").replace("31/12/2023", "31/08/2024"));
    assertThat(held("2022..2023")).isEqualTo("year,held\n2022-2023,5000.00\n2023-2024,5383.56\n");
  }

  @Test
  void eachLedgerBehindABalanceIsTraced() throws IOException {
    ledger("2022", FIRST);
    ledger("2023", SECOND);
    Cli.Result traced = cli().run("trace", "dedicated-funds.held.2023", "-f", "csv");
    assertThat(traced.err()).isEmpty();
    assertThat(traced.out()).contains("5000", "410.92", "-27.36");
  }
}
