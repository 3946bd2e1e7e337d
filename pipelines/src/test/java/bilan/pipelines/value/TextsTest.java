package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers, months as labels, lists, yes and no, missing marks. */
final class TextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "73282932000074|73282932000074",
        "732 829 320 00074|73282932000074",
        "732\u00a0829\u00a0320\u00a000074|73282932000074",
        "73282932000074.0|73282932000074",
        "'73282932000074|73282932000074",
        "224 900 019 000 15'|22490001900015",
        "35600000000048|35600000000048"
      })
  void readsASiretHoweverItIsParted(String written, String siret) {
    ParsedValue<String> parsed = Codes.siret(SheetCell.text(written));
    assertThat(parsed.value()).isEqualTo(Codes.isKeyRight(siret) ? siret : null);
  }

  @Test
  void aSiretThatExcelRoundedIsLost() {
    assertThat(Codes.siret(SheetCell.text("7,17E+13")).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-14");
    assertThat(Codes.siret(SheetCell.text("7.17E+13")).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"73282932000075", "732829320", "7328293200007", "abc", "123456789012345"})
  void aSiretWithAWrongKeyOrLengthIsRefused(String written) {
    assertThat(Codes.siret(SheetCell.text(written)).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-15");
  }

  @Test
  void anyDigitMistypedInASiretIsSeen() {
    Random random = new Random(14);
    for (int i = 0; i < 5_000; i++) {
      String siret = siret(random);
      assertThat(Codes.siret(SheetCell.text(siret)).value()).isEqualTo(siret);
      int at = random.nextInt(14);
      char other = (char) ('0' + (siret.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String mistyped = siret.substring(0, at) + other + siret.substring(at + 1);
      assertThat(Codes.siret(SheetCell.text(mistyped)).isFault()).as(mistyped).isTrue();
    }
  }

  private static String siret(Random random) {
    while (true) {
      String digits = "1" + "%013d".formatted(random.nextLong(10_000_000_000_000L));
      if (Codes.isKeyRight(digits)) {
        return digits;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "732 829 320 00074, 73282932000074",
    "5420120000018.0, 05420120000018",
    "w595 012345, W595012345",
    "73282932000075, 73282932000075",
    "'7,17E+13', '7,17E+13'",
    "732829320, 732829320"
  })
  void anOrganisationsNumberIsPlainWhereItIsOneAndElseAsWritten(String written, String kept) {
    assertThat(Codes.organisation(SheetCell.text(written)).value()).isEqualTo(kept);
  }

  @Test
  void otherIdentifiersKeepTheirZeros() {
    assertThat(Codes.rna(SheetCell.text("w595 012345")).value()).isEqualTo("W595012345");
    assertThat(Codes.rna(SheetCell.text("595012345")).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-17");
    assertThat(Codes.parse(SheetCell.text("01500")).value()).isEqualTo("01500");
    assertThat(Codes.parse(SheetCell.text(" 000123 ")).value()).isEqualTo("000123");
    assertThat(Codes.parse(SheetCell.text("'49")).value()).isEqualTo("49");
    assertThat(Codes.parse(SheetCell.number(new BigDecimal("71700000000000"), null)).value())
        .isEqualTo("71700000000000");
    assertThat(Codes.parse(SheetCell.text("#")).isBlank()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "janv.|1|",
        "Janvier 2022|1|2022",
        "2022-01|1|2022",
        "01/2022|1|2022",
        "jan-22|1|2022",
        "févr.|2|",
        "FÉVRIER|2|",
        "avr.|4|",
        "août 2021|8|2021",
        "Sept. 2022|9|2022",
        "déc|12|",
        "2022 janvier|1|2022",
        "01 - Janvier|1|",
        "Janvier_2022|1|2022",
        "Janvier (2022)|1|2022",
        "mai|5|",
        "juil. 21|7|2021",
        "1-2022|1|2022"
      })
  void readsMonthsAsHeadersAndSheetsNameThem(String label, int month, Integer year) {
    assertThat(MonthLabel.parse(label)).isEqualTo(new MonthLabel(month, year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total",
        "2022",
        "13/2022",
        "Mardi",
        "Lieu",
        "Marseille",
        "T1 2022",
        "Décembre et janvier",
        "12"
      })
  void aLabelThatIsNoMonthIsNone(String label) {
    assertThat(MonthLabel.parse(label)).isNull();
  }

  @Test
  void findsTheMonthAndTheYearInsideATitle() {
    assertThat(MonthLabel.find("Fréquentation janvier 2022")).isEqualTo(new MonthLabel(1, 2022));
    assertThat(MonthLabel.find("De janvier à mars 2022")).isNull();
    assertThat(MonthLabel.findYear("POP Café — année 2021")).isEqualTo(2021);
    assertThat(MonthLabel.findYear("2020-2022")).isNull();
    assertThat(MonthLabel.findYear("N° 120210")).isNull();
    assertThat(MonthLabel.of(SheetCell.date(LocalDateTime.of(2022, 1, 1, 0, 0), null, "mmm-yy")))
        .isEqualTo(new MonthLabel(1, 2022));
    assertThat(MonthLabel.of(SheetCell.date(LocalDateTime.of(2022, 1, 5, 0, 0), null, "mmm-yy")))
        .isNull();
  }

  @Test
  void listsArePartedByWhatTheyUse() {
    assertThat(Lists.parse(SheetCell.text("Santé; Mobilité ;Santé")))
        .containsExactly("Santé", "Mobilité");
    assertThat(Lists.parse(SheetCell.text("Santé|Papiers, élections")))
        .containsExactly("Santé", "Papiers, élections");
    assertThat(Lists.parse(SheetCell.text("Santé\nMobilité\r\n")))
        .containsExactly("Santé", "Mobilité");
    assertThat(Lists.parse(SheetCell.text("Santé, Mobilité"))).containsExactly("Santé", "Mobilité");
    assertThat(Lists.parse(SheetCell.text("NC"))).isEmpty();
    assertThat(Lists.parse(SheetCell.BLANK)).isEmpty();
  }

  @Test
  void yesAndNoAreReadHoweverTicked() {
    for (String yes : List.of("oui", "OUI", "x", "X", "✓", "✔", "vrai", "1", "Yes", " o ")) {
      assertThat(Booleans.parse(SheetCell.text(yes)).value()).as(yes).isTrue();
    }
    for (String no : List.of("non", "Non", "faux", "0", "no", "N")) {
      assertThat(Booleans.parse(SheetCell.text(no)).value()).as(no).isFalse();
    }
    assertThat(Booleans.parse(SheetCell.bool(true)).value()).isTrue();
    assertThat(Booleans.parse(SheetCell.text("peut-être")).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-12");
    assertThat(Booleans.parse(SheetCell.text("NC")).isBlank()).isTrue();
  }

  @Test
  void whatLooksLikeAMarkIsNotAlwaysOne() {
    for (String text : List.of("0", "néanmoins", "Nc 12", "n", "non", "12-", "Naïma", "/2")) {
      assertThat(MissingMarks.isMissing(text)).as(text).isFalse();
    }
  }

  @Test
  void everyFaultHasItsSentencesInBothLanguages() {
    List<Fault> faults =
        List.of(
            fault(Amounts.parse("x", DecimalMark.COMMA)),
            Amounts.ambiguous("1.234"),
            fault(Amounts.parse("$5", DecimalMark.COMMA)),
            fault(Counts.parse(SheetCell.text("x"), DecimalMark.COMMA)),
            fault(Counts.parse(SheetCell.text("une dizaine"), DecimalMark.COMMA)),
            fault(Counts.parse(SheetCell.text("-1"), DecimalMark.COMMA)),
            fault(Durations.parse("x", DecimalMark.COMMA)),
            fault(Rates.parse("x", DecimalMark.COMMA)),
            fault(Dates.parse("x", DateRules.FRENCH)),
            fault(Dates.parse("31/02/2022", DateRules.FRENCH)),
            DateOrder.ambiguous("03/25/2022"),
            fault(Dates.parse("mars 2022", DateRules.FRENCH)),
            fault(Dates.parse("99999", DateRules.FRENCH)),
            fault(Times.parse(SheetCell.text("x"))),
            fault(Dates.parse("01/01/2022-02/02/2022", DateRules.FRENCH)),
            fault(Dates.year(SheetCell.text("x"), DateRules.FRENCH, 1)),
            fault(Amounts.parse(SheetCell.uncomputed(), DecimalMark.COMMA)),
            fault(Amounts.parse(SheetCell.error("#REF!"), DecimalMark.COMMA)),
            fault(Booleans.parse(SheetCell.text("?!"))),
            fault(Codes.siret(SheetCell.text("7,17E+13"))),
            fault(Codes.siret(SheetCell.text("1"))),
            fault(Codes.rna(SheetCell.text("1"))));
    for (Lang lang : Lang.values()) {
      Catalogue catalogue = new Catalogue(lang);
      for (Fault fault : faults) {
        for (Message message : List.of(fault.what(), fault.cause(), fault.cure())) {
          assertThat(catalogue.say(message)).isNotBlank();
        }
      }
    }
  }

  private static Fault fault(ParsedValue<?> parsed) {
    Fault fault = parsed.fault();
    assertThat(fault).isNotNull();
    return fault;
  }
}
