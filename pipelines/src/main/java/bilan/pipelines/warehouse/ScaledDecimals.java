package bilan.pipelines.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Amounts at the scale at which they are stored, rounded half up. Readers give the same object for
 * the same text, so that most are known by their identity.
 */
final class ScaledDecimals {

  private static final int REMEMBERED = 1 << 11;

  private final int digits;
  private final int scale;
  private final @Nullable BigDecimal[] seen = new BigDecimal[REMEMBERED];
  private final boolean[] fits = new boolean[REMEMBERED];
  private final long[] unscaled = new long[REMEMBERED];

  /**
   * @param scale decimals of the column; {@code digits} all that it has, at most 18
   */
  ScaledDecimals(int digits, int scale) {
    this.digits = digits;
    this.scale = scale;
  }

  /**
   * In units of the last stored digit.
   *
   * @throws ArithmeticException if it has more digits than are stored
   */
  long stored(BigDecimal number) {
    int slot = slot(number);
    if (!fits[slot]) {
      throw new ArithmeticException("More than " + digits + " digits");
    }
    return unscaled[slot];
  }

  /** The same of any number; what does not fit is cut, as in a hash. */
  long unscaled(BigDecimal number) {
    return unscaled[slot(number)];
  }

  @SuppressWarnings("ReferenceEquality") // the very object is what is remembered
  private int slot(BigDecimal number) {
    int slot = System.identityHashCode(number) & (REMEMBERED - 1);
    if (seen[slot] != number) {
      BigDecimal exact = scale(number);
      seen[slot] = number;
      fits[slot] = exact.precision() <= digits;
      unscaled[slot] = exact.unscaledValue().longValue();
    }
    return slot;
  }

  private BigDecimal scale(BigDecimal number) {
    return number.setScale(scale, RoundingMode.HALF_UP);
  }
}
