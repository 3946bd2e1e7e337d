package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head line of {@code reconcile} is what may be lost or must be paid back, each euro once. */
@Slow
class MoneyAtRiskTest {

  @TempDir Path folder;

  private final Association association = Association.ofThreeYears(11);

  private BigDecimal atRisk(String... more) throws IOException {
    return ReconcileTest.atRisk(ReconcileTest.ingested(folder, association), more);
  }

  /** Twelve payslips that are alike, each a line of the claim. */
  private void payslips(String paid) {
    for (int month = 1; month <= 12; month++) {
      String number = "PAIE-" + month;
      BigDecimal amount = new BigDecimal("2171.92");
      association.voucher(number, "R1", "Salarié", "Prestations", "2023-08-15", paid, amount);
      association.add("Lignes de demandes", "D1", number, amount, null, null, amount);
    }
  }

  @Test
  void twelvePayslipsAreTwelveTimesAPayslip() throws IOException {
    payslips("2023-09-10"); // after the period of the claim
    assertThat(atRisk()).isEqualByComparingTo("26063.04");
  }

  @Test
  void severalAnomaliesOfOneLineCountOnce() throws IOException {
    payslips("2023-09-10");
    association.rows("Dépenses").stream()
        .filter(row -> String.valueOf(row.get("Pièce")).startsWith("PAIE-"))
        .forEach(row -> row.put("Poste", "En nature"));
    assertThat(atRisk()).isEqualByComparingTo("26063.04");
  }

  @Test
  void aVoucherAndItsClaimAreTheSameEuros() throws IOException {
    // Z1 is of R2, which ended on 30 June.
    association.voucher("Z1").put("Payé le", "2023-08-01");
    association.add("Demandes de paiement", "D9", "R2", "2023-09-01", "2023-01-01", "2023-07-15");
    association.add("Lignes de demandes", "D9", "Z1", new BigDecimal("100"), null, null, null);
    assertThat(atRisk()).isEqualByComparingTo(association.of("Z1"));
  }

  @Test
  void theSameExpenseClaimedTwiceIsNotBeyondTheEligibleCostAgain() throws IOException {
    association.add("Demandes de paiement", "D2", "R1", "2023-12-15", "2023-01-01", "2023-12-10");
    association.add("Lignes de demandes", "D2", "E1", association.of("E1"), null, null, null);
    BigDecimal once = association.of("E1").add(association.of("E2")).add(new BigDecimal("90"));
    association.row("Subventions", "R1").put("Coût éligible", once);
    assertThat(atRisk()).isEqualByComparingTo(association.of("E1"));
    association
        .row("Subventions", "R1")
        .put("Coût éligible", once.subtract(new BigDecimal("50.50")));
    assertThat(atRisk()).isEqualByComparingTo(association.of("E1").add(new BigDecimal("50.50")));
  }

  @Test
  void whatIsAwaitedAndVouchersAddUp() throws IOException {
    Fault.INSTALMENT_LATE.plant(association);
    association.row("Subventions", "F2").put("Bilan attendu le", "2023-11-30");
    BigDecimal awaited = association.amount("F2");
    assertThat(atRisk()).as("late, and its report too").isEqualByComparingTo(awaited);
    association.voucher("B1").put("Date de facture", "2022-11-05");
    assertThat(atRisk())
        .as("no more than the grant comes to")
        .isEqualByComparingTo(association.amount("F2"));
    association.add("Encaissements", "F2", "2023-03-31", association.half("F2"), "F2 AVANCE");
    assertThat(atRisk())
        .as("half of it is received, the other half awaits the report")
        .isEqualByComparingTo(association.half("F2").add(association.of("B1")));
  }

  @Test
  void aVoucherOfTwoGrantsIsAtRiskInEach() throws IOException {
    association.add("Affectations", "S1", "F3", new BigDecimal("0.2"), null);
    BigDecimal fifth = association.of("S1").multiply(new BigDecimal("0.2"));
    assertThat(atRisk()).isEqualByComparingTo(fifth.setScale(2, RoundingMode.HALF_UP));
    association.voucher("S1").put("Date de facture", "2022-11-05");
    assertThat(atRisk())
        .as("all of its shares, and no share twice")
        .isEqualByComparingTo(association.of("S1").add(fifth).setScale(2, RoundingMode.HALF_UP));
  }

  @Test
  void whatIsToBeExplainedCostsNothing() throws IOException {
    Fault.NOT_AT_THE_BANK.plant(association);
    Fault.YEARS_BELOW_THE_AWARD.plant(association);
    Fault.VOLUNTEERING_UNEVEN.plant(association);
    assertThat(atRisk()).isEqualByComparingTo("0");
  }

  @Test
  void whatIsAcceptedCostsNothing() throws IOException {
    association.voucher("E2").put("Poste", "En nature");
    association.line("E3").put("Certifié", new BigDecimal("130"));
    Cli cli = ReconcileTest.ingested(folder, association);
    String inKind =
        ReconcileTest.reconciled(cli, "-f", "csv", "-o", "-")
            .out()
            .lines()
            .filter(line -> line.startsWith("GRANT-42"))
            .findFirst()
            .orElseThrow();
    Files.writeString(
        cli.folder().resolve("anomalies.csv"),
        "Anomalie;Acceptée par;Motif\n" + inKind.split(",")[0] + ";le bureau;vu\n");
    assertThat(cli.run("ingest", "reference", "anomalies.csv").exit()).isZero();
    assertThat(ReconcileTest.atRisk(cli)).isEqualByComparingTo("30");
  }
}
