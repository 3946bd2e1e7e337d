package bilan.pipelines.profile;

import java.util.regex.Pattern;

/** Finds e-mail addresses and telephone numbers in free text, and takes them out. */
final class FreeText {

  static final String MASK = "(masqué)";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\d])(?:\\+33\\s?|0033\\s?|0)[1-9](?:[\\s.\\-\u00a0]?\\d{2}){4}(?!\\d)");

  private FreeText() {}

  /** The text with such marks of a person taken out; the same object if there are none. */
  static String masked(String text) {
    boolean email = text.indexOf('@') >= 0;
    if (!email && digits(text) < 9) {
      return text;
    }
    String masked =
        PHONE.matcher(email ? EMAIL.matcher(text).replaceAll(MASK) : text).replaceAll(MASK);
    return masked.equals(text) ? text : masked;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits;
  }
}
