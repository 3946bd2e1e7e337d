package bilan.queries.report;

import bilan.queries.Basis;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.sheet.LiveDeliveries;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the data tell, against when they should.
 *
 * @param day that the document speaks as of, or the day of asking if that is earlier
 */
record Freshness(LiveDeliveries deliveries, Network network, LocalDate day) {

  /** Data are handed in after the month's end, some weeks late. */
  private static final int LATE_DAYS = 62;

  /** Since when a place is closed; null if it is open, or not known. */
  @Nullable LocalDate closedSince(@Nullable String place) {
    return network.goneBefore(place, day);
  }

  /**
   * The last day that is told about, if it is too long ago; null if the data are fresh or none
   * came, which is said of the figures themselves. A place that closed has nothing to tell of later
   * days.
   */
  @Nullable LocalDate staleSince(Basis basis, @Nullable String place) {
    LocalDate last = deliveries.until(basis.dataset(), place);
    LocalDate closed = closedSince(place);
    LocalDate until = closed == null ? day : closed;
    return last == null || !last.plusDays(LATE_DAYS).isBefore(until) ? null : last;
  }
}
