package bilan.pipelines.control;

import java.math.BigDecimal;
import java.util.function.Supplier;

/** How far the numbers of a row show that they are the sums of other rows. */
enum SumEvidence {
  NONE,
  /** One row above has the same numbers. */
  SAME,
  /** The sum of several rows, in numbers so small or round that chance may have it. */
  SUM,
  /** The sum of several rows, in so many digits that it is no chance. */
  CERTAIN;

  private static final int SEVERAL = 2;
  private static final int MANY_DIGITS = 5;

  /**
   * @param digits of the numbers that are equal to a sum; 0 if there are none
   * @param covered how many rows are summed
   */
  static SumEvidence of(int digits, int covered) {
    if (digits == 0 || covered == 0) {
      return NONE;
    }
    return covered < SEVERAL ? SAME : digits < MANY_DIGITS ? SUM : CERTAIN;
  }

  /** The digits of a number that say something: none in zero, one in 3 000. */
  static int digits(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.stripTrailingZeros().precision();
  }

  SumEvidence or(Supplier<SumEvidence> other) {
    if (this.isSum()) {
      return this;
    }
    SumEvidence another = other.get();
    return another.compareTo(this) > 0 ? another : this;
  }

  boolean isSum() {
    return this == SUM || this == CERTAIN;
  }
}
