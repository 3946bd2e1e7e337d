package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.pipelines.model.RowSink.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each total that is left out is compared with what it covers. */
class ControlTotalsTest {

  @Test
  void aColumnOfTotalsIsComparedRowByRow() {
    Read read =
        Read.of(
            "attendance",
            "Fréquentation 2022\nLieu|Janvier|Février|Mars|Total\nFives|#1|#2|#3|#6\nLomme|#10|#20|#30|#61\nTotal|#11|#22|#33|#67");
    assertThat(read.sum("participants")).isEqualByComparingTo("66");
    assertThat(differing(read)).containsExactly("4: 61 is 60");
  }

  @Test
  void aColumnOfTotalsBesideACalendarCountsItsTicks() {
    Read read =
        Read.of(
            "attendance",
            "Lieu :|Fives\nNom|Prénom|@2024-01-02|@2024-01-04|@2024-01-09|Total\n"
                + "Durand|Léa|x||abs|#3\nPetit|Jo|x|P|#1|#3\nTotal||#2|#1|#1|#4");
    assertThat(differing(read)).containsExactly("3: 3 is 1");
  }

  @Test
  void aDayBelowASignInSheetIsNoNumberOfPersons() {
    for (String words :
        List.of("Total présents au 12/03/2024", "Total présents 2024", "Total (12 mars 2024)")) {
      Read read =
          Read.of(
              "attendance",
              "Date :|@2022-03-01\nLieu :|Fives\nN°|Nom|Prénom\n1|Martin|Lucie\n2|Petit|Karim\n"
                  + words);
      assertThat(read.totals).as(words).isEmpty();
    }
  }

  @Test
  void aDashUnderAMonthIsNoRow() {
    Read read =
        Read.of(
            "attendance",
            "Fréquentation 2022\nLieu|Janv.|Févr.||Mars|Moyenne|Total\nFives|#1|-||#3|#2|#4\nLomme|#10|NC||#30|#20|#40\nMoyenne|#5|||#15|#10|\nTotal|#11|-||#33||#44");
    assertThat(read.sum("participants")).isEqualByComparingTo("44");
    assertThat(read.rejected).isEmpty();
    assertThat(differing(read)).isEmpty();
  }

  @Test
  void totalsOfGroupsOfColumnsCoverTheirGroup() {
    Read read =
        Read.of(
            "attendance",
            "Fréquentation 2022\nLieu|Janvier|Février|Mars|Total T1|Avril|Mai|Juin|Total T2|Total\n"
                + "Fives|#1|#2|#3|#6|#1|#1|#1|#4|#9");
    assertThat(differing(read)).containsExactly("3: 4 is 3");
  }

  @Test
  void aTotalAboveTheRowsIsComparedWithThoseBelow() {
    String sheet =
        "Date|Lieu|Montant TTC\nTOTAL||#%s\n@2022-03-01|Fives|#40\nTotal semaine 9||#40\n@2022-03-08|Fives|#60\nTotal semaine 10||#61";
    assertThat(differing(Read.of("sales", sheet.formatted("100")))).containsExactly("6: 61 is 60");
    assertThat(differing(Read.of("sales", sheet.formatted("99"))))
        .containsExactly("6: 61 is 60", "2: 99 is 100");
  }

  @Test
  void theNumberBelowASignInSheetIsComparedWithItsRows() {
    String sheet =
        "FEUILLE\nAtelier :|Vélo\nDate :|@2022-03-01\nLieu :|Fives\nN°|Nom|Prénom\n1|Martin|Lucie\n2|Petit|Karim\n3||\n%s";
    assertThat(differing(Read.of("attendance", sheet.formatted("Total présents :|#3"))))
        .containsExactly("9: 3 is 2");
    assertThat(differing(Read.of("attendance", sheet.formatted("Total présents : 4||"))))
        .containsExactly("9: 4 is 2");
    Read right = Read.of("attendance", sheet.formatted("Total présents :|#2"));
    assertThat(right.totals).hasSize(1);
    assertThat(differing(right)).isEmpty();
  }

  @Test
  void whatIsCarriedToTheNextPageIsATotal() {
    Read read =
        Read.of(
            "attendance",
            "Bilan\nDate|Lieu|Participants\n@2022-03-01|Fives|#4\nÀ reporter||#4\n\nBilan - page 2\nDate|Lieu|Participants\nReport||#4\n@2022-03-02|Fives|#6\nTotal||#10");
    assertThat(read.sum("participants")).isEqualByComparingTo("10");
    assertThat(read.rejected).isEmpty();
    assertThat(differing(read)).isEmpty();
  }

  @Test
  void labelsThatSayTotalSomewhereAreTotals() {
    Read read =
        Read.of(
            "sales",
            "Date|Lieu|Produit|Montant TTC\n@2022-03-01|Fives|Café|#4\n||S/T café|#4\n@2022-03-02|Fives|Thé|#6\nRecette totale|||#10\nMontant total|||#11\nMoyenne/jour|||#5\n* provisoire||voir cahier|\n(1) hors gratuités||a||");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("10");
    assertThat(read.rejected).isEmpty();
    assertThat(differing(read)).containsExactly("6: 11 is 10");
  }

  @Test
  void aSummarySheetIsLeftOutAndSaid() {
    Read read =
        Read.of(
            "attendance",
            """
            == Janvier 2022
            Date|Lieu|Atelier|Participants
            @2022-01-03|Fives|Vélo|#4
            @2022-01-04|Lomme|Vélo|#1
            == Février 2022
            Date|Lieu|Atelier|Participants
            @2022-02-03|Fives|Vélo|#6
            == Synthèse
            Mois|Lieu|Participants
            Janvier 2022|Fives|#4
            Janvier 2022|Lomme|#1
            Février 2022|Fives|#8
            """);
    assertThat(read.sum("participants")).isEqualByComparingTo("11");
    assertThat(read.totals).isEmpty();
    assertThat(read.reading.notices()).anyMatch(said -> said.code().equals("TABLE-06"));
  }

  @Test
  void aNumberOfSalesIsNoSumOfAmounts() {
    Read read =
        Read.of(
            "sales",
            "Date|Lieu|Produit|Quantité|Montant TTC\n@2022-03-01|Fives|Café|#3|#4\n@2022-03-02|Fives|Thé|#5|#6\n"
                + "Nb total de ventes||||#2\nNb total de tickets|||#2|\nQuantité totale|||#8|\nNombre total quantité|||#9|\nMontant total||||#11");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("10");
    assertThat(read.rejected).isEmpty();
    assertThat(differing(read)).containsExactly("7: 9 is 8", "8: 11 is 10");
  }

  @Test
  void aNumberOfSessionsIsNoNumberOfPersons() {
    String sheet =
        "FEUILLE\nAtelier :|Vélo\nDate :|@2022-03-01\nLieu :|Fives\nN°|Nom|Prénom\n1|Martin|Lucie\n2|Petit|Karim\n";
    assertThat(Read.of("attendance", sheet + "Nb total de séances||#4").totals).isEmpty();
    assertThat(differing(Read.of("attendance", sheet + "Nb total de présents||#4")))
        .containsExactly("8: 4 is 2");
  }

  @Test
  void whatWasCancelledMayBeInTheTotalOfAll() {
    String sheet =
        "Date|Lieu|Produit|Montant TTC|Statut\n@2022-03-01|Fives|Café|#4|\n@2022-03-02|Fives|Thé|#6|annulé\n@2022-03-03|Fives|Thé|#1|\nTotal|||#%s|";
    for (String total : List.of("5", "11", "10")) {
      Read read = Read.of("sales", sheet.formatted(total));
      assertThat(read.sum("amount_incl_tax")).as(total).isEqualByComparingTo("5");
      assertThat(differing(read)).as(total).isEmpty();
      assertThat(read.totals.get(0).sum() == null).as(total).isEqualTo(total.equals("10"));
    }
  }

  @Test
  void eachTotalMayStandAboveItsRows() {
    String sheet =
        "Date|Lieu|Montant TTC\nTotal semaine 9||#40\n@2022-03-01|Fives|#40\nTotal semaine 10||#60\n@2022-03-08|Fives|#60\nTotal semaine 11||#%s\n@2022-03-15|Fives|#70";
    Read right = Read.of("sales", sheet.formatted("70"));
    assertThat(differing(right)).isEmpty();
    assertThat(right.totals).extracting(ControlTotal::covers).containsOnly(Covers.BELOW);
    assertThat(differing(Read.of("sales", sheet.formatted("71")))).hasSize(1);
  }

  @Test
  void whereTheRowsOfATotalStandIsKnown() {
    Read read =
        Read.of(
            "attendance",
            "Fréquentation 2022\nLieu|Janvier|Février|Mars|Total\nFives|#1|#2|#4|#7\nTotal|#1|#2|#4|");
    assertThat(read.totals)
        .extracting(ControlTotal::covers)
        .containsExactly(Covers.BESIDE, Covers.ABOVE, Covers.ABOVE, Covers.ABOVE);
  }

  private static List<String> differing(Read read) {
    return read.totals.stream().filter(ControlTotal::differs).map(ControlTotalsTest::said).toList();
  }

  private static String said(ControlTotal total) {
    return "%d: %s is %s".formatted(total.row(), total.printed(), total.sum());
  }
}
