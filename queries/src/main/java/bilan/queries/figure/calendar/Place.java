package bilan.queries.figure.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Place of the network as the reference has it.
 *
 * @param kind own, partner, off_site, remote; null if not told
 * @param openedOn null if it was always open; {@code leftOn}, {@code closedOn} null if it still is
 * @param expects the datasets that somebody waits for
 */
public record Place(
    String name,
    @Nullable String kind,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    @Nullable LocalDate closedOn,
    Set<String> expects) {

  /** The first day of its life in the network; null if it has no beginning. */
  @Nullable LocalDate begins() {
    return openedOn == null || (joinedOn != null && joinedOn.isAfter(openedOn))
        ? joinedOn
        : openedOn;
  }

  /** The last day of its life in the network; null if it has no end. */
  @Nullable LocalDate ends() {
    return leftOn == null || (closedOn != null && closedOn.isBefore(leftOn)) ? closedOn : leftOn;
  }

  boolean livesOn(LocalDate day) {
    LocalDate begins = begins();
    LocalDate ends = ends();
    return (begins == null || !day.isBefore(begins)) && (ends == null || !day.isAfter(ends));
  }

  /** Whether any day of these, both ends included, lies in its life. */
  boolean livesBetween(LocalDate from, LocalDate to) {
    LocalDate begins = begins();
    LocalDate ends = ends();
    boolean inverted = begins != null && ends != null && ends.isBefore(begins);
    return !inverted
        && (begins == null || !begins.isAfter(to))
        && (ends == null || !ends.isBefore(from));
  }
}
