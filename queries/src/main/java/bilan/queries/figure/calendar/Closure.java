package bilan.queries.figure.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a place was shut.
 *
 * @param place null for every place
 * @param scope {@code all}, or the dataset that stopped
 */
record Closure(@Nullable String place, LocalDate from, LocalDate to, String scope) {

  /**
   * Whether it shuts a place on a day.
   *
   * @param dataset whose work is asked about; null for closures of everything only
   */
  boolean shuts(String name, @Nullable String dataset, LocalDate day) {
    return (place == null || place.equals(name))
        && (scope.equals("all") || scope.equals(dataset))
        && !day.isBefore(from)
        && !day.isAfter(to);
  }
}
