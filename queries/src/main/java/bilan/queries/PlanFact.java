package bilan.queries;

import java.util.Locale;

/**
 * A fact about an action, a milestone or a priority that a column of a saved query holds. The SQL
 * gives it; the program marks what people typed where the dates say otherwise.
 */
public enum PlanFact {
  /** The status, as people typed it. */
  STATUS,
  STARTS_ON,
  ENDS_ON,
  /** The only day of a milestone. */
  DAY,
  /** How exact that day is: {@code day}, {@code month}, {@code quarter} or {@code year}. */
  PRECISION,
  /** The first day of the priority. */
  PRIORITY_STARTS_ON;

  /** Word by which a query's file names this fact. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
