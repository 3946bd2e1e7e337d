package bilan.queries.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  /**
   * An amount in shares that add up to it, to the cent: each gets its cents rounded down, then the
   * largest remainders one more, the earliest first among equals.
   *
   * @param weights not all 0
   */
  static List<BigDecimal> shares(BigDecimal amount, List<Long> weights) {
    return shares(amount, weights, 2);
  }

  /** Shares to a number of decimals; what the amount has beyond them goes to the first. */
  static List<BigDecimal> shares(BigDecimal amount, List<Long> weights, int decimals) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal whole = BigDecimal.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    List<BigDecimal> shares = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    BigDecimal left = amount;
    for (int i = 0; i < weights.size(); i++) {
      BigDecimal exact = amount.multiply(BigDecimal.valueOf(weights.get(i)));
      BigDecimal share = exact.divide(whole, decimals, RoundingMode.FLOOR);
      shares.add(share);
      remainders.add(exact.subtract(share.multiply(whole)));
      order.add(i);
      left = left.subtract(share);
    }
    order.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
    for (int i = 0; left.compareTo(unit) >= 0; i = (i + 1) % order.size()) {
      int at = order.get(i);
      shares.set(at, shares.get(at).add(unit));
      left = left.subtract(unit);
    }
    shares.set(0, shares.get(0).add(left));
    return shares;
  }
}
