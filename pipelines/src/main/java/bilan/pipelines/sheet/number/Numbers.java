package bilan.pipelines.sheet.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as spreadsheet files write them: binary fractions printed with 17 digits, of which a
 * spreadsheet shows and means 15.
 */
public final class Numbers {

  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST = 400;

  private Numbers() {}

  /** The number meant, or null if it is none. */
  public static @Nullable BigDecimal of(String written) {
    try {
      BigDecimal number = written.length() > LONGEST ? null : new BigDecimal(written.strip());
      return number == null || Math.abs((long) number.precision() - number.scale()) > 310
          ? null
          : tidy(number);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The decimal number of at most 15 digits that a binary fraction means. */
  public static BigDecimal of(double number) {
    return tidy(new BigDecimal(Double.toString(number)));
  }

  private static BigDecimal tidy(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal rounded = number.round(FIFTEEN);
    BigDecimal stripped = rounded.scale() > 0 ? rounded.stripTrailingZeros() : rounded;
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
