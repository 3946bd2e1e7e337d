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

  private final int scale;
  private final @Nullable BigDecimal[] seen = new BigDecimal[REMEMBERED];
  private final @Nullable BigDecimal[] scaled = new BigDecimal[REMEMBERED];
  private final long[] unscaled = new long[REMEMBERED];

  ScaledDecimals(int scale) {
    this.scale = scale;
  }

  /** In units of the last stored digit; what does not fit is cut, as in a hash. */
  long unscaled(BigDecimal number) {
    return unscaled[slot(number)];
  }

  /**
   * In units of the last stored digit.
   *
   * @throws ArithmeticException if it has more digits than are stored
   */
  long exact(BigDecimal number, int digits) {
    int slot = slot(number);
    BigDecimal known = scaled[slot];
    if (known == null || known.precision() > digits) {
      throw new ArithmeticException(number.toPlainString() + ": " + digits + " digits");
    }
    return unscaled[slot];
  }

  @SuppressWarnings("ReferenceEquality") // the very object is what is remembered
  private int slot(BigDecimal number) {
    int slot = System.identityHashCode(number) & (REMEMBERED - 1);
    if (seen[slot] != number) {
      BigDecimal exact = number.setScale(scale, RoundingMode.HALF_UP);
      seen[slot] = number;
      scaled[slot] = exact;
      unscaled[slot] = exact.unscaledValue().longValue();
    }
    return slot;
  }
}
