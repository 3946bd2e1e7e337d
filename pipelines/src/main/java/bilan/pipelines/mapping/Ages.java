package bilan.pipelines.mapping;

import bilan.pipelines.sheet.Headers;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Age bands as people write them, and the common ones. */
public final class Ages {

  private static final int OLDEST = 150;

  /** {@code - 18 ans} is {@code moins de 18 ans}: comparing headers loses the sign. */
  private static final Pattern UNDER =
      Pattern.compile("(^|(?<!\\d)\\s)[-\u2013\u2212] ?(?:de )?(\\d{1,2}) ?(?:ans?)?$");

  private Ages() {}

  /**
   * A band, both ages included.
   *
   * @param to 150 if it is open
   */
  public record Band(int from, int to) {

    /** The common class that holds the whole band; null if it lies across two. */
    public @Nullable String common() {
      if (to <= 11) {
        return "under_12";
      }
      if (from >= 12 && to <= 17) {
        return "12_17";
      }
      if (from >= 18 && to <= 39) {
        return "18_39";
      }
      if (from >= 40 && to <= 59) {
        return "40_59";
      }
      return from >= 60 ? "60_plus" : null;
    }
  }

  /** The common class of one person's age. */
  public static String common(int age) {
    String common = new Band(age, age).common();
    return common == null ? "unknown" : common;
  }

  /** The band that a header names as it is written; null if it names none. */
  public static @Nullable Band ofHeader(String written) {
    return of(Headers.normalise(UNDER.matcher(written).replaceFirst("$1moins de $2 ans")));
  }

  /**
   * The band that a normalised text names: {@code 12 17 ans}, {@code moins de 12 ans}, {@code <
   * 18}, {@code 60 ans et +}; null if it names none.
   */
  public static @Nullable Band of(String name) {
    int[] numbers = numbers(name);
    boolean says =
        name.contains("an")
            || name.contains("age")
            || name.contains("plus")
            || name.contains("moins")
            || name.indexOf('<') >= 0
            || name.indexOf('>') >= 0
            || name.indexOf('+') >= 0;
    if (numbers.length == 2
        && numbers[0] < numbers[1]
        && onlyAges(name)
        && (says || !isDate(name))) {
      return new Band(numbers[0], numbers[1]);
    }
    if (numbers.length != 1 || !says || !onlyAges(name)) {
      return null;
    }
    if (name.contains("moins") || name.indexOf('<') >= 0) {
      return new Band(0, numbers[0] - 1);
    }
    if (name.contains("plus") || name.indexOf('+') >= 0 || name.indexOf('>') >= 0) {
      return new Band(numbers[0], OLDEST);
    }
    return null;
  }

  /** {@code 01 03 2022}: digits alone, more than ages have. */
  private static boolean isDate(String name) {
    return name.matches("\\d+ \\d+ \\d+");
  }

  private static boolean onlyAges(String name) {
    for (String word : name.split("[^a-z]+", -1)) {
      if (!word.isEmpty() && !WORDS.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }

  private static final String WORDS =
      " age ages an ans annees de a et plus moins ou entre nb nombre dont les tranche d participants pers personnes ";

  private static int[] numbers(String name) {
    return java.util.Arrays.stream(name.split("[^0-9]+", -1))
        .filter(w -> !w.isEmpty() && w.length() <= 3)
        .mapToInt(Integer::parseInt)
        .filter(n -> n <= OLDEST)
        .toArray();
  }
}
