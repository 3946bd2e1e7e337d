package bilan.pipelines.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.interpretation.RowJudge.Found;
import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.lexicon.FileLexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are told apart by words, sums and what they lack, together. */
class RowJudgeTest {

  private final CellMeanings meanings = new CellMeanings(FileLexicon.SHIPPED);

  @Test
  void totalsAreCheckedAndNeverRecords() {
    assertThat(
            roles(
                "Lieu|Atelier|sept.|oct.",
                "Le Moulin|Couture|4|6",
                "|Vélo|3|5",
                "Sous-total Moulin||7|11",
                "La Halle|Jeux|2|1",
                "Sous-total Halle||2|1",
                "TOTAL||9|12"))
        .containsExactly(
            Role.RECORD,
            Role.RECORD,
            Role.CHECKED_TOTAL,
            Role.RECORD,
            Role.CHECKED_TOTAL,
            Role.CHECKED_TOTAL);
  }

  @Test
  void anAccountThatIsCalledReportIsARecord() {
    assertThat(
            roles(
                "Compte|Libellé|Montant",
                "706000|Ventes|1000",
                "740000|Subventions|5000",
                "789000|Report des ressources|700"))
        .containsOnly(Role.RECORD);
  }

  @Test
  void aRowThatRepeatsTheOneAboveIsNoTotal() {
    assertThat(roles("Date|Client|Montant", "01/03/2024|Ville|120", "08/03/2024|Ville|120"))
        .containsOnly(Role.RECORD);
  }

  @Test
  void headersComeAgainAndNotesAreNotes() {
    assertThat(
            roles(
                "Date|Lieu|Présents",
                "01/03/2024|Fives|4",
                "Date|Lieu|Présents",
                "Merci à tous !||"))
        .containsExactly(Role.RECORD, Role.HEADER, Role.NOTE);
  }

  private List<Role> roles(String header, String... rows) {
    RowJudge judge = new RowJudge(cells(header), 4, false);
    List<Role> roles = new ArrayList<>();
    for (String row : rows) {
      Found found = judge.next(cells(row), false);
      roles.add(found.role());
    }
    return roles;
  }

  private List<CellMeaning> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(meanings::of).toList();
  }
}
