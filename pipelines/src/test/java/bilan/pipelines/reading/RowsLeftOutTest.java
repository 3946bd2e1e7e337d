package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.model.RowFate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What stands in or under a table and is no row of it. */
class RowsLeftOutTest {

  @Test
  void totalsAreLeftOutAndCompared() {
    Read read =
        Read.of(
            "attendance",
            """
            Date|Lieu|Nb participants
            01/03/2022|Fives|10
            02/03/2022|Fives|12
            Sous-total mars||22
            01/04/2022|Fives|7
            Sous-total avril||8
            TOTAL||29
            * comptage à l'entrée
            """);
    assertThat(read.all("participants")).containsExactly(10, 12, 7);
    assertThat(read.totals)
        .extracting(t -> t.printed() + "/" + t.sum())
        .containsExactly("22/22", "8/7", "29/29");
    assertThat(read.rejected).isEmpty();
    assertThat(read.reading.account().of(RowFate.TOTAL)).isEqualTo(3);
  }

  @Test
  void aTotalWithoutLabelIsKnownByItsSum() {
    Read read =
        Read.of(
            Read.at("sales", "Wazemmes"),
            """
            Date|Produit|Montant TTC
            01/03/2022|Café|1,80
            01/03/2022|Thé|2,20
            ||4,00
            """);
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("4.00");
    assertThat(read.totals).hasSize(1);
  }

  @Test
  void aProductCalledTotalIsNoTotal() {
    Read read =
        Read.of(
            Read.at("sales", "Wazemmes"),
            "Date|Produit|Montant TTC\n01/03/2022|Total bio|1,80\n02/03/2022|Café|2");
    assertThat(read.rows).hasSize(2);
  }

  @Test
  void aHeaderRepeatedOnEachPageIsLeftOut() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants\n01/03/2022|Fives|3\nDate|Lieu|Participants\n02/03/2022|Fives|4\nDate |LIEU|Participants\n03/03/2022|Fives|5");
    assertThat(read.all("participants")).containsExactly(3, 4, 5);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void aRepeatedHeaderAmongTextsLosesNothing() {
    Read read =
        Read.of(
            "reference",
            "== Récits\nPriorité|Rubrique|Année|Difficultés|Apprentissages|Suite\n|Ouvrir|#2022|dur|appris|suite\n|Succès|#2022|dur|appris|suite\nPriorité|Rubrique|Année|Difficultés|Apprentissages|Suite\n|Métiers|#2022|dur|appris|suite\nP1||#2022|a|b|c");
    assertThat(read.rows).hasSize(4);
  }

  @Test
  void wordsBesideAndFormulasBelowTheTableAreNoRows() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Date|Article|Montant TTC||Vérification\n01/03/2022|Café|2||ok\n||?||somme");
    assertThat(read.rows).hasSize(1);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void aSummarySheetDoesNotCountTwice() {
    String details = "== Mars\nDate|Lieu|Participants\n01/03/2022|Fives|4\n";
    Read read =
        Read.of("attendance", details + "== Récap\nMois|Lieu|Participants\nmars 2022|Fives|4");
    assertThat(read.sum("participants")).isEqualByComparingTo("4");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("TABLE-06");
    assertThatThrownBy(
            () ->
                Read.of(
                    "attendance",
                    details + "== Chiffres\nMois|Lieu|Participants\nmars 2022|Fives|4"))
        .hasMessageContaining("TABLE-07");
  }

  @Test
  void aSummarySheetMayHaveOtherColumns() {
    Read read =
        Read.of(
            "attendance",
            "== Mars\nDate|Lieu|Atelier|Participants\n01/03/2022|Fives|Tricot|4\n"
                + "== Récapitulatif\nMois|Lieu|Nb ateliers|Participants\nmars 2022|Fives|1|4");
    assertThat(read.sum("participants")).isEqualByComparingTo("4");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("TABLE-06");
  }

  @Test
  void aTemplatesExampleAndGuideDoNotCount() {
    Read read =
        Read.of(
            "attendance",
            "== Fréquentation\nDate *|Lieu *|Participants *\n@2022-03-12|exemple à remplacer|#12\n@2022-03-13|Fives|#3\n== Mode d'emploi\nFeuille|Colonne|Obligatoire\nFréquentation|Date|oui");
    assertThat(read.all("participants")).containsExactly(3);
    assertThat(read.reading.notices()).isEmpty();
  }

  @Test
  void aRowOfItsOnlyRequiredCellIsARow() {
    Read read =
        Read.of(
            "reference",
            "== Lieux\nLieu *|Type|Ville|Ouvert le|TVA\nexemple à remplacer||||\nFives||||\nMoulins||||Non\nWazemmes||||");
    assertThat(read.all("place")).containsExactly("Fives", "Moulins", "Wazemmes");
    assertThat(read.reading.notices()).isEmpty();
  }

  @Test
  void hiddenSheetsAreSaidNotRead() {
    Read read =
        Read.of(
            "attendance",
            "== Saisie\nDate|Lieu|Participants\n01/03/2022|Fives|3\n== (caché)\nDate|Lieu|Participants\n02/03/2022|Fives|100");
    assertThat(read.sum("participants")).isEqualTo(BigDecimal.valueOf(3));
    assertThat(read.reading.notices()).extracting(p -> p.code()).contains("TABLE-03");
  }
}
