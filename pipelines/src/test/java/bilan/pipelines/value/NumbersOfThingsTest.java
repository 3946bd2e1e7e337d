package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts, rates and durations. */
final class NumbersOfThingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12|12",
        "12 pers.|12",
        "12 personnes|12",
        "1 participant|1",
        "3 participant·e·s|3",
        "1 234|1234",
        "12,0|12",
        "12.00|12",
        "8 enfants|8",
        " 7 |7",
        "12 bénéficiaires|12"
      })
  void readsCountsWithTheWordForThem(String written, Integer count) {
    ParsedValue<Integer> parsed = Counts.parse(SheetCell.text(written), DecimalMark.COMMA);
    assertThat(parsed.value()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une dizaine",
        "environ 12",
        "10-12",
        "~8",
        "une quinzaine",
        "10 à 12",
        "plus de 20",
        "12+"
      })
  void refusesEstimates(String written) {
    assertThat(Counts.parse(SheetCell.text(written), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-05");
  }

  @Test
  void refusesFractionsAndNegativesOfPersons() {
    assertThat(Counts.parse(SheetCell.text("12,5"), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-04");
    assertThat(
            Counts.parse(SheetCell.number(new BigDecimal("2.5"), null), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-04");
    assertThat(Counts.parse(SheetCell.text("-3"), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-08");
    assertThat(Counts.signed(SheetCell.text("-3"), DecimalMark.COMMA).value()).isEqualTo(-3);
    assertThat(Counts.parse(SheetCell.text("3000000000"), DecimalMark.COMMA).fault()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 %|0.12",
        "12%|0.12",
        "5,5 %|0.055",
        "20|0.2",
        "5,5|0.055",
        "0,2|0.2",
        "1|1",
        "0|0",
        "100|1",
        "TVA 20 %|0.2",
        "2.1|0.021",
        "0,5 %|0.005",
        "33\u202f%|0.33"
      })
  void readsRatesAsFractions(String written, BigDecimal rate) {
    assertThat(Rates.parse(written, DecimalMark.UNKNOWN).value()).isEqualByComparingTo(rate);
  }

  @Test
  void aNumberUnderAPercentFormatIsAFractionAlready() {
    assertThat(
            Rates.parse(SheetCell.number(new BigDecimal("1.5"), "0%"), DecimalMark.COMMA).value())
        .isEqualByComparingTo("1.5");
    assertThat(Rates.parse(SheetCell.number(new BigDecimal("20"), "0"), DecimalMark.COMMA).value())
        .isEqualByComparingTo("0.2");
    assertThat(Rates.parse(SheetCell.text("-5 %"), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-07");
    assertThat(Rates.parse(SheetCell.text("vingt"), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1h30|90",
        "1 h 30|90",
        "1H30|90",
        "1h05|65",
        "2h|120",
        "2 heures|120",
        "1 heure 30 minutes|90",
        "90 min|90",
        "90 mn|90",
        "90'|90",
        "1:30|90",
        "1:30:00|90",
        "0:45|45",
        "1,5 h|90",
        "1.5h|90",
        "90|90",
        "45,5|45.5",
        "1h30min|90",
        "600,00 h|36000"
      })
  void readsDurationsInMinutes(String written, BigDecimal minutes) {
    assertThat(Durations.parse(written, DecimalMark.COMMA).value()).isEqualByComparingTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30-60", "1h75", "une heure", "matin", "-30", "1:75"})
  void refusesWhatIsNoDuration(String written) {
    assertThat(Durations.parse(written, DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-06");
  }

  @Test
  void aSpreadsheetTimeIsADuration() {
    SheetCell ninety =
        SheetCell.date(LocalDateTime.of(1899, 12, 31, 1, 30), new BigDecimal("0.0625"), "h:mm");
    assertThat(Durations.parse(ninety, DecimalMark.COMMA).value()).isEqualByComparingTo("90");
    SheetCell without = SheetCell.date(LocalDateTime.of(1899, 12, 31, 1, 30), null, "h:mm");
    assertThat(Durations.parse(without, DecimalMark.COMMA).value()).isEqualByComparingTo("90");
    SheetCell day =
        SheetCell.date(LocalDateTime.of(1900, 1, 1, 12, 0), new BigDecimal("1.5"), "[h]:mm");
    assertThat(Durations.parse(day, DecimalMark.COMMA).value()).isEqualByComparingTo("2160");
    SheetCell date =
        SheetCell.date(LocalDateTime.of(2022, 3, 1, 0, 0), new BigDecimal("44621"), "dd/mm/yyyy");
    assertThat(Durations.parse(date, DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-06");
  }

  @Test
  void everyWritingOfADurationIsTheSameNumberOfMinutes() {
    Random random = new Random(90);
    for (int i = 0; i < 5_000; i++) {
      int minutes = random.nextInt(1, 1440);
      int h = minutes / 60;
      int m = minutes % 60;
      for (String written :
          List.of(
              "%dh%02d".formatted(h, m),
              "%d h %02d min".formatted(h, m),
              "%d:%02d".formatted(h, m),
              minutes + " min",
              String.valueOf(minutes))) {
        assertThat(Durations.parse(written, DecimalMark.UNKNOWN).value())
            .as(written)
            .isEqualByComparingTo(String.valueOf(minutes));
      }
    }
  }
}
