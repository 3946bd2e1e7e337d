package bilan.queries.figure.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days that a delivery which counts covers for a place and channel.
 *
 * @param channel null where the data has none
 */
record Stream(
    String dataset, String place, @Nullable String channel, LocalDate from, LocalDate to) {

  boolean touches(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }
}
