package bilan.cli.job;

import org.jspecify.annotations.Nullable;

/**
 * States of the data with which a job ends with 3, its outputs being written all the same.
 *
 * @param stale age in days of the last day that the data tell of; null if any is right
 * @param rejects how many rejected rows may wait; null for any number
 * @param anomalies from which severity on an anomaly fails the job; null for none
 * @param missingMonths whether a month that a place owes fails the job
 */
public record FailIf(
    @Nullable Integer stale,
    @Nullable Integer rejects,
    @Nullable String anomalies,
    boolean missingMonths) {

  /** Nothing. */
  static final FailIf NOTHING = new FailIf(null, null, null, false);

  /** Whether any state fails the job. */
  public boolean isAny() {
    return !equals(NOTHING);
  }
}
