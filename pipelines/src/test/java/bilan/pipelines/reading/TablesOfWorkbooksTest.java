package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Workbooks of several tables: which sheet is which, and how one names rows of another. */
class TablesOfWorkbooksTest {

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
