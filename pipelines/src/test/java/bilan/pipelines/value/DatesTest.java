package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/03/2021|2021-03-12",
        "12/3/21|2021-03-12",
        "12-03-2021|2021-03-12",
        "12.03.21|2021-03-12",
        "2021-03-12|2021-03-12",
        "2021/03/12|2021-03-12",
        "2021.03.12|2021-03-12",
        "3 janv. 2022|2022-01-03",
        "vendredi 12 mars 2021|2021-03-12",
        "VENDREDI 12 MARS 2021|2021-03-12",
        "Ven. 12 mars 2021|2021-03-12",
        "mar. 1er mars 2022|2022-03-01",
        "1er mars 2022|2022-03-01",
        "12 février 2022|2022-02-12",
        "12 fevr. 2022|2022-02-12",
        "5 août 2022|2022-08-05",
        "12-mars-21|2021-03-12",
        "12/mars/2021|2021-03-12",
        "12 mar 2021|2021-03-12",
        "le 12 mars 2021|2021-03-12",
        "Le vendredi 12 mars 2021|2021-03-12",
        "12/03/2021 14:05|2021-03-12",
        "12/03/2021 à 14:05|2021-03-12",
        "2021-03-12T14:05:00Z|2021-03-12",
        "2021-03-12 14:05:59.123|2021-03-12",
        "12.03.2021, 14:05|2021-03-12",
        "20210312|2021-03-12",
        "44267|2021-03-12",
        "44267.5|2021-03-12",
        "44267,5|2021-03-12",
        "12 / 03 / 2021|2021-03-12",
        "29/02/2024|2024-02-29",
        "vendredi, 12/03/2021|2021-03-12",
        "12\u00a0mars\u00a02021|2021-03-12",
        "March 12, 2021|2021-03-12",
        "31/12/99|1999-12-31",
        "12-Mar-2021|2021-03-12",
        "12/03/2021 14h05|2021-03-12",
        "lundi 14/03/2022 9h|2022-03-14"
      })
  void readsEveryWritingOfADay(String written, LocalDate day) {
    assertThat(Dates.parse(written, DateRules.FRENCH).value()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/02/2022|DATE-02",
        "29/02/2023|DATE-02",
        "00/03/2022|DATE-02",
        "32/01/2022|DATE-02",
        "2022-13-01|DATE-02",
        "31 avril 2022|DATE-02",
        "12/03/0021|DATE-05",
        "12/03/2202|DATE-05",
        "03/25/2022|DATE-03",
        "mars 2022|DATE-04",
        "2022-03|DATE-04",
        "03/2022|DATE-04",
        "2014|DATE-04",
        "demain|DATE-01",
        "illisible|DATE-01",
        "12/03|DATE-01",
        "12/03/021|DATE-01",
        "12345678|DATE-02",
        "2018-11-20/fin de l'action|DATE-07",
        "01/01/2022 - 31/12/2022|DATE-07",
        "2022/01/13_2024/01/12|DATE-07",
        "99999|DATE-05",
        "10000|DATE-05",
        "12//2021|DATE-01",
        "1/2/3|DATE-01"
      })
  void saysWhyItIsNoDay(String written, String code) {
    assertThat(Dates.parse(written, DateRules.FRENCH).fault())
        .as(written)
        .extracting(Fault::code)
        .isEqualTo(code);
  }

  @Test
  void aProfileCanSetAnotherOrder() {
    assertThat(Dates.parse("7/28/26 1:33 PM", new DateRules(DateOrder.MDY, false)).value())
        .isEqualTo(LocalDate.of(2026, 7, 28));
    assertThat(Dates.parse("21/03/12", new DateRules(DateOrder.YMD, false)).value())
        .isEqualTo(LocalDate.of(2021, 3, 12));
    assertThat(Dates.parse("28/07/2026", new DateRules(DateOrder.MDY, false)).fault())
        .extracting(Fault::code)
        .isEqualTo("DATE-02");
  }

  @Test
  void aColumnThatWritesTheMonthFirstIsNeverGuessed() {
    assertThat(evidence("03/25/2022", "03/04/2022", "NC").isUndecidable()).isTrue();
    assertThat(evidence("25/03/2022", "03/04/2022").isUndecidable()).isFalse();
    assertThat(evidence("03/04/2022", "05/06/2022").isUndecidable()).isFalse();
    assertThat(evidence("2022/03/25", "2022-03-25").isUndecidable()).isFalse();
    assertThat(evidence("25/03/2022", "03/25/2022").isUndecidable()).isFalse();
    assertThat(evidence("03/25/2022", "04/28/2022").isUndecidable()).isTrue();
    assertThat(evidence("2022-03-21", "03/25/2022", "5 mars 2022").isUndecidable()).isFalse();
    assertThat(evidence("05/05/2022", "03/25/2022").isUndecidable()).isFalse();
  }

  private static DateOrder.Evidence evidence(String... texts) {
    DateOrder.Evidence evidence = new DateOrder.Evidence();
    for (String text : texts) {
      evidence.see(text);
    }
    return evidence;
  }

  @Test
  void everyDayInEveryWritingIsThatDay() {
    Random random = new Random(1900);
    Typography french = Typography.of(Lang.FR);
    for (int i = 0; i < 5_000; i++) {
      LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(25_000));
      int d = day.getDayOfMonth();
      int m = day.getMonthValue();
      int y = day.getYear();
      List<String> writings =
          List.of(
              "%02d/%02d/%d".formatted(d, m, y),
              "%d/%d/%d".formatted(d, m, y),
              "%02d-%02d-%d".formatted(d, m, y),
              "%02d.%02d.%d".formatted(d, m, y),
              day.toString(),
              "%d/%02d/%02d".formatted(y, m, d),
              french.date(day),
              french.date(day).toUpperCase(java.util.Locale.ROOT),
              "%d%02d%02d".formatted(y, m, d),
              day + "T10:30",
              "%02d/%02d/%d à 10:30".formatted(d, m, y),
              String.valueOf(day.toEpochDay() + 25_569));
      for (String written : writings) {
        assertThat(Dates.parse(written, DateRules.FRENCH).value()).as(written).isEqualTo(day);
      }
    }
  }

  @Test
  void serialNumbersFollowTheirCalendar() {
    assertThat(
            Dates.parse(SheetCell.number(new BigDecimal("44267"), "General"), DateRules.FRENCH)
                .value())
        .isEqualTo(LocalDate.of(2021, 3, 12));
    assertThat(
            Dates.parse(
                    SheetCell.number(new BigDecimal("42805"), "General"),
                    new DateRules(DateOrder.DMY, true))
                .value())
        .isEqualTo(LocalDate.of(2021, 3, 12));
    assertThat(
            Dates.parse(SheetCell.number(new BigDecimal("20210312"), null), DateRules.FRENCH)
                .value())
        .isEqualTo(LocalDate.of(2021, 3, 12));
    assertThat(
            Dates.parse(SheetCell.number(new BigDecimal("12.5"), null), DateRules.FRENCH).fault())
        .extracting(Fault::code)
        .isEqualTo("DATE-05");
    assertThat(
            Dates.parse(SheetCell.number(new BigDecimal("2014"), null), DateRules.FRENCH).fault())
        .extracting(Fault::code)
        .isEqualTo("DATE-04");
  }

  @Test
  void aTextWithoutEndIsNoDate() {
    for (String word : List.of("le ", "lundi ", "12/", "mars ")) {
      assertThat(Dates.parse(word.repeat(200_000), DateRules.FRENCH).value()).isNull();
      assertThat(MonthLabel.parse(word.repeat(200_000))).isNull();
    }
  }

  @Test
  void noTextWhateverMakesItThrow() {
    Random random = new Random(31);
    List<String> parts =
        List.of(
            "12",
            "3",
            "2021",
            "/",
            "-",
            ".",
            " ",
            "janv.",
            "mars",
            "mar",
            "er",
            "à",
            "T",
            "10:30",
            "h",
            "vendredi",
            "le",
            ",",
            "é",
            "44267",
            "99999999999",
            "\u00a0",
            "AM");
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      SheetCell cell = SheetCell.text(text.toString());
      ParsedValue<LocalDate> day = Dates.parse(cell, DateRules.FRENCH);
      assertThat(day.value() != null && day.fault() != null).isFalse();
      Dates.month(cell, DateRules.FRENCH);
      Times.parse(cell);
      MonthLabel.find(text.toString());
    }
  }
}
