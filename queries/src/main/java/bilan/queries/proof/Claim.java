package bilan.queries.proof;

import java.math.BigDecimal;

/**
 * A number that a sentence gives.
 *
 * @param written as it stands there
 * @param value in units; a share is in percent
 * @param slack how far a figure may lie from it: half of its last digit, more if it is rounded
 * @param sentence with what stands around
 * @param before what precedes it in the sentence; {@code after} what follows
 */
record Claim(
    Passage passage,
    String written,
    BigDecimal value,
    Unit unit,
    About about,
    BigDecimal slack,
    String sentence,
    String before,
    String after) {

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

  /** So many times their slack, two numbers are hardly ever the same by chance. */
  private static final BigDecimal PRECISE = BigDecimal.valueOf(2000);

  private static final BigDecimal TELLING = BigDecimal.valueOf(200);

  /** Whether a figure supports it. */
  boolean agrees(BigDecimal figure) {
    if (unit == Unit.TIMES && about == About.MORE_THAN) {
      boolean reached = figure.compareTo(value.subtract(slack)) >= 0;
      return reached && figure.compareTo(value.add(BigDecimal.ONE)) < 0;
    }
    BigDecimal distance = figure.abs().subtract(value.abs());
    BigDecimal size = value.abs();
    return switch (about) {
      case EXACT -> distance.abs().compareTo(slack) <= 0;
      case NEARLY -> distance.abs().compareTo(slack.max(size.multiply(NEAR))) <= 0;
      case MORE_THAN ->
          distance.compareTo(slack.negate()) >= 0
              && distance.compareTo(slack.max(size.multiply(BEYOND))) <= 0;
      case LESS_THAN ->
          distance.compareTo(slack) <= 0
              && distance.negate().compareTo(slack.max(size.multiply(BEYOND))) <= 0;
    };
  }

  boolean isPrecise() {
    return value.abs().compareTo(slack.multiply(PRECISE)) >= 0;
  }

  /** Whether it is no small number, such as stand everywhere. */
  boolean isTelling() {
    return value.abs().compareTo(slack.multiply(TELLING)) >= 0;
  }
}
