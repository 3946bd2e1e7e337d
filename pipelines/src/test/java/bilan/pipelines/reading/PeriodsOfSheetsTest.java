package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.text.Exit;
import bilan.text.Failure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Months and years that a sheet says by its name, its title or its columns. */
class PeriodsOfSheetsTest {

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
  void yearsAsColumnsAreTurned() {
    Read read =
        Read.of(
            "funding", "Compte|Intitulé|2020|2021|2022\n60|Achats|#10|#20|#30\n70|Ventes|#1|#2|#3");
    assertThat(read.all("fiscal_year")).containsExactly(2020, 2021, 2022, 2020, 2021, 2022);
    assertThat(read.sum("amount")).isEqualByComparingTo("66");
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
}
