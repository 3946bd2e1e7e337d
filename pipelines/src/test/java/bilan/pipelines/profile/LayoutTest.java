package bilan.pipelines.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Exit;
import bilan.text.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void titlesBlankRowsAndColumnsStandAboveAndBeside() {
    Read read =
        Read.of(
            "attendance",
            """
            |Bilan des ateliers de la structure
            |Lieu : Fives

            |Date||Activité|Participants||Durée (min)
            |@2022-03-12||Café tablette|#8||#90

            |@2022-03-19||Café tablette|#5||#90
            """);
    assertThat(read.all("participants")).containsExactly(8, 5);
    assertThat(read.all("place")).containsOnly("Fives");
    assertThat(read.sum("duration_minutes")).isEqualByComparingTo("180");
  }

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
    assertThat(read.reading.totalRows()).isEqualTo(3);
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
  void sheetsByMonthAndPlaceGiveTheirName() {
    Read read =
        Read.of(
            "attendance",
            """
            == Wazemmes
            Date|Atelier|Présents
            12/03/2022|Tablette|8
            == Fives
            Date|Atelier|Présents
            13/03/2022|Tablette|4
            == Notes
            penser à relancer Fives
            """);
    assertThat(read.all("place")).containsExactly("Wazemmes", "Fives");
    assertThat(read.grains()).containsExactly("activity");
  }

  @Test
  void aSheetAMonthWithoutDatesIsAMonthlyCount() {
    Read read =
        Read.of(
            "attendance",
            "fréquentation 2021.xlsx",
            "== Janvier\nLieu|Participants\nFives|12\nWazemmes|30\n== Février\nLieu|Participants\nFives|9");
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 1));
    assertThat(read.grains()).containsExactly("month");
    assertThat(read.typed.get(2).periodTo()).isEqualTo(LocalDate.of(2021, 2, 28));
  }

  @Test
  void monthsAsColumnsAreTurned() {
    Read read =
        Read.of(
            "attendance",
            "Fréquentation 2022\nLieu|janv.|févr.|mars|Total\nFives|#10|#12||#22\nMoulins||#3|#4|#7\nTotal|#10|#15|#4|#29");
    assertThat(read.rows).hasSize(4);
    assertThat(read.sum("participants")).isEqualByComparingTo("29");
    assertThat(read.grains()).containsExactly("month");
    assertThat(read.all("activity_date")).contains(LocalDate.of(2022, 3, 1));
  }

  @Test
  void monthsWithoutAnyYearAsk() {
    assertThatThrownBy(() -> Read.of("attendance", "Lieu|janv.|févr.|mars\nFives|#10|#12|#3"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE))
        .hasMessageContaining("TABLE-04");
  }

  @Test
  void aHeaderOnTwoRowsIsJoined() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|>|>|Âges|>\n||Femmes|Hommes|Total|12-17 ans|60 ans et +\n@2022-03-12|Fives|#5|#3|#9|#2|#4");
    assertThat(read.all("participants")).containsExactly(9);
    assertThat(read.audience())
        .containsEntry("gender/women", 5)
        .containsEntry("gender/men", 3)
        .containsEntry("gender/unknown", 1)
        .containsEntry("age/12_17", 2)
        .containsEntry("age/60_plus", 4)
        .containsEntry("age/unknown", 3);
  }

  @Test
  void severalTablesStandBelowEachOther() {
    Read read =
        Read.of(
            "funding",
            """
            == Financements
            Subventions
            Code|Financeur|Objet|Montant notifié|Date de notification|Statut
            ANCT-20|ANCT|Fabrique de territoire|#150000|@2020-06-15|Signée

            Échéancier
            Code subvention|Type|Prévu le|Montant
            ANCT-20|Avance|@2020-09-01|#50000
            ANCT-20|Solde|@2022-12-01|#100000

            Encaissements
            Code subvention|Reçu le|Montant|Libellé bancaire
            ANCT-20|@2020-09-12|#50000|VIR DRFIP
            """);
    assertThat(read.tables).containsExactly("grants", "instalments", "instalments", "receipts");
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void chargesAndProductsStandSideBySide() {
    Read read =
        Read.of(
            "funding",
            """
            == Comptes
            Compte de résultat 2021
            CHARGES||||PRODUITS
            Compte|Libellé|Montant||Compte|Libellé|Montant
            60|Achats|#1200,50||70|Ventes|#8000
            64|Personnel|#30000||74|Subventions|#25000
            Total||#31200,50||Total||#33000
            """);
    assertThat(read.tables).containsOnly("accounts");
    assertThat(read.all("side")).containsExactlyInAnyOrder("cost", "income", "cost", "income");
    assertThat(read.all("fiscal_year")).containsOnly(2021);
    assertThat(read.sum("amount")).isEqualByComparingTo("64200.50");
    assertThat(read.totals)
        .hasSize(2)
        .allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void yearsAsColumnsAreTurned() {
    Read read =
        Read.of(
            "funding", "Compte|Intitulé|2020|2021|2022\n60|Achats|#10|#20|#30\n70|Ventes|#1|#2|#3");
    assertThat(read.all("fiscal_year")).containsExactly(2020, 2021, 2022, 2020, 2021, 2022);
    assertThat(read.sum("amount")).isEqualByComparingTo("66");
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
  void wordsBesideAndFormulasBelowTheTableAreNoRows() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Date|Article|Montant TTC||Vérification\n01/03/2022|Café|2||ok\n||?||somme");
    assertThat(read.rows).hasSize(1);
    assertThat(read.rejected).isEmpty();
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

  @Test
  void aSheetWithoutATableAsks() {
    assertThatThrownBy(() -> Read.of("attendance", "Bonjour\nVoici la synthèse\n"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE))
        .hasMessageContaining("TABLE-01");
  }

  @Test
  void aMissingColumnAsksNamingTheNearest() {
    assertThatThrownBy(
            () -> Read.of("attendance", "Date|Lieu|Nombr de participants\n01/03/2022|Fives|3"))
        .isInstanceOfSatisfying(
            Failure.class,
            f -> {
              assertThat(f.exit()).isEqualTo(Exit.DECIDE);
              assertThat(f.problems()).hasSize(1);
              assertThat(f.problems().get(0).cure().arguments())
                  .containsExactly("Nombr de participants", "participants");
            });
  }

  @Test
  void columnsMayStandInAnyOrderAndExtraOnesAreListed() {
    Read read =
        Read.of(
            "attendance",
            "Météo|PRÉSENTS (1)|lieu *|Date\\nde l’atelier\nsoleil|3|Fives|01/03/2022");
    assertThat(read.rows).hasSize(1);
    assertThat(read.reading.ignoredColumns()).isEqualTo(List.of("Météo"));
  }

  @Test
  void sectionsSayThePlace() {
    Read read =
        Read.of(
            "attendance",
            "Date|Atelier|Participants\nWAZEMMES\n01/03/2022|Tablette|4\n02/03/2022|Mail|6\nSous-total||10\nFives\n01/03/2022|Tablette|3\nTotal||13");
    assertThat(read.all("place")).containsExactly("WAZEMMES", "WAZEMMES", "Fives");
    assertThat(read.totals).allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void datesWithoutYearTakeTheSheets() {
    Read read =
        Read.of(
            "attendance",
            "présences 2021.xlsx",
            "== mars\nJour|Lieu|Participants\n3|Fives|4\nsamedi 12 mars|Fives|2\n15/03|Fives|1\n== avril 2022\nJour|Lieu|Participants\n#7|Fives|4");
    assertThat(read.all("activity_date"))
        .containsExactly(
            LocalDate.of(2021, 3, 3),
            LocalDate.of(2021, 3, 12),
            LocalDate.of(2021, 3, 15),
            LocalDate.of(2022, 4, 7));
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
  void aTemplatesExampleAndGuideDoNotCount() {
    Read read =
        Read.of(
            "attendance",
            "== Fréquentation\nDate *|Lieu *|Participants *\n@2022-03-12|exemple à remplacer|#12\n@2022-03-13|Fives|#3\n== Mode d'emploi\nFeuille|Colonne|Obligatoire\nFréquentation|Date|oui");
    assertThat(read.all("participants")).containsExactly(3);
    assertThat(read.reading.notices()).isEmpty();
  }

  @Test
  void aSheetThatNearlyFitsIsNotForgotten() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "attendance",
                    "== Mars\nDate|Lieu|Atelier|Participants\n01/03/2022|Fives|Mail|4\n== Avril\nDate|Lieu|Atelier|Combien de gens\n01/04/2022|Fives|Mail|4"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE))
        .hasMessageContaining("PROF-02");
  }

  @Test
  void aColumnWithoutHeaderIsSaid() {
    Read read = Read.of("attendance", "Date|Lieu||Participants\n01/03/2022|Fives|x|4");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("TABLE-09");
  }

  @Test
  void driftIsSaidAndAskedWhereAFieldIsLost() {
    ReadRequest before = Read.request("attendance", "a.xlsx");
    ReadRequest now =
        new ReadRequest(
            before.file(),
            "attendance",
            null,
            null,
            List.of(),
            before.options(),
            null,
            null,
            null,
            null,
            List.of(),
            false,
            List.of("Date", "Lieu", "Participants", "Durée", "Météo"));
    assertThat(
            Read.of(now, "Date|Lieu|Participants|Durée|Humeur\n01/03/2022|Fives|4|1h|ok")
                .reading
                .notices())
        .extracting(p -> p.code())
        .containsExactly("PROF-09", "PROF-09");
    assertThatThrownBy(
            () -> Read.of(now, "Date|Lieu|Participants|Durée ate.\n01/03/2022|Fives|4|1h"))
        .isInstanceOfSatisfying(
            Failure.class,
            f ->
                assertThat(f.problems().get(0).cure().arguments())
                    .containsExactly("Durée ate.", "duration_minutes"));
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
  void aBlankColumnInsideDoesNotPartATable() {
    Read read =
        Read.of(
            "reference",
            "== Actions\nAction|Priorité||Intitulé|Lieu|Début|Fin\nA1|P1||Préparer|Trappes|@2022-10-01|@2023-09-30");
    assertThat(read.tables).containsExactly("actions");
    assertThat(read.rows.get(0)).containsEntry("place", "Trappes").containsEntry("priority", "P1");
  }

  @Test
  void twoDifferentTablesStandSideBySide() {
    Read read =
        Read.of(
            "reference",
            "Lieu|Ville|Ouvert le||Financeur|Niveau\nFives|Lille|@2022-10-01||ANCT|État\nMoulins|Lille|||Région|Région");
    assertThat(read.tables).containsExactlyInAnyOrder("places", "places", "funders", "funders");
  }
}
