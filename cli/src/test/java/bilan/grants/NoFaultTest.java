package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Deep;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks like a fault of {@link Fault} and is none is not told. */
@Deep
class NoFaultTest {

  private static final String SILENT =
      "Au 31/12/2023 : rien d’anormal dans les subventions connues\n";

  @TempDir Path folder;

  private final Association association = Association.ofThreeYears(13);

  private void bought(String number, String supplier, String label, String day, String amount) {
    association.voucher(number, "F1", supplier, "Autre direct", day, day, new BigDecimal(amount));
    association.voucher(number).put("Libellé", label);
  }

  private void paid(String number, String person, String day, String amount) {
    association.voucher(number, "F1", person, "Personnel", day, day, new BigDecimal(amount));
    association.voucher(number).put("Libellé", "Salaire");
  }

  @Test
  void whatIsNoFaultIsNotTold() throws IOException {
    invoicesThatComeBack();
    payslipsOfSeveralPersonsOrContracts();
    whatIsPaidInTimeOrToldApart();
    assertThat(ReconcileTest.reconciled(ReconcileTest.ingested(folder, association)).out())
        .isEqualTo(SILENT);
  }

  private void invoicesThatComeBack() {
    for (int month = 1; month <= 9; month++) {
      bought("LOYER-" + month, "Bailleur", "Loyer", "2023-0" + month + "-03", "650");
      bought("ABO-" + month, "Télécom SAS", "Abonnement", "2023-0" + month + "-01", "39.99");
    }
    for (int day = 5; day <= 8; day++) {
      bought("REPAS-" + day, "Cantine", "Repas du stage", "2023-06-0" + day, "84");
    }
    // There and back.
    bought("SNCF-1", "SNCF", "Lille – Arras", "2023-05-10", "12.40");
    bought("SNCF-2", "SNCF", "Arras – Lille", "2023-05-11", "12.40");
    // Taken back by a credit note, and invoiced again.
    bought("P-21", "Papeterie", "Affiches", "2023-04-04", "120");
    bought("P-22", "Papeterie", "Avoir", "2023-04-05", "-120");
    bought("P-23", "Papeterie", "Affiches", "2023-04-05", "120");
  }

  private void payslipsOfSeveralPersonsOrContracts() {
    for (int month = 1; month <= 6; month++) {
      String day = "2023-0" + month + "-28";
      paid("A-" + month, "Nadia Benali", day, "1500");
      paid("B-" + month, "Paul Wyart", day, "1500");
      paid("C-" + month, "Luc Petit", day, "600");
      paid("D-" + month, "Luc Petit", day, "350");
      paid("E-" + month, "Salaires", day, "700");
      paid("F-" + month, "Salaires", day, "720");
    }
    // That of May was dated on the first of June.
    association.voucher("A-5").put("Date de facture", "2023-06-01");
    association.voucher("A-5").put("Payé le", "2023-06-01");
  }

  private void whatIsPaidInTimeOrToldApart() {
    association.voucher(
        "C9",
        "C1",
        "Traiteur",
        "Autre direct",
        "2022-12-20",
        "2023-01-12",
        association.amount("C1"));
    association.column("Subventions", "Objet");
    association.row("Subventions", "F3").put("Objet", "Ateliers");
    Map<String, @Nullable Object> other = new LinkedHashMap<>(association.row("Subventions", "F3"));
    other.put("Code", "F4");
    other.put("Objet", "Jardin");
    association.rows("Subventions").add(other);
  }

  @Test
  void anAmendmentOfLaterIsNotMissingFromTheFile() throws IOException {
    BigDecimal more = association.cents();
    BigDecimal half = association.half("F1");
    association.add("Avenants", "F1", "2023-10-02", association.amount("F1").add(more), null);
    association.add("Échéancier", "F1", "Acompte", "2024-07-31", more);
    association.add("Montants par exercice", "F1", 2023, half.add(more));
    association.add("Montants par exercice", "F1", 2024, half);
    Cli cli = ReconcileTest.ingested(folder, association);
    assertThat(cli.run("reconcile", "--as-of", "2023-06-30", "--grant", "F1").out())
        .contains("rien d’anormal");
    assertThat(ReconcileTest.reconciled(cli).out()).isEqualTo(SILENT);
  }

  /** Its reason neither. */
  @Test
  void aDisallowanceIsNotKnownBeforeTheCheck() throws IOException {
    association.column("Demandes de paiement", "Contrôlée le");
    association.row("Demandes de paiement", "D1").put("Contrôlée le", "2023-11-20");
    association.line("E3").put("Écarté", new BigDecimal("10"));
    association.line("E3").put("Motif", "hors programme");
    Cli cli = ReconcileTest.ingested(folder, association);
    assertThat(claimed(cli, "2023-10-31")).contains("à contrôler").doesNotContain("hors programme");
    assertThat(claimed(cli, "2023-12-31")).contains("contrôlée : hors programme");
  }

  private static String claimed(Cli cli, String asOf) {
    return cli.run("query", "erdf-claimed", "-p", "grant=R1", "--as-of", asOf).out();
  }

  @Test
  void booksOfAClosedYearAreRightThoughAnAmendmentCameSince() throws IOException {
    Fault.EXTENDED_AFTER_BOOKS_WERE_CLOSED.plant(association);
    Cli cli = ReconcileTest.ingested(folder, association);
    Cli.Result told = ReconcileTest.reconciled(cli);
    assertThat(told.exit()).isZero();
    assertThat(told.out())
        .contains("P2 : l’avenant du 15/11/2022 change ce qui revient à 2021")
        .contains("Remplir « Montants par exercice » pour P2");
    assertThat(cli.run("query", "grant-books", "--years", "2021..2023", "-p", "grant=P2").out())
        .contains("un avenant ou une clôture a changé depuis le prorata de P2")
        .doesNotContain("débit");
    // As the books have it.
    association.add("Montants par exercice", "P2", 2021, new BigDecimal("1000"));
    association.add(
        "Montants par exercice",
        "P2",
        2022,
        association.amount("P2").subtract(new BigDecimal("1000")));
    assertThat(ReconcileTest.reconciled(ReconcileTest.ingested(folder, association)).out())
        .isEqualTo(SILENT);
  }
}
