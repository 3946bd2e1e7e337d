package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.Answer;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Asking;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.Totals;
import bilan.queries.database.Database;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tables of grants print where something is not known: named, never left out of a total. */
@Quick
class GrantAnswersTest {

  private static final String UNTOLD = "n.c. [une des lignes est n.c.]";

  @TempDir Path folder;

  private TestNetwork network() {
    return new TestNetwork(folder)
        .row("funders", "funder level", "ANCT", "État")
        .row(
            "grants",
            "grant funder status payment_basis decision_date amount_awarded start_on end_on",
            "G1",
            "ANCT",
            "signed",
            "flat",
            "2021-01-15",
            1000,
            "2021-01-01",
            "2022-12-31")
        .row("receipts", "grant received_on amount", "G1", "2021-03-01", 400);
  }

  private static TestNetwork reimbursed(TestNetwork network) {
    return network.row(
        "grants",
        "grant funder status payment_basis decision_date amount_awarded rate start_on end_on",
        "G2",
        "ANCT",
        "signed",
        "reimbursement",
        "2021-01-15",
        3000,
        new BigDecimal("0.5"),
        "2021-01-01",
        "2021-12-31");
  }

  private static TestNetwork undated(TestNetwork network) {
    return network.row(
        "grants",
        "grant funder status decision_date amount_awarded",
        "G3",
        "ANCT",
        "signed",
        "2021-01-15",
        500);
  }

  /** The cells of some columns of every line, the total last. */
  private List<String> ask(TestNetwork network, String query, String... columns) {
    try (Database database = network.open()) {
      Queries queries =
          new Queries(
              new SavedQueries(null),
              new Asking(Lang.FR, 1, LocalDate.of(2022, 12, 31)),
              new KeyFigures(FigureSettings.defaults()).marking(Lang.FR));
      Answer answer = queries.run(database, query, Map.of("years", "2021..2022"));
      List<String> lines = new ArrayList<>();
      for (Answer.Line line : Totals.below(answer, Lang.FR).lines()) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          int at = answer.columns().stream().map(c -> c.key()).toList().indexOf(column);
          cells.add(cell(line.cells().get(at)));
        }
        lines.add(String.join(" | ", cells));
      }
      return lines;
    }
  }

  private static String cell(@Nullable Object cell) {
    if (cell instanceof Missing missing) {
      return missing.mark() + " [" + missing.reason() + "]";
    }
    if (cell instanceof Noted noted) {
      return cell(noted.value()) + " " + noted.mark() + " [" + noted.reason() + "]";
    }
    return cell instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(cell);
  }

  @Test
  void moneyOfAGrantThatNobodyDeclaredIsNamed() {
    TestNetwork network =
        network()
            .row("receipts", "grant received_on amount", "G9", "2021-05-01", 70)
            .row("receipts", "grant received_on amount", "G9", "2022-05-01", 5)
            .row("receipts", "reference received_on amount", "EJ-77", "2022-05-01", 30);
    assertThat(ask(network, "grants-reconciled", "grant", "received", "anomaly"))
        .containsExactly(
            "G9 | 75 | encaissé pour une subvention absente de la liste",
            "EJ-77 | 30 | encaissé pour une subvention absente de la liste",
            "G1 | 400 | null",
            "Total | 505 | null");
    assertThat(ask(network, "grants-by-funder", "funder", "grants", "awarded", "received"))
        .containsExactly(
            "ANCT | 1 | 1000 | 400",
            "(subventions absentes de la liste) | 0 | null | 105",
            "Total | 1 | 1000 | 505");
  }

  @Test
  void moneyOfARefusedGrantIsNamedToo() {
    TestNetwork network =
        network()
            .row("grants", "grant funder status amount_requested", "G4", "ANCT", "refused", 900)
            .row("receipts", "grant received_on amount", "G4", "2021-05-01", 70);
    assertThat(ask(network, "grants-reconciled", "grant", "received", "anomaly"))
        .containsExactly(
            "G4 | 70 | refusée mais encaissée", "G1 | 400 | null", "Total | 470 | null");
  }

  /** As long as nobody gave a receipt, nothing received is no 0 and nothing is late. */
  @Test
  void withoutAnyReceiptNothingIsSaidOfWhatCame() {
    String none =
        "n.c. [aucun versement n’a été fourni (feuille « Encaissements » des financements)]";
    TestNetwork untold =
        network()
            .sql("delete from receipts")
            .row("instalments", "grant kind due_on amount", "G1", "single", "2021-04-01", 1000);
    assertThat(ask(untold, "grants-overview", "grant", "awarded", "received", "due"))
        .containsExactly(
            "G1 | 1000 | " + none + " | " + none, "Total | 1000 | " + UNTOLD + " | " + UNTOLD);
    assertThat(ask(untold, "grants-by-funder", "funder", "received", "due", "overpaid"))
        .containsExactly(
            "ANCT | " + none + " | " + none + " | " + none,
            "Total | " + UNTOLD + " | " + UNTOLD + " | " + UNTOLD);
    assertThat(ask(untold, "grants-reconciled", "grant", "received", "due", "overpaid", "anomaly"))
        .containsExactly(
            "G1 | " + none + " | " + none + " | " + none + " | null",
            "Total | " + UNTOLD + " | " + UNTOLD + " | " + UNTOLD + " | null");
    assertThat(ask(untold, "cash-calendar", "grant", "planned", "expected", "late"))
        .containsExactly("G1 | 1000 | " + none + " | null", "null | 1000 | " + UNTOLD + " | null");
    TestNetwork other = untold.row("receipts", "grant received_on amount", "G9", "2029-05-01", 70);
    assertThat(ask(other, "grants-overview", "grant", "received", "due"))
        .containsExactly("G1 | 0 | 1000", "Total | 0 | 1000");
  }

  @Test
  void whatIsNotEstablishedIsNoZeroAndMakesTheSumPartial() {
    String why = "dû non établi : rien n’est encore certifié";
    assertThat(ask(reimbursed(network()), "grants-overview", "grant", "due"))
        .containsExactly(
            "G2 | n.c. [" + why + "]",
            "G1 | 600",
            "Total | 600 (partiel) [somme des seules lignes connues : 1 sur 2]");
    assertThat(ask(reimbursed(network()), "grants-by-funder", "funder", "due"))
        .containsExactly(
            "ANCT | 600 (partiel) [dû non établi, rien n’est encore certifié : G2]",
            "Total | 600 (partiel) [une des lignes est partielle]");
  }

  @Test
  void aGrantWithoutDatesMakesItsLevelAndTheTotalUnknownAndIsNamed() {
    String why = "n.c. [ni dates de convention ni montants par exercice : G3]";
    assertThat(ask(undated(network()), "funding-by-level", "year", "level", "amount"))
        .containsExactly(
            "2021 | État | " + why,
            "2022 | État | " + why,
            "Total | null | n.c. [une des lignes est n.c.]");
    assertThat(ask(undated(network()), "funding-mix", "year", "source", "amount"))
        .containsExactly(
            "2021 | Subventions : État | " + why,
            "2022 | Subventions : État | " + why,
            "Total | null | n.c. [une des lignes est n.c.]");
    TestNetwork planned = network().row("priorities", "priority label", "P1", "Accueillir");
    assertThat(ask(undated(planned), "priority-money", "year", "priority", "grants"))
        .containsExactly(
            "2021 | Accueillir | 0",
            "2022 | Accueillir | 0",
            "2021 | Non ventilé | " + why,
            "2022 | Non ventilé | " + why,
            "Total | null | n.c. [une des lignes est n.c.]");
  }

  @Test
  void whatComesNamesTheGrantsThatItLeavesOut() {
    TestNetwork network =
        undated(network())
            .row("grants", "grant funder status amount_requested", "G5", "ANCT", "requested", 700);
    assertThat(ask(network, "funding-ahead", "secured", "requested", "left_out").get(0))
        .isEqualTo("0 | 0 | G3, G5");
    assertThat(ask(network, "funding-cliff", "month", "attributed", "left_out").get(0))
        .isEqualTo("2023-01-01 | 0 | G3, G5");
    assertThat(ask(network(), "funding-ahead", "left_out").get(0)).isEqualTo("null");
  }

  @Test
  void moneyByPriorityFollowsTheSharesAndSaysWhatNobodySorted() {
    TestNetwork network =
        network()
            .row("priorities", "priority label order", "P1", "Transition", 1)
            .row("priority_shares", "grant priority share", "G1", "P1", new BigDecimal("0.25"));
    assertThat(ask(network, "priority-money", "year", "priority", "grants"))
        .containsExactly(
            "2021 | Transition | 125",
            "2022 | Transition | 125",
            "2021 | Non ventilé | 375",
            "2022 | Non ventilé | 375",
            "Total | null | 1000");
  }

  @Test
  void aSaleWithoutRateIsLeftOutOfItsResource() {
    String columns = "source sold_on place channel amount_excl_tax amount_incl_tax";
    String why =
        " [1 vente non comptée, 9 € TTC, faute de taux de TVA pour en établir le HT (A, a.csv) : à dire dans la colonne « Taux de TVA » du fichier, ou par « TVA : non » du lieu qui n’en facture pas (feuille « Lieux »)]";
    TestNetwork network =
        network().row("sales", columns, "a.csv", "2021-05-01", "A", "till", null, 9);
    assertThat(ask(network, "funding-mix", "year", "source", "amount"))
        .contains("2021 | Caisse (HT) | n.c." + why);
    network.row("sales", columns, "a.csv", "2021-05-02", "A", "till", 10, 12);
    assertThat(ask(network, "funding-mix", "year", "source", "amount"))
        .contains("2021 | Caisse (HT) | 10 (partiel)" + why);
  }

  @Test
  void yearsThatDoNotAddUpToTheAwardAreSaid() {
    assertThat(
            ask(
                network().row("grant_years", "grant fiscal_year amount", "G1", 2021, 300),
                "grants-reconciled",
                "grant",
                "anomaly"))
        .contains("G1 | montants par exercice différents du montant accordé");
  }
}
