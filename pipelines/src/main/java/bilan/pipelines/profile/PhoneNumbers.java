package bilan.pipelines.profile;

import bilan.pipelines.sheet.Headers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Telephone numbers in a text, as people write them in France: ten digits from 0, or behind +33 or
 * 0033, together or in groups.
 *
 * <p>Digits that stand within a date, an amount, a bank account, a number of an organisation or a
 * reference are none, even if ten of them look like one.
 */
final class PhoneNumbers {

  /** How ten digits are grouped; pairs first, which nearly everybody writes. */
  private static final List<int[]> GROUPINGS =
      List.of(
          new int[] {2, 2, 2, 2, 2},
          new int[] {10},
          new int[] {4, 2, 2, 2},
          new int[] {4, 3, 3},
          new int[] {4, 6},
          new int[] {2, 4, 4},
          new int[] {2, 8});

  private static final Pattern RUN = Pattern.compile("\\d(?:[\\s\u00a0\u202f.\\-_/]{0,3}\\d)+");
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\+|00)\\s?33[\\s\u00a0\u202f.\\-]?(?:\\(0\\)|0)?"
              + "(?:[\\s\u00a0\u202f.\\-/]{0,2}\\d){9}(?!\\d)");
  private static final Pattern MONEY = Pattern.compile("(?i)\\s?(?:€|eur\\b|euros?\\b|%).*");

  /** Words after which bare digits are the name of a thing. */
  private static final Set<String> REFERENCES =
      Set.of(
          "ref",
          "reference",
          "references",
          "dossier",
          "facture",
          "piece",
          "mandat",
          "ej",
          "engagement",
          "convention",
          "virement",
          "vir",
          "sepa",
          "prlv",
          "rum",
          "ics",
          "eref",
          "e2e",
          "iban",
          "rib",
          "bic",
          "siret",
          "siren",
          "rna",
          "chq",
          "cheque",
          "remise",
          "ticket",
          "compte",
          "client",
          "code",
          "id",
          "identifiant",
          "bordereau",
          "titre",
          "commande",
          "contrat",
          "cb",
          "dp",
          "tva");

  /** Words that say what follows is to be called. */
  private static final Set<String> CALLS =
      Set.of(
          "tel",
          "telephone",
          "port",
          "portable",
          "mobile",
          "mob",
          "fixe",
          "fax",
          "phone",
          "sms",
          "appeler",
          "appelez",
          "joindre",
          "joignable",
          "contact",
          "whatsapp",
          "gsm");

  private static final int WORDS_BEFORE = 3;
  private static final int PAIRS_OF_TWO_DATES = 6;

  /** A part of a text, from its first digit to behind its last. */
  record Part(int from, int to) {}

  private final String text;
  private final List<Part> found = new ArrayList<>();

  private PhoneNumbers(String text) {
    this.text = text;
  }

  /** In the order in which they stand; empty if there is none. */
  static List<Part> in(String text) {
    PhoneNumbers numbers = new PhoneNumbers(text);
    Matcher abroad = ABROAD.matcher(text);
    int from = 0;
    while (abroad.find()) {
      numbers.runs(from, abroad.start());
      numbers.found.add(new Part(abroad.start(), abroad.end()));
      from = abroad.end();
    }
    numbers.runs(from, text.length());
    return numbers.found;
  }

  private void runs(int from, int to) {
    Matcher runs = RUN.matcher(text).region(from, to);
    while (runs.find()) {
      run(groups(runs.start(), runs.end()));
    }
  }

  /** The groups of digits of a run. */
  private List<Part> groups(int from, int to) {
    List<Part> groups = new ArrayList<>();
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean digit = i < to && Character.isDigit(text.charAt(i));
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        groups.add(new Part(start, i));
        start = -1;
      }
    }
    return groups;
  }

  private void run(List<Part> groups) {
    if (areTwoDates(groups)) {
      return;
    }
    int at = 0;
    int numberEnd = -1;
    while (at < groups.size()) {
      int length = length(groups, at, numberEnd == at);
      if (length > 0) {
        found.add(new Part(groups.get(at).from(), groups.get(at + length - 1).to()));
        numberEnd = at + length;
      }
      at += Math.max(length, 1);
    }
  }

  /**
   * How many groups from one on are a number; 0 if they are none.
   *
   * @param afterOne whether another number ends right before
   */
  private int length(List<Part> groups, int at, boolean afterOne) {
    for (int[] sizes : GROUPINGS) {
      if (fits(groups, at, sizes)
          && isFree(groups, at, sizes.length, afterOne)
          && !isDated(groups, at, sizes)
          && (sizes.length > 1 || !isReference(groups.get(at).from()))) {
        return sizes.length;
      }
    }
    return 0;
  }

  private boolean fits(List<Part> groups, int at, int[] sizes) {
    if (at + sizes.length > groups.size()
        || text.charAt(groups.get(at).from()) != '0'
        || text.charAt(groups.get(at).from() + 1) == '0') {
      return false;
    }
    for (int i = 0; i < sizes.length; i++) {
      Part group = groups.get(at + i);
      if (group.to() - group.from() != sizes[i]
          || (i > 1 && mark(groups, at + i) != mark(groups, at + 1))) {
        return false;
      }
    }
    return true;
  }

  /** What stands before a group: a space, or the mark in it; a mark between spaces is that mark. */
  private char mark(List<Part> groups, int at) {
    String between = text.substring(groups.get(at - 1).to(), groups.get(at).from()).strip();
    return between.isEmpty() || between.isBlank() || isSpace(between.charAt(0))
        ? ' '
        : between.charAt(0);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }

  /** Whether nothing is stuck to it that makes it a piece of something longer. */
  private boolean isFree(List<Part> groups, int at, int length, boolean afterOne) {
    int from = groups.get(at).from();
    int to = groups.get(at + length - 1).to();
    boolean bare = length == 1;
    return (afterOne || isFreeBefore(from, bare)) && isFreeAfter(to, bare);
  }

  private boolean isFreeBefore(int from, boolean bare) {
    char before = from == 0 ? ' ' : text.charAt(from - 1);
    char farther = from < 2 ? ' ' : text.charAt(from - 2);
    if (Character.isLetter(before)) {
      return CALLS.contains(wordBefore(from)) || (!bare && !Character.isUpperCase(before));
    }
    if ("-_/.,".indexOf(before) >= 0) {
      return !Character.isDigit(farther)
          && (!bare || before == '.' || before == ',' || !Character.isUpperCase(farther));
    }
    return !(isSpace(before) && isCode(from - 1));
  }

  /** Whether two letters and a check number stand before: what begins like an IBAN. */
  private boolean isCode(int to) {
    int at = to;
    while (at > 0 && (isSpace(text.charAt(at - 1)) || Character.isDigit(text.charAt(at - 1)))) {
      at--;
    }
    return at >= 2
        && at + 1 < to
        && Character.isDigit(text.charAt(at))
        && Character.isDigit(text.charAt(at + 1))
        && Character.isUpperCase(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at - 2));
  }

  private boolean isFreeAfter(int to, boolean bare) {
    if (to == text.length()) {
      return true;
    }
    char after = text.charAt(to);
    char farther = to + 1 < text.length() ? text.charAt(to + 1) : ' ';
    boolean amount = (after == ',' || after == '.') && Character.isDigit(farther);
    boolean joined = "-_/".indexOf(after) >= 0 && Character.isDigit(farther) && !isNumber(to + 1);
    boolean code =
        bare && (Character.isLetter(after) || ("-_".indexOf(after) >= 0 && isCapital(farther)));
    return !amount && !joined && !code && !(bare && MONEY.matcher(text.substring(to)).matches());
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }

  /** Whether another number begins here: two are often parted by a stroke. */
  private boolean isNumber(int from) {
    return from + 1 < text.length()
        && text.charAt(from) == '0'
        && text.charAt(from + 1) >= '1'
        && text.charAt(from + 1) <= '9'
        && text.substring(from).chars().filter(Character::isDigit).count() >= 10;
  }

  private String wordBefore(int to) {
    int from = to;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return Headers.normalise(text.substring(from, to));
  }

  /** Whether a group of four or eight may be a year or a day. */
  private boolean isDated(List<Part> groups, int at, int[] sizes) {
    for (int i = 1; i < sizes.length; i++) {
      String digits = text.substring(groups.get(at + i).from(), groups.get(at + i).to());
      if (sizes[i] == 4 && (digits.startsWith("19") || digits.startsWith("20"))) {
        return true;
      }
      if (sizes[i] == 8 && (isDay(digits, 4, 2, 0) || isDay(digits, 0, 4, 6))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDay(String digits, int year, int month, int day) {
    int y = Integer.parseInt(digits.substring(year, year + 4));
    return y >= 1900
        && y < 2100
        && isDay(
            y,
            Integer.parseInt(digits.substring(month, month + 2)),
            Integer.parseInt(digits.substring(day, day + 2)));
  }

  private static boolean isDay(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }

  /** {@code 01 02 22 03 04 22}: from a day to a day. */
  private boolean areTwoDates(List<Part> groups) {
    if (groups.size() != PAIRS_OF_TWO_DATES) {
      return false;
    }
    int[] pairs = new int[PAIRS_OF_TWO_DATES];
    for (int i = 0; i < PAIRS_OF_TWO_DATES; i++) {
      Part group = groups.get(i);
      if (group.to() - group.from() != 2) {
        return false;
      }
      pairs[i] = Integer.parseInt(text.substring(group.from(), group.to()));
    }
    return isDay(2000 + pairs[2], pairs[1], pairs[0]) && isDay(2000 + pairs[5], pairs[4], pairs[3]);
  }

  /** Whether the words before bare digits say that they name a thing. */
  private boolean isReference(int from) {
    int start = Math.max(text.lastIndexOf(',', from - 1), text.lastIndexOf(';', from - 1)) + 1;
    List<String> words =
        Arrays.stream(Headers.normalise(text.substring(start, from)).split("[^a-z0-9]+", -1))
            .filter(w -> !w.isEmpty())
            .toList();
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - WORDS_BEFORE); i--) {
      if (CALLS.contains(words.get(i))) {
        return false;
      }
      if (REFERENCES.contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
