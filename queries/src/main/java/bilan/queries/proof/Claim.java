package bilan.queries.proof;

import java.math.BigDecimal;

/**
 * A number that a sentence gives.
 *
 * @param from where it begins in its sentence
 * @param to where what follows it begins
 * @param value in units; a share is in percent
 * @param slack how far a figure may lie from it: half of its last digit, more if it is rounded
 */
record Claim(
    ProseSentence sentence,
    int from,
    int to,
    BigDecimal value,
    Unit unit,
    About about,
    BigDecimal slack) {

  /** What a number counts. */
  enum Unit {
    PERCENT,
    EUR,
    HOURS,
    /** Points between two rates. */
    POINTS,
    /** How many times another: « dix fois celles de 2020 », « a doublé ». */
    TIMES,
    NONE
  }

  /** What the words before it make of it. */
  enum About {
    EXACT,
    NEARLY,
    MORE_THAN,
    LESS_THAN
  }

  private static final BigDecimal NEAR = new BigDecimal("0.05");
  private static final BigDecimal BEYOND = new BigDecimal("0.15");

  /** A round number says as many digits of a figure, and lies no farther from it. */
  private static final int DIGITS = 2;

  private static final BigDecimal ROUNDED = new BigDecimal("0.0025");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** So many times their slack, two numbers are hardly ever the same by chance. */
  private static final BigDecimal PRECISE = BigDecimal.valueOf(2000);

  private static final BigDecimal TELLING = BigDecimal.valueOf(200);

  Grammar grammar() {
    return sentence.grammar();
  }

  String before() {
    return sentence.text().substring(0, from);
  }

  String after() {
    return sentence.text().substring(to);
  }

  String written() {
    return sentence.text().substring(from, to).strip();
  }

  /** Its part of the sentence, between semicolons. */
  String clause() {
    return before().substring(before().lastIndexOf(';') + 1) + after().split(";", 2)[0];
  }

  /** Words before it, from the last sign or word that begins something else. */
  String lead() {
    return new Pieces(grammar(), before().stripTrailing(), "").own();
  }

  boolean says(String name) {
    return grammar().says(name, sentence.text());
  }

  boolean saysBefore(String name) {
    return grammar().says(name, before());
  }

  boolean saysAfter(String name) {
    return grammar().says(name, after());
  }

  /** Whether a figure supports it. */
  boolean agrees(BigDecimal figure) {
    if (unit == Unit.TIMES && about == About.MORE_THAN) {
      boolean reached = figure.compareTo(value.subtract(slack)) >= 0;
      return reached && figure.compareTo(value.add(BigDecimal.ONE)) < 0;
    }
    BigDecimal more = figure.abs().subtract(value.abs());
    boolean close = more.abs().compareTo(slack) <= 0;
    BigDecimal size = value.abs();
    return switch (about) {
      case EXACT -> close || isRounded(more.abs());
      case NEARLY -> close || more.abs().compareTo(size.multiply(NEAR)) <= 0;
      case MORE_THAN -> close || (more.signum() >= 0 && more.compareTo(size.multiply(BEYOND)) <= 0);
      case LESS_THAN ->
          close || (more.signum() <= 0 && more.abs().compareTo(size.multiply(BEYOND)) <= 0);
    };
  }

  /** Whether a figure that lies so far from it is said in thousands: « 213 000 € ». */
  private boolean isRounded(BigDecimal distance) {
    boolean counted = unit == Unit.NONE || unit == Unit.EUR || unit == Unit.HOURS;
    BigDecimal bare = value.stripTrailingZeros();
    return counted
        && bare.precision() >= DIGITS
        && distance.compareTo(HALF.scaleByPowerOfTen(-bare.scale())) <= 0
        && distance.compareTo(value.abs().multiply(ROUNDED)) <= 0;
  }

  boolean isPrecise() {
    return value.abs().compareTo(slack.multiply(PRECISE)) >= 0;
  }

  /** Whether it is no small number, such as stand everywhere. */
  boolean isTelling() {
    return value.abs().compareTo(slack.multiply(TELLING)) >= 0;
  }
}
