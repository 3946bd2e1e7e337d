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

  /** A class of ages is known by its numbers, however they are written. */
  private static final Pattern AGES = Pattern.compile("\\d+(?=\\D)");

  private static final int LEAST = 4;

  private Around() {}

  /**
   * What is named nearest to a number: in its own piece of the sentence, else before it, if no
   * other number took that, else behind it, else anywhere before it.
   *
   * @param in what a piece names
   */
  static Set<String> nearest(
      Grammar grammar, String before, String after, Function<String, Set<String>> in) {
    Pattern cut = grammar.pattern("cut");
    String[] follows = cut.split(after, -1);
    List<String> said = Arrays.asList(cut.split(before, -1));
    Collections.reverse(said);
    Set<String> own = in.apply(said.get(0) + " " + follows[0]);
    if (!own.isEmpty()) {
      return own;
    }
    List<String> earlier = said.subList(1, said.size());
    char sign = after.length() > follows[0].length() ? after.charAt(follows[0].length()) : ';';
    boolean aside = sign == '(';
    boolean ends =
        sign == ';' || sign == ':' || counts(grammar, follows[1]) || isCompared(grammar, after);
    Set<String> behind = ends ? Set.of() : in.apply(follows[1]);
    Set<String> free = aside && !behind.isEmpty() ? behind : free(grammar, earlier, in);
    if (!free.isEmpty()) {
      return free;
    }
    return behind.isEmpty() ? last(earlier, in) : behind;
  }

  /** Whether what follows is what the number is compared with. */
  private static boolean isCompared(Grammar grammar, String after) {
    Matcher cut = grammar.pattern("cut").matcher(after);
    return cut.find()
        && grammar.pattern("compared-behind").matcher(after.substring(cut.start())).lookingAt();
  }

  /** What was said last, if no other number stands in between. */
  private static Set<String> free(
      Grammar grammar, List<String> earlier, Function<String, Set<String>> in) {
    for (String piece : earlier) {
      if (counts(grammar, piece)) {
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
  static boolean counts(Grammar grammar, String piece) {
    return SentenceYears.muted(grammar, piece).chars().anyMatch(Character::isDigit);
  }

  /** What stands between a number and the sign or word before it that begins something else. */
  static String piece(Grammar grammar, String before) {
    String[] pieces = grammar.pattern("cut").split(before.stripTrailing(), -1);
    return pieces[pieces.length - 1];
  }

  /** Words before a number and those that follow it up to the next such sign or word. */
  static String piece(Grammar grammar, String before, String after) {
    return piece(grammar, before) + " " + grammar.pattern("cut").split(after, -1)[0];
  }

  /** Whether a sentence has a word of a line's name, in the singular or the plural. */
  static boolean names(Grammar grammar, String sentence, String line) {
    String said = sentence.toLowerCase(Locale.FRENCH);
    return stems(grammar, line).anyMatch(said::contains) || namesAges(grammar, said, line);
  }

  private static boolean namesAges(Grammar grammar, String said, String line) {
    return isAge(grammar, line)
        && grammar.says("age", said)
        && AGES.matcher(line)
            .results()
            .allMatch(age -> said.matches("(?s).*(?<![\\d,])" + age.group() + "(?![\\d,]\\d).*"));
  }

  private static boolean isAge(Grammar grammar, String line) {
    return grammar.is("age-line", line);
  }

  /** Whether a line's name says what it is of: « Total » doesn't. */
  static boolean tells(Grammar grammar, String line) {
    return stems(grammar, line).findAny().isPresent();
  }

  /** Whether it is of a part: « Subventions : État ». */
  static boolean tellsPart(Grammar grammar, String line) {
    String[] parts = line.split("[\\s\\u00a0\\u202f]?:", 2);
    return parts.length > 1 && tells(grammar, parts[1]);
  }

  private static Stream<String> stems(Grammar grammar, String line) {
    Set<String> common = grammar.words("common");
    return Stream.of(line.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1))
        .filter(word -> !common.contains(word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .filter(stem -> stem.length() >= LEAST);
  }
}
