package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Exit;
import bilan.text.Failure;
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
  void aDayAmongMonthsStaysThatDay() {
    Read read =
        Read.of(
            "reference",
            "== Jalons\nJalon|Date|Lieu\nTravaux|janvier 2020|Wazemmes\nAteliers|sept. 2020|Fives\nJeu|mars 2022|\nOuverture|03/07/2021|Wazemmes");
    assertThat(read.all("date").get(3)).isEqualTo(LocalDate.of(2021, 7, 3));
    assertThat(read.all("date_precision")).containsExactly("month", "month", "month", "day");
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
  void twoColumnsThatMeanTheSameStillAsk() {
    assertThatThrownBy(
            () ->
                Read.of(
                    "reference",
                    "== Priorités\nCode|N°|Ordre|Intitulé\nP1|A|1|Inclusion numérique"))
        .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.exit()).isEqualTo(Exit.DECIDE));
  }
}
