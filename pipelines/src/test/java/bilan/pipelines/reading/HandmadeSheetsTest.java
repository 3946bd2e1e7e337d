package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that people make for themselves, which no program exports. */
class HandmadeSheetsTest {

  private static final String SHEET =
      "FEUILLE D'ÉMARGEMENT\nAtelier :|%s\nDate :|%s\nLieu :|Fives\nAnimé par :|Lou\nN°|Nom|Prénom|Né(e) en|F/H|Signature\n";

  @Test
  void signInSheetsBelowEachOtherAreEachOfTheirOwnDay() {
    Read read =
        Read.of(
            "attendance",
            SHEET.formatted("Vélo", "@2023-01-05")
                + "1|Martin|Lucie|1950|F|\n2|Petit|Karim|1990|H|\n3|||||\nTotal présents :|#2\n\n"
                + SHEET.formatted("Photo", "12/01/2023")
                + "1|Martin|Lucie|1950|F|\n2|Durand|Odile|1944|F|\n3|Roux|Jean|1961|H|\nTotal présents :|#3\n");
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2023, 1, 5),
            LocalDate.of(2023, 1, 5),
            LocalDate.of(2023, 1, 12),
            LocalDate.of(2023, 1, 12),
            LocalDate.of(2023, 1, 12));
    assertThat(read.all("activity")).containsExactly("Vélo", "Vélo", "Photo", "Photo", "Photo");
    assertThat(read.all("activity_ref")).containsOnlyNulls();
    assertThat(read.audience()).containsEntry("gender/women", 3).containsEntry("gender/men", 2);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void aHeaderRepeatedOnEachPageIsStillOneTable() {
    Read read =
        Read.of(
            "attendance",
            "Présences\nLieu : Fives\nDate|Nom|Prénom\n05/01/2023|Martin|Lucie\n|Petit|Karim\nPrésences\nDate|Nom|Prénom\n06/01/2023|Roux|Jean"
                .replace("|Petit", "05/01/2023|Petit"));
    assertThat(read.rows).hasSize(3);
    assertThat(read.all("place")).containsOnly("Fives");
  }

  @Test
  void meansOfPaymentSideBySideAreTheSalesOfTheDay() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Date|Jour|Espèces|CB|Titres resto|Remarques\n02/05/2023|mardi|10,50|20|5|\n03/05/2023|mercredi||12,25||concert\n07/05/2023|dimanche||||fermé\nSous-total||10,50|32,25|5|");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("47.75");
    assertThat(read.grains()).containsExactly("day");
    assertThat(read.all("payment_method")).containsExactly("cash", "card", "meal_voucher", "card");
    assertThat(read.rejected).isEmpty();
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void subtotalsDoNotMakeDaysIntoLines() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Date|Montant TTC\n02/05/2023|10\nSous-total|10\n03/05/2023|12\nSous-total|12");
    assertThat(read.grains()).containsExactly("day");
  }

  @Test
  void anAmountBesideThemThatMayBeAPaymentIsAskedFor() {
    String sheet =
        "Date|Espèces|CB|Bons cadeaux\n02/05/2023|10,50|20|5,25\n03/05/2023|1|12,25|8,50";
    assertThatThrownBy(() -> Read.of(Read.at("sales", "Fives"), sheet))
        .hasMessageContaining("PROF-16");
  }

  @Test
  void paymentsBesideATotalAreComparedWithIt() {
    String rows =
        "02/05/2023|30|10|20\n03/05/2023|12|2|10\n04/05/2023|9|4|5\n05/05/2023|7|3|4\n06/05/2023|%s|3|3";
    assertThat(payments(rows.formatted("6"))).isEmpty();
    assertThat(payments(rows.formatted("60"))).containsExactly(List.of("Total TTC", 1));
  }

  private static List<List<Object>> payments(String rows) {
    Read read = Read.of(Read.at("sales", "Fives"), "Date|Total TTC|Espèces|CB\n" + rows);
    return read.reading.notices().stream()
        .filter(p -> p.code().equals("TOTAL-03"))
        .map(Problem::what)
        .map(what -> List.copyOf(what.arguments()))
        .toList();
  }

  @Test
  void aFootnoteInAHeaderIsNoPartOfItsAges() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Âge (1)|>|>\n|||- 12 ans|18 - 39 ans|60 ans et +\n05/01/2023|Fives|#9|#2|#3|#4");
    assertThat(read.audience())
        .containsEntry("age/under_12", 2)
        .containsEntry("age/18_39", 3)
        .containsEntry("age/60_plus", 4);
  }

  @Test
  void aMonthAndItsYearInTwoColumnsAreOneDate() {
    Read read =
        Read.of(
            "attendance",
            "Mois|Année|Lieu|Participants\nJanvier|2022|Fives|10\nfévr.|#2022|Fives|12\n#3|#2023|Fives|5");
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2022, 1, 1), LocalDate.of(2022, 2, 1), LocalDate.of(2023, 3, 1));
    assertThat(read.grains()).containsExactly("month");
  }

  @Test
  void accountsWithoutAHeaderSideBySide() {
    Read read =
        Read.of(
            "funding",
            "|Compte de résultat 2022\n#60|Achats|#1200,5||#70|Ventes|#8000\n#606|Fournitures|#800,5||#74|Subventions|#19000\n#607|Marchandises|#400||#741|État|#19000\n#64|Personnel|#22000||#75|Dons|#10\n|Total des charges|#23200,5|||Total des produits|#27010");
    assertThat(read.rows).allSatisfy(r -> assertThat(r).containsEntry("fiscal_year", 2022));
    assertThat(sum(read, "cost")).isEqualByComparingTo("23200.5");
    assertThat(sum(read, "income")).isEqualByComparingTo("27010");
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-15");
  }

  @Test
  void twoColumnsOfAmountsWithoutAHeaderAreNotGuessed() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "funding",
                    "|Compte de résultat 2022\n#60|Achats|#1200|#1\n#61|Services|#1|#1\n#64|Personnel|#2|#2\n#70|Ventes|#3|#3"))
        .hasMessageContaining("TABLE-01");
  }

  @Test
  void accountsOfThisYearAndTheLastStandSideBySideWithoutAHeader() {
    Read read =
        Read.of(
            "funding",
            """
            |ANNÉE 2021 – COMPTE DE RÉSULTAT||Année N-1|Année N||||Année N-1|Année N

            |CHARGES|||||PRODUITS
            |60|Achats|#900|#1000||70|Ventes|#700|#1300
            |605|Matériels||#600||701|Brochures||#300
            |606|Logiciels||#400||707|Marchandises||#1000
            |64|Personnel|#50|#60||74|Subventions|#350|#20
            ||TOTAL|#950|#1060|||TOTAL|#1050|#1320
            ||EXCÉDENT|#100|#260|||DÉFICIT|#0|#0

            |864|Bénévoles|#5|#6||875|Bénévolat|#5|#6
            ||TOTAL|#5|#6|||TOTAL|#5|#6
            """);
    assertThat(read.rejected).isEmpty();
    assertThat(sum(year(read, 2021), "cost")).isEqualByComparingTo("1066");
    assertThat(sum(year(read, 2020), "cost")).isEqualByComparingTo("955");
    assertThat(sum(year(read, 2021), "income")).isEqualByComparingTo("1326");
    assertThat(sum(year(read, 2020), "income")).isEqualByComparingTo("1055");
    assertThat(read.totals).hasSize(8);
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void yearsAreNamedInManyWaysAndABudgetIsNoAccount() {
    Read read =
        Read.of(
            "funding",
            "Compte de résultat\nCompte|Libellé|Budget 2022|Exercice 2022|Réalisé 2021|Écart\n60|Achats|#5|#10|#20|#-10\n70|Ventes|#7|#30|#40|#-10\nRésultat||#2|#20|#20|#0");
    assertThat(sum(year(read, 2022), "cost")).isEqualByComparingTo("10");
    assertThat(sum(year(read, 2021), "income")).isEqualByComparingTo("40");
    assertThat(read.rows).hasSize(4);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void anEmptyTemplateOfAccountsIsNoStatementOfZeros() {
    Read read =
        Read.of(
            "funding",
            """
            == SAISIE
            N° PIÈCE|DATE|LIBELLÉ|COMPTE|MONTANT
            == PRELEV
            DATE|NOM|COMPTE|MTT|MONTANT
            ||||#0
            ||||#0
            == RESULTAT
            |ANNÉE 2021 – COMPTE DE RÉSULTAT||Année N-1|Année N
            |60|Achats|#0|#0
            |605|Matériels||#0
            |64|Personnel||#0
            |70|Ventes||#0
            == COMPTES
            CLEF|COMPTE|LIBELLÉ
            60 - Achats|60|Achats
            """);
    assertThat(read.rows).isEmpty();
    assertThat(read.rejected).isEmpty();
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,00\u00a0€", "0,00\u202f€", "\u00a0-0,00 €\u00a0", "0"})
  void aStatementOfZerosInWordsIsUnfilled(String nothing) {
    Read read = Read.of("funding", "== RESULTAT\n" + STATEMENT + accounts(nothing, 4));
    assertThat(read.rows).isEmpty();
    assertThat(read.reading.notices()).extracting(Problem::code).contains("TABLE-16");
  }

  private static final String STATEMENT = "|ANNÉE 2021 – COMPTE DE RÉSULTAT||Année N-1|Année N\n";

  private static String accounts(String amount, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("|").append(60000 + i).append("|Achats||").append(amount).append('\n');
    }
    return rows.toString();
  }

  @Test
  void aLoneNNumbersTheRows() {
    Read read =
        Read.of(
            "funding",
            "Compte de résultat 2022\nN|Compte|Libellé|Montant\n#1|60|Achats|#10\n#2|70|Ventes|#30");
    assertThat(sum(read.rows, "cost")).isEqualByComparingTo("10");
  }

  @Test
  void aBudgetWithoutAHeaderIsNoIncomeStatement() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "funding",
                    "|Budget prévisionnel 2022\n#60|Achats|#1200\n#61|Services|#1\n#64|Personnel|#2\n#70|Ventes|#3"))
        .hasMessageContaining("TABLE-01");
  }

  @Test
  void aClassThatIsNotTheSumOfItsAccountsAsks() {
    String sheet =
        "Compte de résultat 2022\nCompte|Libellé|Montant\n%s|Achats|#300\n%s1|Matières|#100\n%s6|Fournitures|#150\n70|Ventes|#9";
    assertThatThrownBy(() -> Read.of("funding", sheet.formatted("60", "60", "60")))
        .hasMessageContaining("TOTAL-04");
    Read read = Read.of("funding", sheet.formatted("606", "606", "606"));
    assertThat(sum(read.rows, "cost")).isEqualByComparingTo("550");
    assertThat(read.reading.notices())
        .filteredOn(p -> p.code().equals("TOTAL-04"))
        .singleElement()
        .satisfies(p -> assertThat(p.what().arguments()).contains("606"));
  }

  private static List<Map<String, Object>> year(Read read, int year) {
    return read.rows.stream()
        .filter(r -> Integer.valueOf(year).equals(r.get("fiscal_year")))
        .toList();
  }

  @Test
  void monthsAsColumnsByWhatWasSold() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Recettes 2022|janv.|févr.|mars|Total\nBar|#1200|#1300|#1500|#4000\nPrestations|#200||#500|#700\nFormations||#300||#300\nTOTAL|#1400|#1600|#2000|#5000");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("5000");
    assertThat(read.all("channel"))
        .containsExactly("till", "till", "till", "service", "service", "training");
    assertThat(read.all("sold_on").get(0)).isEqualTo(LocalDate.of(2022, 1, 1));
    assertThat(read.totals).as("three columns, three rows").hasSize(6);
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  private static BigDecimal sum(Read read, String side) {
    return sum(read.rows, side);
  }

  private static BigDecimal sum(List<Map<String, Object>> rows, String side) {
    return rows.stream()
        .filter(r -> side.equals(r.get("side")))
        .map(r -> new BigDecimal(r.get("amount").toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
