package bilan.pipelines.typing;

import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in a text, as people write them in France: ten digits from 0, or behind +33 or
 * 0033, together or in groups that one mark parts.
 *
 * <p>Digits that stand within a date, an amount, a bank account, a number of an organisation or a
 * reference are none, even if ten of them look like one.
 */
final class PhoneNumbers {

  private static final String SPACE = "[ \\t\u00a0\u202f]";
  private static final String MARK = SPACE + "?[.\\-/_]" + SPACE + "?|" + SPACE;

  /** Two short dates side by side: {@code 01 02 22 03 04 22}. They stay. */
  private static final String DATES =
      "(?<dates>(?<!\\d)%1$s(?<d>%3$s)%2$s\\k<d>\\d\\d(?:%3$s)%1$s\\k<d>%2$s\\k<d>\\d\\d(?!\\d))"
          .formatted("(?:0[1-9]|[12]\\d|3[01])", "(?:0[1-9]|1[0-2])", MARK);

  private static final String ABROAD =
      "(?<abroad>(?<![\\p{L}\\d])(?:\\+|00)\\s?33(?:[.\\-]|%1$s)?(?:\\(0\\)|0)?".formatted(SPACE)
          + "(?:(?:[.\\-/]|%1$s){0,2}\\d){9}(?!\\d))".formatted(SPACE);

  /** Pairs, which nearly everybody writes, then other groups; none of four or eight is a year. */
  private static final String GROUPS =
      ("(?<!\\d)0[1-9](?:(?<a>%1$s)\\d\\d(?:\\k<a>\\d\\d){3}"
              + "|\\d\\d(?<b>%1$s)(?:\\d\\d\\k<b>\\d\\d\\k<b>\\d\\d|\\d{3}\\k<b>\\d{3}|\\d{6})"
              + "|(?<c>%1$s)(?!19|20)\\d{4}\\k<c>?(?!19|20)\\d{4})(?!\\d)")
          .formatted(MARK);

  /** What follows makes it no amount, and no part of a longer number but of another telephone's. */
  private static final String AFTER = "(?![.,]\\d)(?![\\-_/](?!0[1-9](?:[^\\p{L}\\d]?\\d){8})\\d)";

  private static final String BARE =
      "(?<bare>(?<!\\d)0[1-9]\\d{8}(?!\\d))(?!\\p{L}|[\\-_]\\p{Lu}|\\s?(?i:€|eur\\b|euros?\\b|%))";

  private static final Pattern PATTERN =
      Pattern.compile(DATES + "|" + ABROAD + "|(?:" + GROUPS + "|" + BARE + ")" + AFTER);

  /** Words after which bare digits are the name of a thing. */
  private static final Set<String> REFERENCES =
      words(
          "ref reference references dossier facture piece mandat ej engagement convention virement"
              + " vir sepa prlv rum ics eref e2e iban rib bic siret siren rna chq cheque remise"
              + " ticket compte client code id identifiant bordereau titre commande contrat cb dp"
              + " tva");

  /** Words that say what follows is to be called. */
  private static final Set<String> CALLS =
      words(
          "tel telephone port portable mobile mob fixe fax phone sms appeler appelez joindre"
              + " joignable contact whatsapp gsm");

  private static final Pattern BEFORE_MARK = Pattern.compile("\\d[\\-_/.,]$");
  private static final Pattern BEFORE_CODE = Pattern.compile("\\p{Lu}[\\-_/]$");
  private static final Pattern ACCOUNT = Pattern.compile("\\p{Lu}{2}\\d\\d" + SPACE + "$");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+$");
  private static final int WORDS_BEFORE = 3;
  private static final int BETWEEN = 3;

  private PhoneNumbers() {}

  /** A part of a text, from its first digit to behind its last. */
  record Part(int from, int to) {}

  /** In the order in which they stand; empty if there is none. */
  static List<Part> in(String text) {
    List<Part> found = new ArrayList<>();
    Matcher matcher = PATTERN.matcher(text);
    int last = -BETWEEN - 1;
    for (int at = 0; at <= text.length() && matcher.find(at); ) {
      boolean number =
          matcher.group("dates") == null
              && (matcher.group("abroad") != null
                  || matcher.start() - last <= BETWEEN // right behind another one
                  || isFree(text.substring(0, matcher.start()), matcher.group("bare") != null));
      if (number) {
        found.add(new Part(matcher.start(), matcher.end()));
        last = matcher.end();
      }
      at = number || matcher.group("dates") != null ? matcher.end() : matcher.start() + 1;
    }
    return found;
  }

  /**
   * Whether what stands before it does not make it a piece of something longer.
   *
   * @param bare whether its digits stand together, as those of any other number
   */
  private static boolean isFree(String before, boolean bare) {
    Matcher letters = LETTERS.matcher(before);
    if (letters.find() && !CALLS.contains(Headers.normalise(letters.group()))) {
      return !bare && !Character.isUpperCase(before.charAt(before.length() - 1));
    }
    return !BEFORE_MARK.matcher(before).find()
        && !ACCOUNT.matcher(before).find()
        && !(bare && (BEFORE_CODE.matcher(before).find() || isReference(before)));
  }

  /** Whether the words before bare digits say that they name a thing. */
  private static boolean isReference(String before) {
    int start = Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1;
    String[] words = Headers.normalise(before.substring(start)).split("[^a-z0-9]+", -1);
    int seen = 0;
    for (int i = words.length - 1; i >= 0 && seen < WORDS_BEFORE; i--) {
      if (CALLS.contains(words[i]) || REFERENCES.contains(words[i])) {
        return REFERENCES.contains(words[i]);
      }
      seen += words[i].isEmpty() ? 0 : 1;
    }
    return false;
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" ", -1));
  }
}
