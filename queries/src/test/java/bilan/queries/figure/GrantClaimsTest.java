package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is declared, certified and spent of grants, and what is said of those that nobody pays. */
class GrantClaimsTest extends AnswerDesk {

  private TestNetwork feder() {
    return new TestNetwork(folder)
        .row(
            "grants",
            "grant funder status payment_basis decision_date amount_awarded rate start_on end_on",
            "F1",
            "FEDER",
            "signed",
            "reimbursement",
            "2021-01-15",
            6000,
            new BigDecimal("0.6"),
            "2021-01-01",
            "2022-12-31")
        .row("receipts", "grant received_on amount", "F1", "2022-03-01", 100);
  }

  private TestNetwork declared() {
    String line = "claim voucher declared set_aside certified";
    return feder()
        .row("claims", "claim grant submitted_on", "D1", "F1", "2021-09-01")
        .row("claims", "claim grant submitted_on", "D2", "F1", "2022-09-01")
        .row("claims", "claim grant submitted_on", "D3", "F1", "2023-01-01")
        .row("claim_lines", line, "D1", "A", new BigDecimal("333.33"), 33, new BigDecimal("300.33"))
        .row("claim_lines", line, "D2", "B", 500, 20, null)
        .row("claim_lines", line, "D3", "C", 900, null, null);
  }

  @Test
  void whatIsDeclaredLeadsToWhatIsDue() {
    assertThat(ask(declared(), "grants-claimed", "years", "2022"))
        .containsExactly(
            "F1 | FEDER | 6000 | null | 833.33 | 53 | 480 | 300.33 | 60 | 180.198 | 100 | 80.198");
  }

  @Test
  void asLongAsNothingIsDeclaredItIsNoZero() {
    String none =
        "n.c. [aucune demande de paiement fournie (feuille « Demandes de paiement » des financements)]";
    String uncertified = "n.c. [rien n’est encore certifié]";
    assertThat(ask(feder(), "grants-claimed", "years", "2022"))
        .containsExactly(
            String.join(
                " | ",
                "F1 | FEDER | 6000 | null",
                none,
                none,
                none,
                none,
                "60",
                uncertified,
                "100",
                uncertified));
  }

  @Test
  void aVoucherDeclaredTwiceIsNamedUnlessItIsLargeEnough() {
    TestNetwork twice =
        declared().row("claim_lines", "claim voucher declared certified", "D2", "A", 50, 50);
    assertThat(anomaly(twice)).contains("déclaré plus d’une fois : A");
    assertThat(anomaly(twice.row("expenses", "voucher amount_incl_tax", "A", 400)))
        .doesNotContain("déclaré plus d’une fois");
  }

  private String anomaly(TestNetwork network) {
    List<String> cells = cells(network);
    return cells.get(cells.size() - 1);
  }

  private List<String> cells(TestNetwork network) {
    return List.of(ask(network, "grants-reconciled", "years", "2022").get(0).split(" \\| "));
  }

  @Test
  void whatIsSpentIsWhatIsItsOwnAndItsPartOfTheRest() {
    String of = "grant voucher kind invoiced_on amount_incl_tax recoverable_tax";
    TestNetwork spent =
        feder()
            .row("expenses", of, "F1", "A", "direct_other", "2022-01-05", 120, 20)
            .row("expenses", of, "F1", "A2", "in_kind", "2022-01-05", 70, null)
            .row("expenses", of, "F1", "A3", "direct_other", "2023-01-05", 70, null)
            .row("expenses", of, null, "B", "direct_staff", "2022-02-05", 200, null)
            .row("expenses", of, null, "C", "direct_other", "2022-02-06", 300, null)
            .row("allocations", "voucher grant share", "B", "F1", new BigDecimal("0.25"))
            .row("allocations", "voucher grant amount", "C", "F1", new BigDecimal("30.50"));
    assertThat(cells(spent).get(10)).as("100 + 50 + 30.50").isEqualTo("180.5");
    assertThat(cells(feder()).get(10)).as("nothing was given").isEqualTo("null");
  }

  @Test
  void whatNobodyPaysIsExplainedApart() {
    TestNetwork network =
        feder()
            .row(
                "grants",
                "grant funder status decision_date amount_awarded",
                "C1",
                "CAF",
                "cancelled",
                "2021-01-01",
                5000)
            .row("grants", "grant funder status amount_requested", "R1", "Ville", "refused", 700)
            .row("receipts", "grant received_on amount", "C1", "2021-03-01", 2500)
            .row("receipts", "grant received_on amount", "C1", "2022-03-01", -2500);
    assertThat(ask(network, "grants-declined", "years", "2022"))
        .containsExactly(
            "C1 | CAF | null | Annulée | null | 5000 | 2500 | 2500 | 0",
            "R1 | Ville | null | Refusée | 700 | null | 0 | 0 | 0");
    assertThat(ask(network, "grants-reconciled", "years", "2022")).hasSize(1);
  }
}
