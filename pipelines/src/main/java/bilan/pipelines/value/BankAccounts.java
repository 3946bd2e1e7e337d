package bilan.pipelines.value;

import bilan.pipelines.sheet.SheetCell;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of bank accounts, of which the last four signs are kept: enough to tell one's own apart.
 */
public final class BankAccounts {

  /** Stands for the signs that are left out. */
  public static final String MASK = "…";

  private static final int KEPT = 4;
  private static final int SHORTEST = 5;
  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST = 34;
  private static final Pattern START = Pattern.compile("\\b[A-Z]{2}\\d{2}");

  /** Signs of a number in a title that says other things too. */
  private static final int LONG = 9;

  /** An IBAN, with or without its groups of four. */
  private static final Pattern IBAN =
      Pattern.compile(
          "\\b[A-Z]{2}\\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,4})?\\b");

  /** Digits and a few letters, but no word, as a bank prints the number of an account. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d(?:[ \u00a0.-]?(?:\\d|[A-Z](?![A-Z]{2}))){4,33}", Pattern.CASE_INSENSITIVE);

  /** A number of which the bank itself hides the first signs. */
  private static final Pattern HIDDEN = Pattern.compile("(?:…|[*•.xX]{2,})[ \u00a0]*(\\w{4})$");

  private BankAccounts() {}

  /**
   * The account as it is kept: its last four signs after a mark; a name without a number as it is
   * written.
   */
  public static ParsedValue<String> parse(SheetCell cell) {
    ParsedValue<String> parsed = Codes.parse(cell);
    String text = parsed.value();
    return text == null ? parsed : ParsedValue.of(kept(text));
  }

  /**
   * Whether a text holds the number of an account, whole or with its first signs hidden; a day
   * written with points is shorter than one.
   */
  public static boolean hasNumber(String text) {
    return IBAN.matcher(text.toUpperCase(Locale.ROOT)).find()
        || HIDDEN.matcher(Spaces.strip(text)).find()
        || compact(longest(text)).length() >= LONG;
  }

  private static String kept(String text) {
    String plain = Spaces.strip(text);
    Matcher iban = IBAN.matcher(plain.toUpperCase(Locale.ROOT));
    if (iban.find()) {
      return last(iban.group());
    }
    Matcher hidden = HIDDEN.matcher(plain);
    if (hidden.find()) {
      return MASK + hidden.group(1).toUpperCase(Locale.ROOT);
    }
    String longest = longest(plain);
    return compact(longest).length() < SHORTEST ? plain : last(longest);
  }

  private static String longest(String text) {
    String longest = "";
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      longest =
          compact(number.group()).length() > compact(longest).length() ? number.group() : longest;
    }
    return longest;
  }

  private static String last(String number) {
    String compact = compact(number);
    return MASK + compact.substring(compact.length() - KEPT).toUpperCase(Locale.ROOT);
  }

  private static String compact(String number) {
    return number.replaceAll("[^0-9A-Za-z]", "");
  }

  /** A text in which each IBAN whose key is right is reduced to its last four signs. */
  public static String masked(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Matcher start = START.matcher(text); start.find(from); ) {
      int end = end(text, start.start());
      out.append(text, from, end < 0 ? start.end() : start.start());
      if (end >= 0) {
        out.append(last(text.substring(start.start(), end)));
      }
      from = end < 0 ? start.end() : end;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The end of the longest IBAN that starts there; -1 if none does. */
  private static int end(String text, int start) {
    int end = -1;
    int digits = 0;
    int mod = 0;
    for (int i = start; i < text.length() && digits < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\u00a0') {
        continue;
      }
      if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
        break;
      }
      digits++;
      if (digits > KEPT) {
        mod = modulo(mod, c);
        boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
        if (last && digits >= SHORTEST_IBAN && modulo(mod, text, start) == 1) {
          end = i + 1;
        }
      }
    }
    return end;
  }

  /** The country and the key count after the rest. */
  private static int modulo(int rest, String text, int start) {
    int mod = rest;
    for (int i = start; i < start + KEPT; i++) {
      mod = modulo(mod, text.charAt(i));
    }
    return mod;
  }

  private static int modulo(int before, char c) {
    int value = Character.digit(c, 36);
    return (before * (value > 9 ? 100 : 10) + value) % 97;
  }
}
