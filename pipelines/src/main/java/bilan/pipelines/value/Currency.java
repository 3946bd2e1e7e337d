package bilan.pipelines.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The writings of euros beside a number, and those of other currencies, which are never taken for
 * euros.
 */
public final class Currency {

  private static final String[] EUROS = {"€", "euros", "euro", "eur"};
  private static final String[] OTHERS = {
    "$", "£", "chf", "usd", "gbp", "fr.", "¥", "cad", "xof", "mad"
  };

  private static final List<String> NAMES =
      List.of("franc", "dollar", "livre sterling", "pound", "dirham", "dinar", "yen");

  private Currency() {}

  /** Codes of currencies (ISO 4217), loaded when a file names one. */
  private static final class IsoCodes {
    private static final Set<String> ALL =
        java.util.Currency.getAvailableCurrencies().stream()
            .map(java.util.Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a text says that an amount is in euros. */
  public static boolean isEuro(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    return plain.contains("€") || plain.contains("eur");
  }

  /**
   * Whether a text that stands for itself, such as the cell of a column of currencies, names
   * another currency than the euro. What names none, such as change given, is no currency.
   */
  public static boolean isForeign(String named) {
    String plain = Spaces.strip(named).toLowerCase(Locale.ROOT);
    return !isEuro(plain)
        && (IsoCodes.ALL.contains(plain.toUpperCase(Locale.ROOT))
            || List.of(OTHERS).contains(plain)
            || NAMES.stream().anyMatch(plain::startsWith));
  }

  /** The fault of an amount in another currency. */
  public static Fault foreign(String amount) {
    return Fault.of("NUM-03", "currency", amount);
  }

  /** How many characters of a euro sign stand at the start. */
  static int before(String text, int from, int to) {
    for (String euro : EUROS) {
      if (to - from > euro.length() && text.regionMatches(true, from, euro, 0, euro.length())) {
        return euro.length();
      }
    }
    return 0;
  }

  /** How many characters of a euro sign stand at the end. */
  static int after(String text, int from, int to) {
    for (String euro : EUROS) {
      if (to - from > euro.length()
          && text.regionMatches(true, to - euro.length(), euro, 0, euro.length())) {
        return euro.length();
      }
    }
    return 0;
  }

  static boolean isOther(String text) {
    String plain = Spaces.strip(text).toLowerCase(Locale.ROOT);
    for (String other : OTHERS) {
      if ((plain.startsWith(other)
              || plain.endsWith(other)
              || plain.startsWith("-" + other)
              || plain.startsWith("(" + other))
          && plain.chars().anyMatch(c -> c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }
}
