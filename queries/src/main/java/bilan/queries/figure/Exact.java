package bilan.queries.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic that never rounds as printing does: quotients keep 20 decimals. */
public final class Exact {

  public static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** Far beyond anything printed, so that thirds that add up to a whole do. */
  private static final int DECIMALS = 20;

  private static final MathContext WIDE = new MathContext(60, RoundingMode.HALF_UP);

  private Exact() {}

  /** A quotient; still to be settled if others are added to it. */
  public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, WIDE);
  }

  /** Quotient with 20 decimals; the divisor must not be zero. */
  public static BigDecimal quotient(BigDecimal dividend, long divisor) {
    return quotient(dividend, BigDecimal.valueOf(divisor));
  }

  /** Whether a value has no decimals. */
  public static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  /** A value without the dust of quotients and without idle zeros. */
  public static BigDecimal settled(BigDecimal value) {
    BigDecimal kept =
        value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
    BigDecimal bare = kept.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
