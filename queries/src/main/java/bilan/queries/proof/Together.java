package bilan.queries.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A number that is made of two others beside it: « 72 000 € sur 96 000 €, soit 75 % », « de 411 à
 * 922, soit 511 de plus ».
 */
final class Together {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Together() {}

  /**
   * Whether two others say it.
   *
   * @param trend whether the sentence tells how something changes: then a share of others is none
   * @param told all numbers of the sentence
   */
  static boolean holds(Claim claim, boolean trend, List<Claim> told) {
    return switch (claim.unit()) {
      case PERCENT -> of(claim, told, trend ? Together::change : Together::percent);
      case TIMES -> of(claim, told, Together::times);
      case POINTS -> false;
      case EUR, HOURS, NONE ->
          claim.isTelling()
              && (of(claim, same(claim, told), BigDecimal::add)
                  || (claim.grammar().says("difference", claim.sentence())
                      && of(claim, same(claim, told), BigDecimal::subtract)));
    };
  }

  private static List<Claim> same(Claim claim, List<Claim> told) {
    return told.stream().filter(other -> other.unit() == claim.unit()).toList();
  }

  private static boolean of(Claim claim, List<Claim> told, BinaryOperator<BigDecimal> made) {
    List<Claim> others = told.stream().filter(other -> isAmount(other, claim)).toList();
    return others.stream()
        .anyMatch(
            one ->
                others.stream()
                    .filter(other -> other.unit() == one.unit() && !other.equals(one))
                    .anyMatch(other -> claim.agrees(made.apply(one.value(), other.value()))));
  }

  private static boolean isAmount(Claim other, Claim claim) {
    return other.unit() != Claim.Unit.PERCENT
        && other.unit() != Claim.Unit.TIMES
        && other.unit() != Claim.Unit.POINTS
        && other.value().signum() > 0
        && !other.before().equals(claim.before());
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private static BigDecimal change(BigDecimal to, BigDecimal from) {
    return percent(to.subtract(from), from);
  }

  private static BigDecimal times(BigDecimal to, BigDecimal from) {
    return to.divide(from, MathContext.DECIMAL64);
  }
}
