package bilan.queries.figure.priority;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the priorities have come at as-of.
 *
 * @param indicators by priority in their order; a priority without one has a single line that says
 *     so
 */
public record Priorities(List<Progress> indicators) {

  public Priorities {
    indicators = List.copyOf(indicators);
  }

  /** Where an indicator stands against what was expected by now. */
  public enum Standing {
    /** The target is reached. */
    REACHED,
    ON_TRACK,
    /** On track too: nothing is expected yet, and nothing has moved. */
    AT_START,
    WATCH,
    LATE,
    /** Measured, but a date or the target is missing to say more. */
    NC,
    /** No reading in the period. */
    NOT_MEASURED,
    /** The priority has no indicator. */
    NO_INDICATOR
  }

  /** Which way the last reading went since the one before. */
  public enum Trend {
    UP,
    DOWN,
    STEADY,
    UNKNOWN
  }

  /**
   * One indicator.
   *
   * @param indicator its code; null if the priority has none
   * @param reached aggregated readings of the period; null if there is none
   * @param reachedOn the day of the last of them
   * @param expected by now; null if a date is missing
   * @param progress from baseline to target, in percent; null if it can't be established
   * @param attained how much of the target is reached, in percent; {@code unattained} why none can
   *     be said of what was measured
   * @param trendSince the day of the reading before the last; null without a trend
   * @param standingLabel in words; {@code note} why something is n.c., null if nothing is
   * @param kept why the team keeps another standing than the one computed, and which that is; null
   *     if it doesn't
   */
  public record Progress(
      String priority,
      String priorityLabel,
      @Nullable String indicator,
      String label,
      @Nullable String unit,
      @Nullable BigDecimal baseline,
      @Nullable LocalDate baselineOn,
      @Nullable BigDecimal target,
      @Nullable LocalDate dueOn,
      @Nullable BigDecimal reached,
      @Nullable LocalDate reachedOn,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal progress,
      @Nullable BigDecimal attained,
      @Nullable String unattained,
      Trend trend,
      @Nullable LocalDate trendSince,
      Standing standing,
      String standingLabel,
      @Nullable String note,
      @Nullable String kept) {}
}
