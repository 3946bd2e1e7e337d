package bilan.queries.figure.reckoning;

import org.jspecify.annotations.Nullable;

/**
 * One sum over the rows of a relation.
 *
 * @param where which rows are summed, in SQL; null for all
 * @param summed what each adds, in SQL
 * @param whole whether a row that belongs to several days counts whole in each period that it
 *     touches, as a number of rows does; else by its days
 */
public record Sum(@Nullable String where, String summed, boolean whole) {

  /** What rows add up to, those of several days by their days. */
  static Sum of(@Nullable String where, String summed) {
    return new Sum(where, summed, false);
  }

  /** How many rows there are. */
  static Sum rows(@Nullable String where) {
    return new Sum(where, "1", true);
  }

  /** Both conditions; null if there is none. */
  public static @Nullable String and(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return "(" + one + ") and (" + other + ")";
  }

  String sql() {
    return "sum(" + summed + ")" + (where == null ? "" : " filter (where " + where + ")");
  }
}
