package bilan.text;

import java.util.regex.Pattern;

/** Foreign words with nothing in them that a terminal, a mail or a log would obey. */
public final class Harmless {

  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]+");
  private static final int UNKNOWN = 0xFFFD;

  private Harmless() {}

  /** The text in characters that XML 1.0 allows, without the marks that turn its direction. */
  public static String clean(String text) {
    if (text.codePoints().allMatch(Harmless::isHarmless)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : UNKNOWN));
    return out.toString();
  }

  /** One line of text for people: no control character, no change of reading direction. */
  public static String line(String text) {
    return BREAKS.matcher(clean(text)).replaceAll(" ");
  }

  /** Whether a character is only shown; line ends and tabulators are, in a text of many lines. */
  public static boolean isHarmless(int c) {
    boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
    boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    boolean mark = c == 0x200E || c == 0x200F || c == 0x061C;
    boolean noCharacter = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    return !control && !turning && !mark && !noCharacter;
  }
}
