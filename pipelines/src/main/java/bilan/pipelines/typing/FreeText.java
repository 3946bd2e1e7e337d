package bilan.pipelines.typing;

import java.util.List;
import java.util.regex.Pattern;

/** Finds e-mail addresses and telephone numbers in free text, and takes them out. */
public final class FreeText {

  public static final String MASK = "(masqué)";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");
  private static final int SHORTEST = 10;

  private FreeText() {}

  /** The text with such marks of a person taken out; the same object if there are none. */
  public static String masked(String text) {
    boolean email = text.indexOf('@') >= 0;
    if (!email && digits(text) < SHORTEST) {
      return text;
    }
    String masked = withoutPhones(email ? EMAIL.matcher(text).replaceAll(MASK) : text);
    return masked.equals(text) ? text : masked;
  }

  /** Whether something was taken out of a text. */
  public static boolean isMasked(String text) {
    return text.contains(MASK);
  }

  private static String withoutPhones(String text) {
    List<PhoneNumbers.Part> phones = PhoneNumbers.in(text);
    if (phones.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (PhoneNumbers.Part phone : phones) {
      out.append(text, from, phone.from()).append(MASK);
      from = phone.to();
    }
    return out.append(text, from, text.length()).toString();
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
