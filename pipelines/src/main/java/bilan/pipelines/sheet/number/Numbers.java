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
    BigDecimal plain = plain(written);
    if (plain != null) {
      return plain;
    }
    try {
      BigDecimal number = written.length() > LONGEST ? null : new BigDecimal(written.strip());
      if (number == null || Math.abs((long) number.precision() - number.scale()) > 310) {
        return null;
      }
      return tidy(number.round(FIFTEEN));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Whether a number is written as it would be printed, so that its text need not be made again.
   */
  public static boolean isPlain(String written) {
    int length = written.length();
    char first = length == 0 ? '0' : written.charAt(0);
    if (first < '1' || first > '9' || length > 15) {
      return false;
    }
    boolean point = false;
    for (int i = 0; i < length; i++) {
      char c = written.charAt(i);
      if (c == '.' && !point) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    char last = written.charAt(length - 1);
    return !point || (last != '0' && last != '.');
  }

  /** The decimal number of at most 15 digits that a binary fraction means. */
  public static BigDecimal of(double number) {
    return tidy(new BigDecimal(Double.toString(number)).round(FIFTEEN));
  }

  private static BigDecimal tidy(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.scale() > 0 ? number.stripTrailingZeros() : number;
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** At most 15 digits with at most one point: the common case, without detours. */
  private static @Nullable BigDecimal plain(String written) {
    int length = written.length();
    int from = length > 0 && written.charAt(0) == '-' ? 1 : 0;
    long unscaled = 0;
    int digits = 0;
    int point = -1;
    for (int i = from; i < length; i++) {
      char c = written.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
        if (++digits > 15) {
          return null;
        }
      } else {
        return null;
      }
    }
    if (digits == 0) {
      return null;
    }
    int scale = point < 0 ? 0 : length - point - 1;
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    return BigDecimal.valueOf(from == 1 ? -unscaled : unscaled, scale);
  }
}
