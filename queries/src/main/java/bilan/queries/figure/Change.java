package bilan.queries.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Change of a figure since the year before.
 *
 * @param amount unrounded, in percent or points; null if none can be given
 * @param unit {@code %} or {@code points}; null without an amount
 * @param difference unrounded, in the figure's unit, of two years that compare where no percentage
 *     can be given; null otherwise
 * @param note why there is no amount, or of which months it is; null if it is of whole years, or
 *     there is nothing to compare with
 * @param brief the note in fewer words, where it names months and places; null otherwise
 */
public record Change(
    @Nullable BigDecimal amount,
    @Nullable String unit,
    @Nullable BigDecimal difference,
    @Nullable String note,
    @Nullable String brief) {

  /** Smallest base of which a percentage says something. */
  public static final BigDecimal LEAST_BASE = BigDecimal.valueOf(20);

  /** The first period has no change, and needs no reason. */
  public static final Change FIRST = none(null);

  /** Why two years of a figure don't compare. */
  public static Change none(@Nullable String why) {
    return new Change(null, null, null, why, null);
  }

  /** Why two years don't compare, at length and in fewer words. */
  public static Change none(String why, @Nullable String brief) {
    return new Change(null, null, null, why, brief);
  }

  /**
   * From one value to the next: points of a rate, else percent, or a difference where there is no
   * percentage.
   *
   * @param base of the percentage: the earlier value, or what an average was divided by
   * @param why there is no percentage
   */
  public static Change between(
      BigDecimal from, BigDecimal to, BigDecimal base, boolean rate, @Nullable String why) {
    if (rate) {
      return new Change(Exact.settled(to.subtract(from)), "points", null, null, null);
    }
    if (isSmall(base) || isOfOtherSign(from, to)) {
      return new Change(null, null, Exact.settled(to.subtract(from)), why, null);
    }
    BigDecimal difference = to.subtract(from).multiply(Exact.HUNDRED);
    return new Change(Exact.settled(Exact.quotient(difference, from.abs())), "%", null, null, null);
  }

  /** Whether a percentage of it would say nothing. */
  public static boolean isSmall(BigDecimal base) {
    return base.compareTo(LEAST_BASE) < 0;
  }

  private static boolean isOfOtherSign(BigDecimal from, BigDecimal to) {
    return from.signum() * to.signum() < 0 || from.signum() == 0;
  }

  /** The change between these months of the two years only, if there is one. */
  public Change over(String months) {
    String said = note == null ? months : note + " (" + months + ")";
    return told("") == null ? this : new Change(amount, unit, difference, said, months);
  }

  /** What is told of a change of a figure in this unit; null if the two years don't compare. */
  public @Nullable Told told(String figureUnit) {
    if (amount != null && unit != null) {
      return new Told(amount, unit, brief);
    }
    return difference == null ? null : new Told(difference, figureUnit, brief);
  }

  /**
   * A change as it is printed.
   *
   * @param amount unrounded
   * @param unit {@code %}, {@code points}, or the figure's where it is a difference
   * @param over the only months that are compared; null for whole years
   */
  public record Told(BigDecimal amount, String unit, @Nullable String over) {}
}
