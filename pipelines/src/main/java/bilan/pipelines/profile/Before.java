package bilan.pipelines.profile;

import java.util.List;

/**
 * What was delivered before, to see what has changed.
 *
 * @param columns in order, of the last delivery of the same source; empty if none
 * @param earlier of other sources, the newest first
 * @param without columns that somebody does without from now on
 */
public record Before(
    List<String> columns, List<Earlier> earlier, Filled filled, List<String> without) {

  /** Nothing was. */
  public static final Before NOTHING = of(List.of());

  public Before {
    columns = List.copyOf(columns);
    earlier = List.copyOf(earlier);
    without = List.copyOf(without);
  }

  /** Of the same source, of which no more is known. */
  public static Before of(List<String> columns) {
    return new Before(columns, List.of(), (source, field) -> true, List.of());
  }

  /** The same where somebody does without some columns. */
  public Before doingWithout(List<String> done) {
    return new Before(columns, earlier, filled, done);
  }

  /** Whether the last delivery of a source had values. */
  @FunctionalInterface
  public interface Filled {

    /**
     * @param source empty for that of the file itself
     */
    boolean of(String source, String field);
  }
}
