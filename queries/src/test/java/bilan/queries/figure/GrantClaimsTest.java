package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import bilan.testing.Slow;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is declared, certified and spent of grants, and what is said of those that nobody pays. */
@Slow
@Quick
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

  /** D1 was certified for less than what was planned, and paid: nobody is late with it. */
  @Test
  void anInstalmentOfAReimbursementIsLateByWhatWasDeclaredInTime() {
    TestNetwork planned =
        declared()
            .row("instalments", "grant kind due_on amount", "F1", "interim", "2021-12-31", 300)
            .row("instalments", "grant kind due_on amount", "F1", "balance", "2023-06-30", 5700);
    assertThat(late(planned))
        .as("300.33 × 0.6 = 180.20, and 100 came")
        .containsExactly("true", "false");
    assertThat(anomaly(planned)).contains("versement en retard depuis le 31/12/2021");
    TestNetwork paid =
        planned.row(
            "receipts", "grant received_on amount", "F1", "2022-03-02", new BigDecimal("80.20"));
    assertThat(late(paid)).containsExactly("false", "false");
    assertThat(anomaly(paid)).doesNotContain("versement en retard");
    TestNetwork sentLate = paid.sql("update claims set submitted_on = '2022-01-15'");
    assertThat(late(sentLate)).as("it belongs to the next").containsExactly("false", "false");
    TestNetwork undeclared = paid.sql("delete from claim_lines").sql("delete from claims");
    assertThat(late(undeclared)).as("no claim tells otherwise").containsExactly("true", "false");
  }

  @Test
  void anAdvanceIsLateWhateverIsDeclared() {
    TestNetwork planned =
        declared()
            .row("instalments", "grant kind due_on amount", "F1", "advance", "2021-02-01", 500);
    assertThat(late(planned)).containsExactly("true");
  }

  private List<String> late(TestNetwork network) {
    return ask(network, "cash-calendar", "years", "2022").stream()
        .map(row -> row.replaceFirst(" \\| [^|]*$", "")) // why it is not late
        .map(row -> row.substring(row.lastIndexOf(' ') + 1))
        .toList();
  }

  @Test
  void whatIsExpectedLeadsToWhatIsDue() {
    TestNetwork planned =
        declared()
            .row("instalments", "grant kind due_on amount", "F1", "balance", "2023-06-30", 5000)
            .row(
                "grants",
                "grant funder status decision_date amount_awarded",
                "S1",
                "CAF",
                "signed",
                "2022-01-01",
                70);
    assertThat(ask(planned, "cash-reconciled", "years", "2022"))
        .as("480 × 0.6 = 288 to be checked, 6000 − 180.198 − 288 to be declared, 1000 not planned")
        .containsExactly(
            "F1 | FEDER | null | 4900 | 288 | 5531.802 | 0 | -1000 | 80.198",
            "S1 | CAF | null | 0 | 0 | 0 | 0 | -70 | 70");
    TestNetwork over =
        planned.sql("update grants set end_on = '2022-12-30' where \"grant\" = 'F1'");
    assertThat(ask(over, "cash-reconciled", "years", "2022").get(0))
        .as("what nobody declared by the end is lost")
        .isEqualTo("F1 | FEDER | null | 4900 | 288 | 0 | 5531.802 | -1000 | 80.198");
    planned.sql("update grants set end_on = '2022-12-31' where \"grant\" = 'F1'");
    TestNetwork small =
        planned.sql("update grants set amount_awarded = 200 where \"grant\" = 'F1'");
    assertThat(ask(small, "cash-reconciled", "years", "2022").get(0))
        .as("no more than the ceiling")
        .isEqualTo("F1 | FEDER | null | 4900 | 19.802 | 0 | 0 | 4800 | 80.198");
    assertThat(ask(feder(), "cash-reconciled", "years", "2022")).as("nothing is planned").isEmpty();
  }

  @Test
  void aVoucherDeclaredTwiceIsNamedUnlessItIsLargeEnough() {
    TestNetwork twice =
        declared().row("claim_lines", "claim voucher declared certified", "D2", "A", 50, 50);
    assertThat(anomaly(twice)).contains("déclaré plus d’une fois : A");
    assertThat(anomaly(twice.row("expenses", "voucher amount_incl_tax", "A", 400)))
        .doesNotContain("déclaré plus d’une fois");
  }

  /** What nobody declared by the last day of an agreement may never be paid. */
  @Test
  void anAgreementThatEndsWithLessDeclaredThanItMayPaySaysSo() {
    String below = "dépenses déclarées en deçà du plafond";
    assertThat(anomaly(declared())).contains("convention finie le 31/12/2022, " + below);
    TestNetwork over = declared().sql("update grants set end_on = '2022-11-30'");
    assertThat(anomaly(over)).contains("convention finie le 30/11/2022, non soldée", below);
    assertThat(anomaly(over)).containsOnlyOnce("convention finie");
    TestNetwork runs = declared().sql("update grants set end_on = '2023-01-01'");
    assertThat(anomaly(runs)).doesNotContain(below);
    TestNetwork full = declared().sql("update grants set amount_awarded = 468.198");
    assertThat(anomaly(full)).doesNotContain(below);
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
    assertThat(cells(spent).get(11)).as("100 + 50 + 30.50").isEqualTo("180.5");
    assertThat(cells(feder()).get(11)).as("nothing was given").isEqualTo("null");
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
