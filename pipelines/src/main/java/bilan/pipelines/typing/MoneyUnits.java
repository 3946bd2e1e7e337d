package bilan.pipelines.typing;

import java.util.List;
import java.util.regex.Pattern;

/** The unit, other than the euro, that a header or a title says its amounts are in. */
final class MoneyUnits {

  static final int HUNDREDTHS = -2;
  static final int THOUSANDS = 3;
  static final int MILLIONS = 6;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String EURO = "(?:€|euros?\\b|eur\\b)";
  // After a number it is the unit of that number, and of no column.
  private static final String ALONE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[\\s\u00a0\u202f])";
  private static final String OF = "\\s+d(?:['’]|e\\s)\\s*";
  private static final Pattern THOUSAND =
      Pattern.compile(
          ALONE + "(?:k[\\s\u00a0\u202f]?" + EURO + "|milliers" + OF + EURO + ")", FLAGS);
  private static final Pattern MILLION =
      Pattern.compile(ALONE + "(?:m[\\s\u00a0\u202f]?€|millions" + OF + EURO + ")", FLAGS);
  private static final String CENTS = "(?:centimes?|cents|cts)";
  private static final Pattern HUNDREDTH =
      Pattern.compile(ALONE + CENTS + "(?![\\p{L}\\p{N}])", FLAGS);
  // Rounded to the cent, or euros and cents: the amounts are euros all the same.
  private static final Pattern NO_UNIT =
      Pattern.compile(
          "(?<!\\p{L})(?:aux?|les?|de|du|et|ou|par|and|to the)\\s+"
              + CENTS
              + "|"
              + CENTS
              + "\\s+(?:près|compris)",
          FLAGS);
  private static final Pattern CENTS_OF_EURO = Pattern.compile(CENTS + OF + EURO, FLAGS);
  private static final Pattern PLAIN = Pattern.compile(EURO, FLAGS);

  private MoneyUnits() {}

  /**
   * The power of ten of a column's unit: what its header says, else what a title above the table
   * does; 0 for euros, and if nothing says it.
   */
  static int power(String header, List<String> titles) {
    int own = power(header);
    if (own != 0 || isEuros(header)) {
      return own;
    }
    return titles.stream().mapToInt(MoneyUnits::power).filter(p -> p > 0).findFirst().orElse(0);
  }

  /** Whether a text writes euros, and no larger or smaller unit. */
  static boolean isEuros(String text) {
    return PLAIN.matcher(text).find() && power(text) == 0;
  }

  private static int power(String text) {
    if (THOUSAND.matcher(text).find()) {
      return THOUSANDS;
    }
    if (MILLION.matcher(text).find()) {
      return MILLIONS;
    }
    String rest = CENTS_OF_EURO.matcher(text).replaceAll("centimes");
    boolean cents = HUNDREDTH.matcher(rest).find() && !NO_UNIT.matcher(rest).find();
    return cents && !PLAIN.matcher(rest).find() ? HUNDREDTHS : 0;
  }
}
