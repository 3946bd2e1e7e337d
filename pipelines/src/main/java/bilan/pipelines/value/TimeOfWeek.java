package bilan.pipelines.value;

import java.util.Arrays;
import java.util.Set;

/** Names of times that come back each week: days, their halves and hours. */
public final class TimeOfWeek {

  private static final Set<String> HALVES =
      Set.of(
          "matin",
          "matins",
          "matinee",
          "matinees",
          "midi",
          "aprem",
          "am",
          "pm",
          "soir",
          "soirs",
          "soiree",
          "soirees",
          "nuit",
          "journee",
          "morning",
          "afternoon",
          "evening",
          "semaine",
          "week",
          "we",
          "weekend");

  /** What stands between them. */
  private static final Set<String> JOINTS =
      Set.of("apres", "le", "la", "et", "a", "au", "du", "de", "end", "and", "h", "demi");

  private TimeOfWeek() {}

  /**
   * Whether a normalised name is one and nothing more: {@code lundi}, {@code mardi apres midi},
   * {@code 9h 12h}.
   */
  public static boolean is(String name) {
    String[] words = name.split(" ", -1);
    return Arrays.stream(words).anyMatch(TimeOfWeek::isTime)
        && Arrays.stream(words)
            .allMatch(w -> isTime(w) || JOINTS.contains(w) || w.matches("\\d{1,2}"));
  }

  private static boolean isTime(String word) {
    boolean plural = word.endsWith("s") && word.length() > 4;
    return HALVES.contains(word)
        || MonthNames.isDay(plural ? word.substring(0, word.length() - 1) : word)
        || word.matches("\\d{1,2}h(\\d\\d)?");
  }
}
