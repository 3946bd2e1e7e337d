package bilan.queries.proof;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words around a number say: of which year it is, and whether they name a line. */
final class Around {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern CUT =
      Pattern.compile("[;:()]|,\\s|\\s(?:et|contre|puis|à|mais|ou|dont|soit|après|avant)\\s");

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
    String[] before = CUT.split(claim.before().stripTrailing(), -1);
    String[] after = CUT.split(claim.after(), -1);
    Set<String> own = years(piece(claim.before()) + " " + after[0]);
    if (!own.isEmpty()) {
      return own;
    }
    String next = after.length > 1 ? after[1] : "";
    if (YEAR.matcher(next).replaceAll("").chars().noneMatch(Character::isDigit)) {
      Set<String> behind = years(next);
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    for (int i = before.length - 2; i >= 0; i--) {
      Set<String> said = years(before[i]);
      if (!said.isEmpty()) {
        return said;
      }
    }
    return Set.of();
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
