package bilan.pipelines.value;

import java.util.Locale;

/**
 * The writings of euros beside a number, and those of other currencies, which are never taken for
 * euros.
 */
final class Currency {

  private static final String[] EUROS = {"€", "euros", "euro", "eur"};
  private static final String[] OTHERS = {
    "$", "£", "chf", "usd", "gbp", "fr.", "¥", "cad", "xof", "mad"
  };

  private Currency() {}

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
