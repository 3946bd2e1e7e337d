package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bilan.pipelines.request.ReadRequest;
import bilan.text.Failure;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked says what to type. */
class QuestionsTest {

  @Test
  void salesTakenForAttendanceAreSaidToBeSales() {
    List<Problem> asked =
        asked(
            Read.request("attendance", "releve.xlsx"),
            "Date|N° ticket|Produit|Quantité|Montant TTC|Paiement\n@2022-03-01|1|Café|#2|#4|CB");
    assertThat(asked.get(0).code()).isEqualTo("PROF-11");
    assertThat(asked.get(0).cure().arguments())
        .extracting(String::valueOf)
        .containsExactly("bilan ingest sales releve.xlsx");
  }

  @Test
  void thePlaceThatATitleNamesIsProposed() {
    String sheet =
        "Fréquentation des permanences – année 2023 – Maison de Fives\n\nDate|Participants\n@2023-01-02|#4";
    assertThat(asked(Read.request("attendance", "permanences.xlsx"), sheet))
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.cure().arguments())
                    .extracting(String::valueOf)
                    .containsExactly(
                        "Maison de Fives",
                        "bilan ingest attendance permanences.xlsx --place 'Maison de Fives'"));
    assertThat(
            asked(
                Read.request("attendance", "permanences.xlsx"),
                "Relevé du bar\nDate|Participants\n@2023-01-02|#4"))
        .singleElement()
        .satisfies(p -> assertThat(p.cure().key()).isEqualTo("profile.no_place.cure"));
  }

  @Test
  void meansOfPaymentAreNoPlacesAndLikeSheetsAskOnce() {
    List<Problem> asked =
        asked(
            Read.request("sales", "recettes.xlsx"),
            "== 2022\nMois|Espèces|CB|Chèques|Total TTC|Observations\nJanvier|#1|#2|#3|#6|\nAoût|||||fermé\n"
                + "== 2023\nMois|Espèces|CB|Chèques|Total TTC|Observations\nJanvier|#1|#2|#3|#6|\nAoût|||||fermé");
    assertThat(asked)
        .singleElement()
        .satisfies(p -> assertThat(p.cure().key()).isEqualTo("profile.no_place.cure"));
  }

  @Test
  void aMonthThatWasClosedIsNoBadRow() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "== 2022\nMois|Total TTC|Observations\nJanvier|#6|\nAoût||fermé (congés)\nSeptembre|#7|ouvert");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("13");
    assertThat(read.rejected).isEmpty();
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-10");
  }

  @Test
  void twoTablesSideBySideUnderTheirTitles() {
    Read read =
        Read.of(
            Read.at("attendance", "Maison de Fives"),
            "Permanences 2023\n\nAccès libre|||||Accompagnement individuel\n"
                + "Semaine du|Femmes|Hommes|Total||Semaine du|Femmes|Hommes|Total\n"
                + "@2023-01-02|#0|#1|#1||@2023-01-02|#8|#10|#18\n"
                + "@2023-01-09|#10|#10|#20||@2023-01-09|#10|#2|#12\n"
                + "Sous-total janvier|#10|#11|#21||Sous-total janvier|#18|#12|#30\n"
                + "* hors vacances scolaires");
    assertThat(read.sum("participants")).isEqualByComparingTo("51");
    assertThat(read.all("kind")).containsExactly("walk_in", "individual", "walk_in", "individual");
    assertThat(read.audience()).containsEntry("gender/women", 28).containsEntry("gender/men", 23);
    assertThat(read.totals).hasSize(2);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void ratesOfTaxAsColumnsAreLinesOfTheirRate() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Z de caisse\nDate|CA TTC 5,5 %|CA TTC 10 %|CA 20|Total TTC\n@2022-03-01|#10|#20|#30|#60\n@2022-03-02|#1||#3|#5\nTotal|#11|#20|#33|#65");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("64");
    assertThat(read.all("tax_rate").stream().map(r -> ((BigDecimal) r).stripTrailingZeros()))
        .containsExactly(
            new BigDecimal("0.055"),
            new BigDecimal("0.1"),
            new BigDecimal("0.2"),
            new BigDecimal("0.055"),
            new BigDecimal("0.2"));
    assertThat(read.grains()).containsExactly("day");
    assertThat(read.totals)
        .filteredOn(t -> t.printed().compareTo(t.sum()) != 0)
        .singleElement()
        .satisfies(t -> assertThat(t.sum()).isEqualByComparingTo("4"));
  }

  /** A tax, or an amount that may be either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "TVA 5,5 %|TVA 20 %",
        "Montant TVA 5,5 %|Montant TVA 20 %",
        "Total TVA 5,5 %|Total TVA 20 %",
        "CA TVA 5,5 %|CA TVA 20 %",
        "Montant 5,5 %|Montant 20 %",
        "Total à 5,5 %|Total à 20 %"
      })
  void columnsOfTaxAreNoSales(String columns) {
    Read read =
        Read.of(Read.at("sales", "Fives"), "Date|" + columns + "|Total TTC\n@2022-03-01|#1|#2|#60");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("60");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ventes 5,5 %|Ventes 20 %", "Montant TTC 5,5|Montant TTC 20", "TTC à 10|TTC à 20"})
  void columnsOfSalesAreNamedSo(String columns) {
    Read read =
        Read.of(Read.at("sales", "Fives"), "Date|" + columns + "|Total TTC\n@2022-03-01|#1|#2|#3");
    assertThat(read.all("tax_rate")).hasSize(2);
  }

  private static List<Problem> asked(ReadRequest request, String grid) {
    return catchThrowableOfType(Failure.class, () -> Read.of(request, grid)).problems();
  }
}
