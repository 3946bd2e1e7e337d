package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AmountsTest {

  private static final List<String> SPACES = List.of("", " ", "\u00a0", "\u202f", "\u2009");
  private static final List<String> EUROS =
      List.of("", "€", "EUR", "euros", " €", "\u00a0€", "\u202f€", " EUR");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 234,56 €|1234.56",
        "1\u00a0234,56\u00a0€|1234.56",
        "1\u202f234,56\u202f€|1234.56",
        "€ 12|12",
        "12 EUR|12",
        "EUR 12,5|12.5",
        "1.234,50|1234.50",
        "1,234.50|1234.50",
        "840690.0|840690.0",
        "(33,62)|-33.62",
        "(2,00 €)|-2.00",
        "12,50-|-12.50",
        "−5|-5",
        "-2,00|-2.00",
        "+3|3",
        "0000000069,60|69.60",
        "` 000000000001437,12`|1437.12",
        "1 063 850,00    |1063850.00",
        "24\u00a0975,00|24975.00",
        "1.234.567|1234567",
        "1,234,567|1234567",
        "1,234,567.89|1234567.89",
        "3.5|3.5",
        ",50|0.50",
        "0.250|0.250",
        "1234.567|1234.567",
        "1 234.567|1234.567",
        "1'234.50|1234.50",
        "2 022|2022",
        "0|0",
        "- 5,00 €|-5.00",
        "123456789012345678901,5|123456789012345678901.5"
      })
  void readsEveryWritingOfAnAmount(String written, BigDecimal amount) {
    assertThat(Amounts.parse(written, DecimalMark.UNKNOWN).value()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gratuit",
        "12,50 5",
        "1 23,50",
        "12,5,0",
        "1.23.456",
        "--5",
        "(-5)",
        "1 2",
        "12h",
        "12 / 3",
        "1e5",
        "N 82 584,28",
        "600,00 h",
        "12 %",
        "1,234.567,8"
      })
  void refusesWhatIsNoAmount(String written) {
    assertThat(Amounts.parse(written, DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$1,149.00 ", "($33.62)", "12 CHF", "£5"})
  void refusesOtherCurrencies(String written) {
    assertThat(Amounts.parse(written, DecimalMark.POINT).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "NC",
        "nc",
        "-",
        "–",
        "sans objet",
        "Sans Objet ",
        "#N/A",
        "(vide)",
        "Non renseigné",
        "null",
        "N.C."
      })
  void marksForMissingSayNothing(String written) {
    assertThat(Amounts.parse(written, DecimalMark.COMMA).isBlank()).isTrue();
  }

  @Test
  void aLonePointBeforeThreeDigitsFollowsItsColumn() {
    assertThat(Amounts.parse("1.234", DecimalMark.COMMA).value()).isEqualByComparingTo("1234");
    assertThat(Amounts.parse("1.234", DecimalMark.POINT).value()).isEqualByComparingTo("1.234");
    assertThat(Amounts.parse("1.234", DecimalMark.UNKNOWN).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-02");
  }

  @Test
  void aColumnTellsItsMarkOrSaysThatItCannot() {
    assertThat(evidence("12,50", "1.234", "NC").mark()).isEqualTo(DecimalMark.COMMA);
    assertThat(evidence("1.234", "12.5").mark()).isEqualTo(DecimalMark.POINT);
    assertThat(evidence("1.234", "12", "2 500").isUndecidable()).isTrue();
    assertThat(evidence("1.234", "12,5", "12.5").isUndecidable()).isTrue();
    assertThat(evidence("12", "2 500").isUndecidable()).isFalse();
    assertThat(evidence("1.234", "1.234.567").mark()).isEqualTo(DecimalMark.COMMA);
  }

  private static DecimalMark.Evidence evidence(String... texts) {
    DecimalMark.Evidence evidence = new DecimalMark.Evidence();
    for (String text : texts) {
      evidence.see(text);
    }
    return evidence;
  }

  @Test
  void whateverAPersonWritesAroundTheDigitsTheAmountIsTheSame() {
    Random random = new Random(20220301);
    for (int i = 0; i < 20_000; i++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextLong(-100_000_000, 100_000_000), 2);
      String written = written(amount, random);
      assertThat(Amounts.parse(written, DecimalMark.UNKNOWN).value())
          .as("«%s»", written)
          .isEqualByComparingTo(amount);
    }
  }

  private static String written(BigDecimal amount, Random random) {
    String digits = amount.abs().toPlainString();
    int point = digits.indexOf('.');
    boolean english = random.nextInt(4) == 0;
    String space =
        english
            ? random.nextBoolean() ? "," : ""
            : pick(random, List.of("", " ", "\u00a0", "\u202f", ".", "\u2009"));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < point; i++) {
      out.append(i > 0 && (point - i) % 3 == 0 ? space : "").append(digits.charAt(i));
    }
    out.append(english ? '.' : ',').append(digits, point + 1, digits.length());
    String euro = pick(random, EUROS);
    String body = random.nextInt(4) == 0 ? euro + pick(random, SPACES) + out : out + euro;
    if (amount.signum() < 0) {
      body =
          switch (random.nextInt(4)) {
            case 0 -> "(" + body + ")";
            case 1 -> out + "-" + euro;
            case 2 -> "−" + body;
            default -> "-" + body;
          };
    }
    return pick(random, SPACES) + body + pick(random, SPACES);
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void noTextWhateverMakesItThrow() {
    Random random = new Random(7);
    String alphabet = "0123456789.,-−()€ \u00a0EURh%+'/e\u202f";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ParsedValue<BigDecimal> parsed = Amounts.parse(text.toString(), DecimalMark.UNKNOWN);
      assertThat(parsed.value() != null && parsed.fault() != null).isFalse();
      Rates.parse(text.toString(), DecimalMark.UNKNOWN);
      Durations.parse(text.toString(), DecimalMark.UNKNOWN);
      Counts.parse(SheetCell.text(text.toString()), DecimalMark.UNKNOWN);
    }
  }

  @Test
  void aNumberCellIsItsNumberAndOtherTypesAreFaults() {
    assertThat(
            Amounts.parse(SheetCell.number(new BigDecimal("12.345"), null), DecimalMark.COMMA)
                .value())
        .isEqualByComparingTo("12.345");
    assertThat(Amounts.parse(SheetCell.bool(true), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("NUM-01");
    assertThat(Amounts.parse(SheetCell.error("#REF!"), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-11");
    assertThat(Amounts.parse(SheetCell.error("#N/A"), DecimalMark.COMMA).isBlank()).isTrue();
    assertThat(Amounts.parse(SheetCell.uncomputed(), DecimalMark.COMMA).fault())
        .extracting(Fault::code)
        .isEqualTo("CELL-10");
    assertThat(Amounts.parse(SheetCell.BLANK, DecimalMark.COMMA).isBlank()).isTrue();
  }
}
