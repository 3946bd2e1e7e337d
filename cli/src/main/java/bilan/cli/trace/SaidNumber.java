package bilan.cli.trace;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as somebody reads it from paper or copies it from a document, with whatever spaces and
 * signs: {@code 12 345,67 €}, {@code −0,9 %}, {@code 95,2 k€}.
 *
 * @param slack half of its last digit
 * @param signed whether it bears a sign, as changes do
 */
record SaidNumber(BigDecimal value, BigDecimal slack, boolean signed) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?)(\\d+(?:\\.\\d+)?)(k€|K€|M€|€|EUR|euros?|%|h|heures?|points?|ETP|FTE|mois)?"
              + "(HT|TTC)?(?:\\(\\d+(?:,\\d+)*\\))*");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Null if something else was typed. */
  static @Nullable SaidNumber of(String typed) {
    String bare =
        typed
            .replaceAll("[\\s\\p{Z}\\u200b\\ufeff'’]", "")
            .replaceAll("[\\u2212\\u2010-\\u2013]", "-")
            .replaceAll("^[«\"]|[»\"]$", "")
            .replaceFirst("(?<=\\d),(?=\\d)", ".");
    Matcher number = NUMBER.matcher(bare);
    if (!number.matches()) {
      return null;
    }
    BigDecimal digits = new BigDecimal(number.group(2));
    BigDecimal times = times(number.group(3));
    BigDecimal slack = BigDecimal.ONE.movePointLeft(digits.scale()).divide(TWO).multiply(times);
    BigDecimal value = digits.multiply(times);
    boolean minus = number.group(1).equals("-");
    return new SaidNumber(minus ? value.negate() : value, slack, !number.group(1).isEmpty());
  }

  private static BigDecimal times(@Nullable String unit) {
    return switch (unit == null ? "" : unit) {
      case "k€", "K€" -> BigDecimal.valueOf(1_000);
      case "M€" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.ONE;
    };
  }

  boolean is(BigDecimal other) {
    return value.compareTo(other) == 0;
  }

  /** Whether another may have been written so, rounded. */
  boolean isRoughly(BigDecimal other) {
    return other.subtract(value).abs().compareTo(slack) <= 0;
  }

  BigDecimal distance(BigDecimal other) {
    return other.subtract(value).abs();
  }
}
