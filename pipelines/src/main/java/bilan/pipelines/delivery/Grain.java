package bilan.pipelines.delivery;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How fine the rows of a file are, from the finest; two grains of one day never both count. */
public enum Grain {
  PARTICIPANT("participant"),
  LINE("line"),
  TICKET("ticket"),
  ACTIVITY("activity"),
  DAY("day"),
  MONTH("month");

  private final String word;

  private static final Map<String, Grain> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(grain -> grain.word, grain -> grain));

  Grain(String word) {
    this.word = word;
  }

  /** Tables that know no grain hold facts one by one, as lines do. */
  public static Grain of(@Nullable String word) {
    return word == null ? LINE : BY_WORD.getOrDefault(word, LINE);
  }

  /**
   * Whether rows of the two are compared with each other; keyed rows meet by their unit, however
   * fine.
   */
  public boolean meets(Grain other, boolean bothKeyed) {
    return this == other || (bothKeyed && this.compareTo(DAY) < 0 && other.compareTo(DAY) < 0);
  }
}
