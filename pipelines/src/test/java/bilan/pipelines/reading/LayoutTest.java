package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.request.ReadRequest;
import bilan.text.Exit;
import bilan.text.Failure;
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
  void aRowOfTwoWordsAboveARepeatedHeaderIsNoTitle() {
    Read read =
        Read.of(
            "reference",
            """
            == Financeurs
            Financeur|Autres noms|Niveau
            ANCT|Agence nationale|État
            CAF du Nord|CAF|Autre public
            Fondation du Beffroi||Privé
            Financeur|Autres noms|Niveau
            Ville de Lille|Mairie|Commune
            """);
    assertThat(read.all("funder"))
        .containsExactly("ANCT", "CAF du Nord", "Fondation du Beffroi", "Ville de Lille");
  }

  @Test
  void aTotalAboveAllRowsIsComparedWithThem() {
    Read read =
        Read.of(
            "attendance",
            """
            Date|Lieu|Activité|Participants
            TOTAL GÉNÉRAL|||#13
            @2022-03-12|Fives|Café tablette|#8
            @2022-03-19|Fives|Café tablette|#5
            """);
    assertThat(read.all("participants")).containsExactly(8, 5);
    assertThat(read.totals).singleElement().satisfies(t -> assertThat(t.sum()).isEqualTo("13"));
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
                  .extracting(String::valueOf)
                  .containsExactly(
                      "Nombr de participants",
                      "bilan ingest attendance classeur.xlsx"
                          + " --column 'Nombr de participants=participants'");
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
  void aSheetThatNearlyFitsIsNotForgotten() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "attendance",
                    "== Mars\nDate|Lieu|Atelier|Participants\n01/03/2022|Fives|Mail|4\n== Avril\nDate|Lieu|Atelier|Tasses servies\n01/04/2022|Fives|Mail|4"))
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
        Requests.of(
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
                    .extracting(String::valueOf)
                    .containsExactly("Durée ate.", "duration_minutes", "Durée"));
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
