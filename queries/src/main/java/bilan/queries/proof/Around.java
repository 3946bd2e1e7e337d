package bilan.queries.proof;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words around a number name nearest to it, and whether they name a line. */
final class Around {

  private static final Pattern CUT =
      Pattern.compile(
          "[;:()]|,\\s|\\s[–—-]\\s|\\s(?:et|contre|au lieu de|puis|mais|ou|dont|soit|après|avant)\\s"
              + "|\\sà\\s(?=[\\d+−-]|près de|plus de|moins de|environ)");

  private static final Pattern COMPARED =
      Pattern.compile("[,\\s]*(?:contre|au lieu de|et non|après)\\s");

  /** A class of ages is known by its numbers, however they are written. */
  private static final Pattern AGES = Pattern.compile("\\d+(?=\\D)");

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
          "chiffres",
          "année",
          "années",
          "chaque",
          "lieu",
          "lieux",
          "deux",
          "dans",
          "pour",
          "avec",
          "inconnu");

  private static final int LEAST = 4;

  private Around() {}

  /**
   * What is named nearest to a number: in its own piece of the sentence, else before it, if no
   * other number took that, else behind it, else anywhere before it.
   *
   * @param in what a piece names
   */
  static Set<String> nearest(String before, String after, Function<String, Set<String>> in) {
    String[] follows = CUT.split(after, -1);
    List<String> said = Arrays.asList(CUT.split(before.stripTrailing(), -1));
    Collections.reverse(said);
    Set<String> own = in.apply(said.get(0) + " " + follows[0]);
    if (!own.isEmpty()) {
      return own;
    }
    List<String> earlier = said.subList(1, said.size());
    char sign = after.length() > follows[0].length() ? after.charAt(follows[0].length()) : ';';
    boolean aside = sign == '(';
    boolean ends = sign == ';' || sign == ':' || counts(follows[1]) || isCompared(after);
    Set<String> behind = ends ? Set.of() : in.apply(follows[1]);
    Set<String> free = aside && !behind.isEmpty() ? behind : free(earlier, in);
    if (!free.isEmpty()) {
      return free;
    }
    return behind.isEmpty() ? last(earlier, in) : behind;
  }

  /** Whether what follows is what the number is compared with. */
  private static boolean isCompared(String after) {
    Matcher cut = CUT.matcher(after);
    return cut.find() && COMPARED.matcher(after.substring(cut.start())).lookingAt();
  }

  /** What was said last, if no other number stands in between. */
  private static Set<String> free(List<String> earlier, Function<String, Set<String>> in) {
    for (String piece : earlier) {
      if (counts(piece)) {
        return Set.of();
      }
      if (!in.apply(piece).isEmpty()) {
        return in.apply(piece);
      }
    }
    return Set.of();
  }

  private static Set<String> last(List<String> earlier, Function<String, Set<String>> in) {
    return earlier.stream().map(in).filter(set -> !set.isEmpty()).findFirst().orElse(Set.of());
  }

  /** Whether a piece has a number of its own, years aside. */
  static boolean counts(String piece) {
    return Years.muted(piece).chars().anyMatch(Character::isDigit);
  }

  /** What stands between a number and the sign or word before it that begins something else. */
  static String piece(String before) {
    String[] pieces = CUT.split(before.stripTrailing(), -1);
    return pieces[pieces.length - 1];
  }

  /** The same with what follows the number, up to the next such sign or word. */
  static String piece(String before, String after) {
    return piece(before) + " " + CUT.split(after, -1)[0];
  }

  /** Whether a sentence has a word of a line's name, in the singular or the plural. */
  static boolean names(String sentence, String line) {
    String said = sentence.toLowerCase(Locale.FRENCH);
    return stems(line).anyMatch(said::contains) || namesAges(said, line);
  }

  private static boolean namesAges(String said, String line) {
    return line.contains(" ans")
        && said.contains(" ans")
        && AGES.matcher(line)
            .results()
            .allMatch(age -> said.matches("(?s).*(?<![\\d,])" + age.group() + "(?![\\d,]\\d).*"));
  }

  /** Whether a line's name says what it is of: « Total » doesn't. */
  static boolean tells(String line) {
    return stems(line).findAny().isPresent();
  }

  /** Whether it is of a part: « Subventions : État ». */
  static boolean tellsPart(String line) {
    String[] parts = line.split("[\\s\\u00a0\\u202f]:", 2);
    return parts.length > 1 && tells(parts[1]);
  }

  private static Stream<String> stems(String line) {
    return Stream.of(line.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1))
        .filter(word -> !COMMON.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .filter(stem -> stem.length() >= LEAST);
  }
}
