package bilan.queries;

import java.util.Locale;

/**
 * A fact about an indicator or its priority that a column of a saved query holds. The first two are
 * codes that the SQL gives, so that the program knows which one a line is about; it fills the
 * others.
 */
public enum IndicatorFact {
  /** The code of the indicator. */
  CODE,
  /** The code of the priority. */
  PRIORITY,
  BASELINE,
  TARGET,
  /** The value that its readings come to, or that its figure has. */
  REACHED,
  READ_ON,
  /** The value that should be reached by as-of. */
  EXPECTED,
  /** The share of the way from baseline to target, in percent. */
  PROGRESS,
  /** The share of the target, in percent. */
  ATTAINED,
  /** 100 percent of the target, beside the share of it. */
  GOAL,
  TREND,
  STANDING,
  /** The standings of all indicators of the priority, counted. */
  STANDINGS;

  /** Word by which a query's file names this fact. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the SQL gives it. */
  public boolean isCode() {
    return this == CODE || this == PRIORITY;
  }

  /** The code by which the program finds it. */
  public IndicatorFact code() {
    return this == STANDINGS ? PRIORITY : CODE;
  }
}
