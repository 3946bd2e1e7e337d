package bilan.queries.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a number say: of which year it is, and whether they name a line. */
final class Around {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern CUT =
      Pattern.compile("[;:()]|,\\s|\\s(?:et|contre|puis|à|mais|ou|dont|soit|après|avant)\\s");

  /** A year that is said by the one that follows it. */
  private static final String EARLIER_WORDS =
      "(?:une? an(?:née)? (?:plus tôt|avant|auparavant)"
          + "|l[’']année (?:précédente|dernière|passée|d[’']avant)"
          + "|l[’']an (?:dernier|passé)|l[’']exercice précédent)";

  private static final Pattern EARLIER =
      Pattern.compile(EARLIER_WORDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What a change is measured from: the number is not of that year. */
  private static final Pattern BASE =
      Pattern.compile(
          "par rapport à (?:(?:19|20)\\d{2}|"
              + EARLIER_WORDS
              + ")|(?:que|depuis|sur) "
              + EARLIER_WORDS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that stand in many lines, and name none of them. */
  private static final Set<String> COMMON =
      Set.of(
          "total",
          "autres",
          "subventions",
          "subvention",
          "ventes",
          "ensemble",
          "réseau",
          "moins",
          "plus",
          "part",
          "heures",
          "nombre",
          "chiffre",
          "inconnu");

  private static final int LEAST = 4;

  private Around() {}

  /**
   * The years that a number is of: those of its own piece of the sentence, else of the piece behind
   * if nothing else is counted there, else the last ones said before; empty if none is.
   */
  static Set<String> years(Claim claim) {
    String said = BASE.matcher(claim.before()).replaceAll("");
    String follows = BASE.matcher(claim.after()).replaceAll("");
    String[] after = CUT.split(follows, -1);
    String own = piece(said) + " " + after[0];
    if (!years(own).isEmpty()) {
      return years(own);
    }
    if (EARLIER.matcher(own).find()) {
      return yearBefore(said, follows);
    }
    String next = after.length > 1 ? after[1] : "";
    boolean counts = YEAR.matcher(next).replaceAll("").chars().anyMatch(Character::isDigit);
    Set<String> behind = counts ? Set.of() : years(next);
    return behind.isEmpty() ? before(said, follows) : behind;
  }

  /** The years said last before a number, in another piece of its sentence. */
  private static Set<String> before(String said, String follows) {
    String[] pieces = CUT.split(said.stripTrailing(), -1);
    for (int i = pieces.length - 2; i >= 0; i--) {
      if (!years(pieces[i]).isEmpty()) {
        return years(pieces[i]);
      }
      if (EARLIER.matcher(pieces[i]).find() && pieces[i].chars().noneMatch(Character::isDigit)) {
        return yearBefore(said, follows);
      }
    }
    return Set.of();
  }

  /**
   * The one before the year that the sentence named last, else names next; empty if it has none.
   */
  private static Set<String> yearBefore(String said, String follows) {
    List<String> named = new ArrayList<>(years(said));
    List<String> later = new ArrayList<>(years(follows));
    if (named.isEmpty() && later.isEmpty()) {
      return Set.of();
    }
    String year = named.isEmpty() ? later.get(0) : named.get(named.size() - 1);
    return Set.of(String.valueOf(Integer.parseInt(year) - 1));
  }

  /** What stands between a number and the sign or word before it that begins something else. */
  static String piece(String before) {
    String[] pieces = CUT.split(before.stripTrailing(), -1);
    return pieces[pieces.length - 1];
  }

  private static Set<String> years(String words) {
    Set<String> years = new LinkedHashSet<>();
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      years.add(year.group());
    }
    return years;
  }

  /** Whether a sentence has a word of a line's name, in the singular or the plural. */
  static boolean names(String sentence, String line) {
    String said = sentence.toLowerCase(Locale.FRENCH);
    for (String word : line.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1)) {
      String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (stem.length() >= LEAST && !COMMON.contains(word) && said.contains(stem)) {
        return true;
      }
    }
    return false;
  }
}
