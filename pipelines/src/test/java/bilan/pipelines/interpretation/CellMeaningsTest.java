package bilan.pipelines.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.interpretation.CellMeaning.Day;
import bilan.pipelines.interpretation.CellMeaning.Month;
import bilan.pipelines.interpretation.CellMeaning.Unit;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Status;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell is read every way at once: what it means is decided by what stands around it. */
class CellMeaningsTest {

  private final CellMeanings meanings = new CellMeanings(FileLexicon.SHIPPED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12|NONE",
        "1 234,50 €|1234.50|EUROS",
        "25 k€|25000|EUROS",
        "45 pers.|45|PERSONS",
        "env. 30|30|NONE",
        "24*|24|NONE",
        "(12,00)|-12.00|NONE",
        "3,50-|-3.50|NONE",
        "$4.00|4.00|OTHER_MONEY",
        "1,234.56|1234.56|NONE",
        "20 %|20|PERCENT",
        "2 h|2|HOURS"
      })
  void aNumberHasItsUnit(String written, BigDecimal number, Unit unit) {
    CellMeaning it = meanings.of(written);
    assertThat(it.number).isEqualByComparingTo(number);
    assertThat(it.unit).isEqualTo(unit);
  }

  @Test
  void aDayMayLackItsYearAndNameItsWeekday() {
    assertThat(meanings.of("sam. 20/01").day).isEqualTo(new Day(null, 1, 20, 6));
    assertThat(meanings.of("12 sept.").day).isEqualTo(new Day(null, 9, 12, 0));
    assertThat(meanings.of("mercredi 1er mai 2024").day).isEqualTo(new Day(2024, 5, 1, 3));
    assertThat(meanings.of("01/03/2022 à 10:12").day).isEqualTo(new Day(2022, 3, 1, 0));
    assertThat(meanings.of("30/02/2024").day).isNull();
    assertThat(meanings.of("45538").serial).isEqualTo(new Day(2024, 9, 3, 0));
  }

  @Test
  void aFractionIsAShareAnAgeAndADay() {
    CellMeaning it = meanings.of("1/3");
    assertThat(it.share).isTrue();
    assertThat(it.day).isEqualTo(new Day(null, 3, 1, 0));
    assertThat(meanings.of("12-17 ans").age).isTrue();
  }

  @Test
  void aSeasonIsTwoYearsInARow() {
    assertThat(CellMeanings.seasons("Saison 2023-2024")).containsExactly(2023);
    assertThat(CellMeanings.seasons("presences 23/24 et 2024-25")).containsExactly(2023, 2024);
    assertThat(CellMeanings.seasons("12/03")).isEmpty();
    assertThat(CellMeanings.years("Bilan 2024, saison 2022-2023")).containsExactly(2024);
    assertThat(meanings.of("janv.-24").month).isEqualTo(new Month(2024, 1));
  }

  @Test
  void wordsSayNothingOrWhatCounts() {
    assertThat(meanings.of("fermé").closed).isTrue();
    assertThat(meanings.of("Remboursé").status).isEqualTo(Status.CANCELLED);
    assertThat(meanings.of("en attente").status).isEqualTo(Status.WAITS);
    assertThat(meanings.of("Refund").status).isEqualTo(Status.REFUND);
    assertThat(meanings.of("Sous-total Grenier").total).isEqualTo(1);
    assertThat(meanings.of("TOTAL").total).isEqualTo(2);
    assertThat(meanings.of("x").adds()).isEqualByComparingTo("1");
  }

  @Test
  void aTrueDateIsADayAndOnTheFirstAMonth() {
    SheetCell cell = SheetCell.date(LocalDate.of(2024, 9, 1).atStartOfDay(), null, null);
    assertThat(meanings.of(cell).day).isEqualTo(new Day(2024, 9, 1, 0));
    assertThat(meanings.of(cell).month).isEqualTo(new Month(2024, 9));
    assertThat(List.of(AxisKind.DAY, AxisKind.MONTH)).isEqualTo(AxisKind.of(meanings.of(cell)));
  }
}
