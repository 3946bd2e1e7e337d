package bilan.pipelines.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Exit;
import bilan.text.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingTest {

  @Test
  void aTiredColleaguesTillIsRead() {
    Read read =
        Read.of(
            Read.at("sales", "Wazemmes"),
            """
            Caisse du bar – mars 2022

            Jour|Heure|Ticket|Désignation|Qte|P.U.|Total TTC (€)|TVA|Règlement|État
            01/03/2022|18:15|1|Café|2|1,80 €|3,60 €|10 %|CB|
            01/03/2022|18:20|2|Bière|1|1 204,50 €|1 204,50 €|20 %|Esp.|
            02/03/2022|9h05|3|Consigne|-1|1,00|-1,00|0 %|Espèces|Remboursé
            02/03/2022|9h10|4|Thé|1|2,20|2,20|10 %|CB|Annulée
            Total||||||1 207,10 €|||
            """);
    assertThat(read.rows).hasSize(3);
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("1207.10");
    assertThat(read.all("tax_rate"))
        .extracting(Object::toString)
        .containsExactly("0.1", "0.2", "0");
    assertThat(read.all("payment_method")).containsExactly("card", "cash", "cash");
    assertThat(read.all("sold_at"))
        .contains(LocalDateTime.of(2022, 3, 1, 18, 15), LocalDateTime.of(2022, 3, 2, 9, 5));
    assertThat(read.all("channel")).containsOnly("till");
    assertThat(read.grains()).containsExactly("line");
    assertThat(read.reading.skipped()).isEqualTo(1);
    assertThat(read.totals)
        .hasSize(1)
        .allSatisfy(t -> assertThat(t.sum()).isEqualByComparingTo(t.printed()));
  }

  @Test
  void aDailyClosingIsADay() {
    Read read =
        Read.of(
            Read.at("sales", "Wazemmes"),
            "Date|CA HT|TVA|CA TTC|Nb tickets\n01/03/2022|100|20|120|14\n02/03/2022|50|10|60|7");
    assertThat(read.grains()).containsExactly("day");
    assertThat(read.sum("tax")).isEqualByComparingTo("30");
  }

  @Test
  void twoRowsOfOneDayAreLines() {
    Read read =
        Read.of(Read.at("sales", "Wazemmes"), "Date|Montant\n01/03/2022|100\n01/03/2022|50");
    assertThat(read.grains()).containsExactly("line");
  }

  @Test
  void invoicesAreServicesAndNeedNoPlace() {
    Read read =
        Read.of(
            "sales",
            "N° facture|Date facture|Client|Prestation|Total HT|TVA|Total TTC|Type de client\nF-1|01/03/2022|Ville de Lille|Escape game|1000|200|1200|Collectivité");
    assertThat(read.all("channel")).containsExactly("service");
    assertThat(read.all("tax")).extracting(Object::toString).containsExactly("200");
    assertThat(read.all("customer_kind")).containsExactly("collectivité");
    assertThat(read.rows.get(0)).doesNotContainValue("Ville de Lille");
  }

  @Test
  void aTillWithoutPlaceAsks() {
    assertThatThrownBy(() -> Read.of("sales", "Date|Produit|Montant TTC\n01/03/2022|Café|1,80"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE));
  }

  @Test
  void theSheetsNameSaysTheChannel() {
    Read read =
        Read.of(
            "sales",
            "== Adhésions\nDate|Montant\n01/03/2022|10\n== Dons\nDate|Montant\n02/03/2022|50");
    assertThat(read.all("channel")).containsExactly("membership", "donation");
  }

  @Test
  void aPriceAndAQuantityMakeAnAmount() {
    Read read =
        Read.of(
            Read.at("sales", "Fives"),
            "Date|Produit|Prix unitaire TTC|Quantité\n01/03/2022|Café|1,80|3");
    assertThat(read.sum("amount_incl_tax")).isEqualByComparingTo("5.40");
  }

  @Test
  void badCellsAreAllSaidAtOnceWithTheirPlace() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Durée\n31/02/2022|Fives|une dizaine|1h30\n05/03/2022||4|longtemps");
    assertThat(read.rejected).hasSize(2);
    assertThat(read.rejected.get(0).faults())
        .extracting(f -> f.code() + " " + f.cell())
        .containsExactly("DATE-02 A2", "NUM-05 C2");
    assertThat(read.rejected.get(1).faults())
        .extracting(f -> f.code() + " " + f.cell())
        .containsExactly("CELL-01 B3");
    assertThat(read.rejected.get(1).date()).isEqualTo(LocalDate.of(2022, 3, 5));
    assertThat(read.rejected.get(0).fields()).containsEntry("place", "Fives");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("NUM-06");
  }

  @Test
  void anUnknownKindIsLeftBlankAndSaid() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Type|Participants\n01/03/2022|Fives|Brocante|4\n01/03/2022|Fives|Ateliers|4");
    assertThat(read.all("kind")).containsExactly(null, "workshop");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("CELL-03");
  }

  @Test
  void peopleBecomeKeyedPseudonyms() {
    Read read =
        Read.of(
            "attendance",
            """
            Date|Lieu|Atelier|NOM|Prénom|Né(e) en|Sexe|Téléphone
            @2022-03-12|Fives|Tablette|DUPONT|Élise|#1950|F|06 12 34 56 78
            @2022-03-12|Fives|Tablette|elise|Dupont|#1950|Femme|
            @2022-03-19|Fives|Tablette|Martin|Paul||H|
            """);
    assertThat(read.grains()).containsExactly("participant");
    assertThat(read.all("person_key").get(0))
        .isEqualTo(read.all("person_key").get(1))
        .isNotEqualTo(read.all("person_key").get(2));
    assertThat(read.all("person_key_kind")).containsExactly("name_year", "name_year", "name");
    assertThat(read.audience())
        .containsEntry("gender/women", 2)
        .containsEntry("age/60_plus", 2)
        .containsEntry("age/unknown", 1);
    assertThat(read.rows.toString()).doesNotContainIgnoringCase("dupont").doesNotContain("06 12");
    assertThat(read.all("participants")).containsOnlyNulls();
  }

  @Test
  void aRejectedPersonIsMasked() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Nom et prénom|Commentaire\nhier|Fives|Élise Dupont|rappeler elise@exemple.fr");
    assertThat(read.rejected).hasSize(1);
    assertThat(read.rejected.toString())
        .doesNotContain("Dupont")
        .doesNotContain("exemple.fr")
        .contains("(masqué)");
  }

  @Test
  void contactDetailsInRemarksAreTakenOut() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Remarques\n01/03/2022|Fives|3|appeler Luc au 06.12.34.56.78 ou luc@exemple.org");
    assertThat(read.all("notes")).containsExactly("appeler Luc au (masqué) ou (masqué)");
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("CELL-05");
  }

  @Test
  void facilitatorsKeepTheirCodeNotTheirName() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Animateur\n01/03/2022|Fives|3|M02\n01/03/2022|Fives|3|Camille Petit\n02/03/2022|Fives|3|PETIT camille");
    assertThat(read.all("facilitator").get(0)).isEqualTo("M02");
    assertThat(read.all("facilitator").get(1))
        .isEqualTo(read.all("facilitator").get(2))
        .asString()
        .startsWith("~");
  }

  @Test
  void partsAboveTheWholeAreIgnoredAndSaid() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Femmes|Hommes\n01/03/2022|Fives|3|4|2\n02/03/2022|Fives|5|2|1");
    assertThat(read.rows).hasSize(2);
    assertThat(read.audience())
        .containsExactlyInAnyOrderEntriesOf(
            java.util.Map.of("gender/women", 2, "gender/men", 1, "gender/unknown", 2));
    assertThat(read.reading.notices()).extracting(p -> p.code()).containsExactly("ATT-02");
  }

  @Test
  void aBandAcrossTwoCommonOnesIsNonVentilable() {
    Read read =
        Read.of(
            "attendance",
            "Date|Lieu|Participants|Moins de 12 ans|18-24|25 - 39 ans|35-60 ans\n01/03/2022|Fives|10|1|2|3|4");
    assertThat(read.audience())
        .containsEntry("age/under_12", 1)
        .containsEntry("age/18_39", 5)
        .containsEntry("age/null", 4);
  }

  @Test
  void womenAndMenAloneMakeTheParticipants() {
    Read read = Read.of("attendance", "Date|Lieu|Femmes|Hommes\n01/03/2022|Fives|4|2");
    assertThat(read.all("participants")).containsExactly(6);
  }

  @Test
  void hoursOrMinutesAreReadFromTheColumn() {
    assertThat(
            Read.of("attendance", "Date|Lieu|Participants|Durée (h)\n01/03/2022|Fives|4|1,5")
                .all("duration_minutes"))
        .extracting(Object::toString)
        .containsExactly("90.0");
    assertThat(
            Read.of(
                    "attendance",
                    "Date|Lieu|Participants|Durée\n01/03/2022|Fives|4|2\n01/03/2022|Fives|4|3")
                .sum("duration_minutes"))
        .isEqualByComparingTo("300");
    assertThat(
            Read.of(
                    "attendance",
                    "Date|Lieu|Participants|Durée\n01/03/2022|Fives|4|90\n01/03/2022|Fives|4|1h30")
                .sum("duration_minutes"))
        .isEqualByComparingTo("180");
  }

  @Test
  void aColumnOfMonthFirstDatesAsks() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "attendance", "Date|Lieu|Participants\n03/04/2022|Fives|4\n03/25/2022|Fives|4"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE))
        .hasMessageContaining("PROF-05");
  }

  @Test
  void oneDateWithTheMonthFirstIsABadCellWhereTheColumnShowsItsOrder() {
    for (String others : List.of("25/03/2022", "2022-03-25", "5 mars 2022")) {
      Read read =
          Read.of(
              "attendance", "Date|Lieu|Participants\n" + others + "|Fives|4\n03/26/2022|Fives|5");
      assertThat(read.all("participants")).containsExactly(4);
      assertThat(read.codes()).containsExactly("DATE-03");
    }
  }

  @Test
  void twoColumnsForOneFieldAskUnlessOneIsEmptyOrEqual() {
    assertThatThrownBy(
            () -> Read.of("attendance", "Date|Lieu|Participants|Nb présents\n01/03/2022|Fives|4|5"))
        .hasMessageContaining("PROF-03");
    assertThat(
            Read.of("attendance", "Date|Lieu|Participants|Nb présents\n01/03/2022|Fives|4|")
                .all("participants"))
        .containsExactly(4);
    assertThat(
            Read.of("attendance", "Date|Lieu|Participants|Nb présents\n01/03/2022|Fives||5")
                .all("participants"))
        .containsExactly(5);
  }

  @Test
  void grantsWithoutCodesGetProvisionalOnes() {
    Read read =
        Read.of(
            "funding",
            "== Subventions\nFinanceur|Objet|Montant accordé|Date de notification\nRégion Hauts-de-France|Tiers-lieu|20 000,00 €|15/06/2021");
    assertThat(read.all("grant")).containsExactly("region-hauts-de-france/tiers-lieu/2021-06-15");
    assertThat(read.all("provisional")).containsExactly(true);
  }

  @Test
  void milestonesKeepHowPreciseTheirDateIs() {
    Read read =
        Read.of(
            "reference",
            "== Jalons\nJalon|Date|Lieu\nOuverture|12/07/2021|Wazemmes\nRestaurant|mars 2024|Trappes\nCloche|T3 2024|Fives\nSuite|2025|");
    assertThat(read.all("date"))
        .containsExactly(
            LocalDate.of(2021, 7, 12),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2024, 7, 1),
            LocalDate.of(2025, 1, 1));
    assertThat(read.all("date_precision")).containsExactly("day", "month", "quarter", "year");
  }

  @Test
  void aDayAmongMonthsStaysThatDay() {
    Read read =
        Read.of(
            "reference",
            "== Jalons\nJalon|Date|Lieu\nTravaux|janvier 2020|Wazemmes\nAteliers|sept. 2020|Fives\nJeu|mars 2022|\nOuverture|03/07/2021|Wazemmes");
    assertThat(read.all("date").get(3)).isEqualTo(LocalDate.of(2021, 7, 3));
    assertThat(read.all("date_precision")).containsExactly("month", "month", "month", "day");
  }

  @Test
  void aReferenceWorkbookFillsItsTables() {
    Read read =
        Read.of(
            "reference",
            """
            == Lieux
            Lieu|Type|Ville|Ouvert le|Données attendues
            Wazemmes|Propre|Lille|12/07/2021|attendance; sales
            == Fermetures
            Lieu|Du|Au|Portée|Motif
            Wazemmes|30/10/2020|15/12/2020|tout|Covid
            == Équipe
            Fonction|Contrat|janv. 2022|févr. 2022|mars 2022
            Médiatrice|CDI|1|0,8|0,8
            == Indicateurs
            Code|Intitulé|Unité|Départ|Cible|Échéance
            I1|Part de femmes|%|40 %|50 %|31/12/2024
            """);
    assertThat(read.tables)
        .containsExactly("places", "closures", "team", "team", "team", "indicators");
    assertThat(read.rejected).isEmpty();
    assertThat(read.rows.get(0))
        .containsEntry("expects", List.of("attendance", "sales"))
        .containsEntry("kind", "own");
    assertThat(read.rows.get(5))
        .containsEntry("baseline", new BigDecimal("40"))
        .containsEntry("target", new BigDecimal("50"));
  }

  @Test
  void theSameRowHasTheSameRawHashWhereverItsColumnsStand() {
    Read one = Read.of("attendance", "Date|Lieu|Participants\n01/03/2022|Fives|quatre");
    Read other = Read.of("attendance", "Participants|Date|Lieu\nquatre|01/03/2022|Fives");
    assertThat(one.rejected.get(0).rawHash())
        .isEqualTo(other.rejected.get(0).rawHash())
        .isNotZero();
    assertThat(
            Read.of("attendance", "Date|Lieu|Participants\n01/03/2022|Fives|cinq")
                .rejected
                .get(0)
                .rawHash())
        .isNotEqualTo(one.rejected.get(0).rawHash());
  }

  @Test
  void theOptionsPlaceFillsRowsWithoutOne() {
    Read read =
        Read.of(
            Read.at("attendance", "Moulins"),
            "Date|Lieu|Participants\n01/03/2022||4\n01/03/2022|Fives|4");
    assertThat(read.all("place")).containsExactly("Moulins", "Fives");
  }

  @Test
  void besideACodeTheNameOfTheTableIsWhatItsThingsAreCalled() {
    Read read =
        Read.of(
            "reference",
            """
            == Priorités
            N°|Priorité|Code
            1|Inclusion numérique|P1
            2|Lien social|P2
            == Indicateurs
            Indicateur|Code|Cible
            Participations par an|I1|1000
            """);
    assertThat(read.all("priority")).containsExactly("P1", "P2", null);
    assertThat(read.all("label"))
        .containsExactly("Inclusion numérique", "Lien social", "Participations par an");
    assertThat(read.all("indicator")).containsExactly(null, null, "I1");
    assertThat(read.all("order")).extracting(String::valueOf).containsExactly("1", "2", "null");
  }

  @Test
  void twoColumnsThatMeanTheSameStillAsk() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "reference",
                    "== Priorités\nCode|N°|Ordre|Intitulé\nP1|A|1|Inclusion numérique"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE));
  }

  @Test
  void instalmentsAndBudgetsNameTheirGrantByItsReference() {
    Read read =
        Read.of(
            "funding",
            """
            == Échéancier
            Réf.|Échéance|Montant prévu|Nature
            TL-22|30/04/2023|9 000 €|solde
            == Budget
            Subvention|Poste|Sens|Budget prévu
            TL-22|Salaires|Charges|22 000 €
            """);
    assertThat(read.tables).containsExactly("instalments", "budget_lines");
    assertThat(read.all("due_on")).containsExactly(LocalDate.of(2023, 4, 30), null);
    assertThat(read.all("kind")).containsExactly("balance", null);
    assertThat(read.all("grant")).containsExactly("TL-22", "TL-22");
  }

  @Test
  void aSheetNamedAsATableDoesNotGoUnread() {
    Read read =
        Read.of(
            "funding",
            """
            == Subventions
            Code|Financeur|Montant accordé
            TL-22|Région|30 000 €
            == Échéancier
            Convention n|Montant prévu|Nature
            TL-22|9 000 €|solde
            """);
    assertThat(read.tables).containsExactly("grants");
    assertThat(read.codes()).containsExactly("CELL-01");
  }
}
