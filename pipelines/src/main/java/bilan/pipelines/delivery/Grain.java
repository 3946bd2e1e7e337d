package bilan.pipelines.delivery;

import java.util.List;
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

  Grain(String word) {
    this.word = word;
  }

  /** Tables that know no grain hold facts one by one, as lines do. */
  public static Grain of(@Nullable String word) {
    return word == null
        ? LINE
        : List.of(values()).stream().filter(g -> g.word.equals(word)).findFirst().orElse(LINE);
  }

  /**
   * Whether rows of the two are compared with each other; keyed rows meet by their unit, however
   * fine.
   */
  public boolean meets(Grain other, boolean bothKeyed) {
    return this == other || (bothKeyed && this.compareTo(DAY) < 0 && other.compareTo(DAY) < 0);
  }
}
