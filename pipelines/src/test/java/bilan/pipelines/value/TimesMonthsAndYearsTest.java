package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else a cell of dates may say: a time of day, a month, a year. */
class TimesMonthsAndYearsTest {

  @Test
  void aMomentKeepsItsTime() {
    assertThat(Dates.dateTime(SheetCell.text("12/03/2021 à 14:05"), DateRules.FRENCH).value())
        .isEqualTo(LocalDateTime.of(2021, 3, 12, 14, 5));
    assertThat(
            Dates.dateTime(SheetCell.text("7/28/26 1:33 PM"), new DateRules(DateOrder.MDY, false))
                .value())
        .isEqualTo(LocalDateTime.of(2026, 7, 28, 13, 33));
    assertThat(Dates.dateTime(SheetCell.text("12/03/2021"), DateRules.FRENCH).value())
        .isEqualTo(LocalDateTime.of(2021, 3, 12, 0, 0));
    assertThat(Dates.dateTime(SheetCell.text("44267.75"), DateRules.FRENCH).value())
        .isEqualTo(LocalDateTime.of(2021, 3, 12, 18, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mars 2022",
        "Mars 2022",
        "2022-03",
        "03/2022",
        "mars-22",
        "2022/03",
        "12/03/2022",
        "1er mars 2022",
        "MARS 2022"
      })
  void aMonthIsEnoughWhereAMonthIsAsked(String written) {
    assertThat(Dates.month(SheetCell.text(written), DateRules.FRENCH).value())
        .isEqualTo(LocalDate.of(2022, 3, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14:05|14:05",
        "14h05|14:05",
        "14 h 05|14:05",
        "9h|09:00",
        "9 h|09:00",
        "09:30:15|09:30:15",
        "1:33 PM|13:33",
        "12:00 AM|00:00",
        "12/03/2021 14:05|14:05",
        "0:00|00:00"
      })
  void readsTimes(String written, LocalTime time) {
    assertThat(Times.parse(SheetCell.text(written)).value()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "14:75", "matin", "14", "13:00 PM", "14:5:00"})
  void refusesWhatIsNoTime(String written) {
    assertThat(Times.parse(SheetCell.text(written)).fault())
        .extracting(Fault::code)
        .isEqualTo("DATE-06");
  }

  @Test
  void yearsAreReadFromNumbersTextsAndDates() {
    assertThat(Dates.year(SheetCell.text("2022"), DateRules.FRENCH, 1).value()).isEqualTo(2022);
    assertThat(Dates.year(SheetCell.text("2022-2023"), DateRules.FRENCH, 1).value())
        .isEqualTo(2022);
    assertThat(
            Dates.year(SheetCell.number(new BigDecimal("2022"), null), DateRules.FRENCH, 1).value())
        .isEqualTo(2022);
    assertThat(Dates.year(SheetCell.text("31/12/2022"), DateRules.FRENCH, 1).value())
        .isEqualTo(2022);
    assertThat(Dates.year(SheetCell.text("l'an dernier"), DateRules.FRENCH, 1).fault())
        .extracting(Fault::code)
        .isEqualTo("DATE-08");
  }
}
