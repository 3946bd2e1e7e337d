package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers of saved queries as they are printed, marks and reasons included. */
@Quick
class SavedAnswersTest extends AnswerDesk {

  private static String[] words(String... words) {
    return Arrays.copyOf(words, words.length);
  }

  @Test
  void aYearWithoutRowsIsThereWithItsReason() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-01-01", "attendance")
            .attended("Fives", "2021-01-01", "2021-06-30")
            .workshop("Fives", "2021-05-04", 40);
    assertThat(ask(network, "attendance-by-year", "years", "2020..2022"))
        .containsExactly(
            words(
                "2020 | – [aucun lieu n’était ouvert en 2020] | – [aucun lieu n’était ouvert en 2020]"
                    + " | – [aucun lieu n’était ouvert en 2020] | – [aucun lieu n’était ouvert en 2020]"
                    + " | – [aucun lieu n’était ouvert en 2020]",
                partial("2021", "1", "40", "0", "1", "40"),
                missing("2022")));
  }

  /** A year whose till came in part, and one of which it did not come at all. */
  private TestNetwork lateTill() {
    return new TestNetwork(folder)
        .place("Fives", "2021-01-01", "sales")
        .sold("Fives", "till", "2021-01-01", "2021-06-30")
        .sale("Fives", "till", "2021-03-01", "100")
        .sold("non affecté", "service", "2021-04-01", "2022-02-01")
        .sale("non affecté", "service", "2021-04-01", "200")
        .sale("non affecté", "service", "2022-02-01", "300");
  }

  private static final String HALF =
      " (partiel) [6 mois sur 12 : juillet à décembre manquent à Fives]";
  private static final String NOT_OPEN = "– [aucun lieu n’était ouvert en 2020]";
  private static final String NONE =
      "n.c. [rien n’a été reçu : janvier à décembre manquent à Fives]";

  @Test
  void aTillThatDidNotComeIsToldInItsYearAndServicesAreWhole() {
    assertThat(ask(lateTill(), "sales-by-year", "years", "2020..2022"))
        .containsExactly(
            "2020 | Caisse | " + NOT_OPEN,
            "2021 | Prestations | 200",
            "2021 | Caisse | 100" + HALF,
            "2022 | Prestations | 300",
            "2022 | Caisse | " + NONE);
    assertThat(ask(lateTill(), "sales-by-channel", "years", "2022"))
        .containsExactly("Prestations | 300 | 360", "Caisse | " + NONE + " | " + NONE);
    assertThat(ask(lateTill(), "funding-mix", "years", "2020..2022"))
        .containsExactly(
            "2020 | Caisse (HT) | " + NOT_OPEN,
            "2021 | Prestations et formations (HT) | 200",
            "2021 | Caisse (HT) | 100" + HALF,
            "2022 | Prestations et formations (HT) | 300",
            "2022 | Caisse (HT) | " + NONE);
  }

  /** Of one place what is its own, not what the network has. */
  @Test
  void theResourcesOfAPlaceAreItsOwn() {
    TestNetwork network =
        lateTill()
            .place("Lomme", "2021-01-01")
            .row("funders", "funder level", "ANCT", "État")
            .row(
                "grants",
                "grant funder place status decision_date amount_awarded start_on end_on",
                "G1",
                "ANCT",
                "Lomme",
                "signed",
                "2021-01-01",
                70,
                "2021-01-01",
                "2021-12-31");
    assertThat(ask(network, "funding-mix", "years", "2021", "place", "Fives"))
        .containsExactly("2021 | Caisse (HT) | 100" + HALF);
    assertThat(ask(network, "funding-mix", "years", "2021", "place", "Lomme"))
        .containsExactly("2021 | Subventions : État | 70");
    assertThat(ask(network, "funding-mix", "years", "2021")).hasSize(3);
  }

  @Test
  void aPlaceSaysItsDatesAsFarAsTheyAreKnownAtAsOf() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-10-01")
            .place("Lomme", null)
            .sql(
                "update places set closed_on = '2022-06-30', city = 'Lille', run_by = 'Le Relais'"
                    + " where place = 'Fives'")
            .row("closures", "place from to reason", "Fives", "2021-12-24", "2022-01-02", "fêtes");
    assertThat(ask(network, "place-dates", "years", "2021", "place", "Fives"))
        .containsExactly(
            "Fives | En propre | Lille | Le Relais | 2021-10-01 | null | null | null"
                + " | du 24/12/2021 au 02/01/2022 : fêtes");
    assertThat(ask(network, "place-dates", "years", "2022", "place", "Fives").get(0))
        .contains("| 2022-06-30 |");
    assertThat(ask(network, "place-dates", "years", "2022")).hasSize(2);
  }

  /** Two tills, of which one does not say its rate. */
  private TestNetwork tillWithoutRate() {
    String columns = "delivery_id source source_row grain sold_on place channel amount_incl_tax";
    return new TestNetwork(folder)
        .place("Fives", "2021-01-01", "sales")
        .place("Wazemmes", "2021-01-01", "sales")
        .sold("Fives", "till", "2021-01-01", "2021-12-31")
        .sold("Wazemmes", "till", "2021-01-01", "2021-12-31")
        .sale("Fives", "till", "2021-03-01", "100")
        .row("sales", columns, 2, "bar.csv", 2, "line", "2021-03-02", "Wazemmes", "till", 30)
        .row("sales", columns, 2, "bar.csv", 3, "line", "2021-04-02", "Wazemmes", "till", 25);
  }

  @Test
  void anUnknownRateIsSaidAndHidesNoLine() {
    String cure =
        ", faute de taux de TVA pour en établir le HT (Wazemmes, bar.csv) : à dire dans la colonne « Taux de TVA » du fichier, ou par « TVA : non » du lieu qui n’en facture pas (feuille « Lieux »)]";
    String two = "[2 ventes non comptées, 55 € TTC" + cure;
    assertThat(ask(tillWithoutRate(), "sales-by-year", "years", "2021"))
        .containsExactly("2021 | Caisse | 100 (partiel) " + two);
    assertThat(ask(tillWithoutRate(), "sales-by-channel", "years", "2021"))
        .containsExactly("Caisse | 100 (partiel) " + two + " | 175");
    assertThat(ask(tillWithoutRate(), "funding-mix", "years", "2021"))
        .containsExactly("2021 | Caisse (HT) | 100 (partiel) " + two);
    assertThat(ask(tillWithoutRate(), "sales-by-place", "years", "2021"))
        .as("of a place nothing is known")
        .containsExactly(
            "2021 | Fives | 100 | 100", "2021 | Wazemmes | n.c. " + two + " | n.c. " + two);
    String march = "100 (partiel) [1 vente non comptée, 30 € TTC" + cure;
    String april = "n.c. [1 vente non comptée, 25 € TTC" + cure;
    assertThat(ask(tillWithoutRate(), "sales-by-month", "years", "2021").subList(2, 4))
        .containsExactly(
            "2021-03-01 | " + march + " | " + march, "2021-04-01 | " + april + " | " + april);
  }

  @Test
  void anInvoiceOfNoPlaceWithoutARateHasOneCure() {
    String columns =
        "delivery_id source source_row grain sold_on place channel customer_kind amount_excl_tax amount_incl_tax";
    TestNetwork network =
        new TestNetwork(folder)
            .sold("non affecté", "service", "2021-01-01", "2021-12-31")
            .row(
                "sales",
                columns,
                2,
                "f.csv",
                2,
                "line",
                "2021-03-02",
                "non affecté",
                "service",
                null,
                50,
                60)
            .row(
                "sales",
                columns,
                2,
                "f.csv",
                3,
                "line",
                "2021-04-02",
                "non affecté",
                "service",
                null,
                null,
                12345);
    assertThat(ask(network, "services-by-customer", "years", "2021"))
        .containsExactly(
            "2021 | (non précisé) | 50 (partiel) [1 vente non comptée, 12\u202f345 € TTC, faute de taux de TVA pour en établir le HT (f.csv) : à dire dans la colonne « Taux de TVA » du fichier]");
  }

  private static String partial(String year, String... values) {
    String why = " (partiel) [6 mois sur 12 : juillet à décembre manquent à Fives]";
    return year + " | " + String.join(" | ", Arrays.stream(values).map(v -> v + why).toList());
  }

  private static String missing(String year) {
    String why = "n.c. [rien n’a été reçu : janvier à décembre manquent à Fives]";
    return year + " | " + String.join(" | ", List.of(why, why, why, why, why));
  }

  @Test
  void everyMonthStandsWithItsMark() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2022-02-01", "attendance")
            .attended("Fives", "2022-02-01", "2022-11-30")
            .workshop("Fives", "2022-05-04", 40);
    List<String> months = ask(network, "attendance-by-month", "years", "2022");
    assertThat(months).hasSize(12);
    assertThat(months.get(0)).startsWith("2022-01-01 | – [");
    assertThat(months.get(1)).isEqualTo("2022-02-01 | 0 | 0 | 0");
    assertThat(months.get(4)).isEqualTo("2022-05-01 | 1 | 40 | 0");
    assertThat(months.get(11)).startsWith("2022-12-01 | n.c. [rien n’a été reçu de Fives]");
  }

  @Test
  void aLedgerOfEveryYearStandsForWhatWasAttributed() {
    TestNetwork network =
        new TestNetwork(folder)
            .row(
                "grants",
                "grant funder status decision_date amount_awarded start_on end_on",
                "G1",
                "ANCT",
                "signed",
                "2022-01-01",
                1000,
                "2022-01-01",
                "2022-12-31")
            .row(
                "ledger_entries",
                "fiscal_year account debit credit entry_date",
                2022,
                "741",
                0,
                900,
                "2022-06-01")
            .row(
                "ledger_entries",
                "fiscal_year account debit credit entry_date",
                2022,
                "6894",
                100,
                0,
                "2022-12-31");
    assertThat(ask(network, "funding-mix", "years", "2022"))
        .containsExactly("2022 | Subventions (produit) | 800");
    assertThat(ask(network, "funding-mix", "years", "2021..2022"))
        .containsExactly("2021 | Subventions | 0", "2022 | Subventions | 1000");
  }

  @Test
  void theCliffStandsAgainstTheLastTwelveMonths() {
    TestNetwork network =
        new TestNetwork(folder)
            .row(
                "grants",
                "grant funder status decision_date amount_awarded start_on end_on",
                "G1",
                "ANCT",
                "signed",
                "2022-01-01",
                1200,
                "2022-01-01",
                "2023-12-31")
            .row(
                "grants",
                "grant funder status amount_requested start_on end_on",
                "G2",
                "Ville",
                "requested",
                310,
                "2023-01-01",
                "2023-01-31");
    List<String> cliff = ask(network, "funding-cliff", "years", "2022");
    assertThat(cliff).hasSize(12);
    assertThat(cliff.get(0)).isEqualTo("2023-01-01 | 50.96 | 310 | 50 | null");
    BigDecimal year =
        cliff.stream()
            .map(line -> new BigDecimal(line.split(" \\| ")[1]))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(year).isEqualByComparingTo("600");
  }

  @Test
  void aConstantPerimeterIsSaidInWords() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-08-01", "attendance")
            .attended("Fives", "2021-08-01", "2022-12-31")
            .workshop("Fives", "2021-09-04", 40)
            .workshop("Fives", "2022-03-04", 100)
            .workshop("Fives", "2022-09-03", 50);
    assertThat(ask(network, "constant-perimeter", "years", "2020..2022"))
        .containsExactly(
            "2022 | réseau | Fives, août–déc. | 5 | 40 | 50 | 25",
            "2022 | Fives | Fives, août–déc. | 5 | 40 | 50 | 25");
  }

  @Test
  void aBreakIsNotHiddenByAConstantPerimeter() {
    TestNetwork network =
        Situation.steady(new TestNetwork(folder))
            .row("breaks", "dataset on reason", "attendance", "2022-01-01", "Coop V2");
    assertThat(ask(network, "constant-perimeter", "years", "2021..2022", "place", "Fives"))
        .containsExactly(
            "2022 | Fives | Fives, janv.–déc. | 12 | 40 | 50"
                + " | n.c. [n.c. : la mesure change le 01/01/2022 (Coop V2)]");
  }
}
