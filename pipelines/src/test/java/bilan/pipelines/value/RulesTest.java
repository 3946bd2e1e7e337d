package bilan.pipelines.value;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One table of all rules for values: a value drawn at random, written as people do, is read back.
 */
final class RulesTest {

  private static final int TRIES = 3_000;
  private static final List<String> SPACES = List.of(" ", "\u00a0", "\u202f");
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> SHORT =
      List.of(
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
          "déc.");
  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  /** A rule: what is drawn, how it is written, how it is read. */
  private enum Rule {
    AMOUNT(
        r -> BigDecimal.valueOf(r.nextInt(20_000_000) - 10_000_000, 2),
        RulesTest::amount,
        text -> comparable(Amounts.parse(text, DecimalMark.UNKNOWN).value())),
    PERCENTAGE(
        r -> BigDecimal.valueOf(r.nextInt(10_001), 4),
        (value, r) ->
            value.movePointRight(2).toPlainString().replace('.', ',') + pick(SPACES, r) + "%",
        text -> comparable(Rates.parse(text, DecimalMark.UNKNOWN).value())),
    DURATION(
        r -> BigDecimal.valueOf(1 + r.nextInt(600)),
        RulesTest::duration,
        text -> comparable(Durations.parse(text, DecimalMark.UNKNOWN).value())),
    COUNT(
        r -> r.nextInt(100_000),
        (value, r) ->
            grouped(value.toString(), r)
                + pick(List.of("", " pers.", " personnes", " participants"), r),
        text -> Counts.parse(SheetCell.text(text), DecimalMark.UNKNOWN).value()),
    DATE(RulesTest::anyDate, RulesTest::date, text -> Dates.parse(text, DateRules.FRENCH).value()),
    MONTH(
        r -> anyDate(r).withDayOfMonth(1),
        (value, r) ->
            cased(pick(List.of(MONTHS, SHORT), r).get(value.getMonthValue() - 1), r)
                + " "
                + value.getYear(),
        text -> Dates.month(SheetCell.text(text), DateRules.FRENCH).value()),
    TIME(
        r -> LocalTime.of(r.nextInt(24), r.nextInt(60)),
        (value, r) ->
            value.getHour()
                + pick(List.of(":", "h", " h ", "H"), r)
                + "%02d".formatted(value.getMinute()),
        text -> Times.parse(SheetCell.text(text)).value()),
    BOOLEAN(
        Random::nextBoolean,
        (value, r) ->
            cased(pick(value ? List.of("oui", "x", "✓", "vrai") : List.of("non", "faux"), r), r),
        text -> Booleans.parse(SheetCell.text(text)).value()),
    POSTCODE(
        r -> "%05d".formatted(1 + r.nextInt(98_999)),
        (value, r) -> value,
        text -> Codes.parse(SheetCell.text(text)).value()),
    SIRET(
        RulesTest::anySiret,
        (value, r) ->
            value.replaceAll("(\\d{3})(\\d{3})(\\d{3})", "$1#$2#$3#").replace("#", pick(SPACES, r)),
        text -> Codes.siret(SheetCell.text(text)).value()),
    RNA(
        r -> "W%09d".formatted(r.nextInt(1_000_000_000)),
        (value, r) -> r.nextBoolean() ? value : value.toLowerCase(Locale.ROOT),
        text -> Codes.rna(SheetCell.text(text)).value());

    private final Trial<?> trial;

    <T> Rule(
        Function<Random, T> drawn,
        BiFunction<T, Random, String> written,
        Function<String, ?> read) {
      this.trial = new Trial<>(drawn, written, read);
    }
  }

  private record Trial<T>(
      Function<Random, T> drawn, BiFunction<T, Random, String> written, Function<String, ?> read) {

    /** What went wrong; empty if the value came back. */
    String run(Random random) {
      T value = drawn.apply(random);
      String text = written.apply(value, random);
      Object expected = value instanceof BigDecimal number ? comparable(number) : value;
      Object found = read.apply(text);
      return Objects.equals(expected, found) ? "" : text + " is " + expected + ", not " + found;
    }
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void whateverIsWrittenIsReadBack(Rule rule) {
    for (int seed = 0; seed < TRIES; seed++) {
      assertThat(rule.trial.run(new Random(seed))).as("seed " + seed).isEmpty();
    }
  }

  private static @Nullable BigDecimal comparable(@Nullable BigDecimal number) {
    return number == null || number.signum() != 0
        ? number == null ? null : number.stripTrailingZeros()
        : BigDecimal.ZERO;
  }

  private static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String cased(String text, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> text.toUpperCase(Locale.FRENCH);
      case 1 -> text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
      default -> text;
    };
  }

  private static String grouped(String digits, Random random) {
    return random.nextBoolean()
        ? digits
        : digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", pick(SPACES, random));
  }

  private static String amount(BigDecimal value, Random random) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String number = grouped(plain.substring(0, point), random) + "," + plain.substring(point + 1);
    String euros = number + pick(List.of("", " €", "\u00a0€", "€", " EUR"), random);
    return value.signum() >= 0
        ? euros
        : switch (random.nextInt(4)) {
          case 0 -> "(" + number + ")";
          case 1 -> "−" + euros;
          case 2 -> number + "-";
          default -> "-" + euros;
        };
  }

  private static String duration(BigDecimal minutes, Random random) {
    int all = minutes.intValueExact();
    return switch (random.nextInt(3)) {
      case 0 -> all + " min";
      case 1 -> all / 60 + "h" + "%02d".formatted(all % 60);
      default -> all / 60 + " h " + "%02d".formatted(all % 60);
    };
  }

  private static LocalDate anyDate(Random random) {
    return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(5_000));
  }

  private static String date(LocalDate date, Random random) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    int year = date.getYear();
    return switch (random.nextInt(7)) {
      case 0 -> "%02d/%02d/%d".formatted(day, month, year);
      case 1 -> "%d-%02d-%02d".formatted(year, month, day);
      case 2 -> "%d/%d/%02d".formatted(day, month, year % 100);
      case 3 -> "%02d.%02d.%02d".formatted(day, month, year % 100);
      case 4 ->
          day
              + " "
              + cased(pick(List.of(MONTHS, SHORT), random).get(month - 1), random)
              + " "
              + year;
      case 5 ->
          cased(DAYS.get(date.getDayOfWeek().getValue() - 1), random)
              + " "
              + (day == 1 ? "1er" : day)
              + " "
              + MONTHS.get(month - 1)
              + " "
              + year;
      default -> "%02d-%02d-%d".formatted(day, month, year);
    };
  }

  private static String anySiret(Random random) {
    while (true) {
      String digits = "%014d".formatted(random.nextLong(100_000_000_000_000L));
      if (Codes.isKeyRight(digits)) {
        return digits;
      }
    }
  }
}
