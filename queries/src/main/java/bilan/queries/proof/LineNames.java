package bilan.queries.proof;

import bilan.text.Lang;
import bilan.text.Typography;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of the lines of a bilan's tables, as sentences say them. */
final class LineNames {

  private static final Pattern MONTH =
      Pattern.compile("(\\p{L}{3,5})\\.?[\\s\\u00a0\\u202f](\\d{2})");

  /** A class of ages is known by its numbers, however they are written. */
  private static final Pattern AGES = Pattern.compile("\\d+(?=\\D)");

  private static final int LEAST = 4;

  private LineNames() {}

  /** Whether a sentence has a word of a line's name, in the singular or the plural. */
  static boolean isIn(Grammar grammar, String sentence, String line) {
    String said = sentence.toLowerCase(Locale.FRENCH);
    return stems(grammar, line).anyMatch(said::contains)
        || isMonthIn(grammar, sentence, line)
        || (grammar.is("age-line", line)
            && grammar.says("age", said)
            && AGES.matcher(line)
                .results()
                .map(age -> "(?<![\\d,])" + age.group() + "(?![\\d,]\\d)")
                .allMatch(age -> Pattern.compile(age).matcher(said).find()));
  }

  /** Whether a line is a month that a sentence names, maybe in short. */
  private static boolean isMonthIn(Grammar grammar, String sentence, String line) {
    boolean english = grammar.lang() == Lang.EN; // where « may » is another word
    String brief = english ? "" : "\\p{L}{0,2}\\.";
    return isMonth(grammar, line)
        && Pattern.compile(
                "(?<!\\p{L})(?:%s|%s%s)(?!\\p{L})".formatted(line, line.substring(0, 3), brief),
                english ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(sentence)
            .find();
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
    return Stream.of(line.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1))
        .filter(word -> !grammar.is("common", word))
        .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
        .filter(stem -> stem.length() >= LEAST);
  }

  /** The name of a line's month (« déc. 22 »); null if it is of none. */
  static @Nullable String month(Grammar grammar, String line) {
    Matcher month = MONTH.matcher(line);
    if (!month.matches()) {
      return null;
    }
    String begin = month.group(1).toLowerCase(Locale.FRENCH);
    return months(grammar)
        .filter(name -> name.toLowerCase(Locale.FRENCH).startsWith(begin))
        .findFirst()
        .orElse(null);
  }

  static boolean isMonth(Grammar grammar, String name) {
    return months(grammar).anyMatch(name::equals);
  }

  private static Stream<String> months(Grammar grammar) {
    return IntStream.rangeClosed(1, 12).mapToObj(Typography.of(grammar.lang())::month);
  }

  /** The year of a line's month, of this century. */
  static String year(String line) {
    return "20" + line.substring(line.length() - 2);
  }
}
