package bilan.queries.figure.calendar;

import bilan.queries.figure.Figure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Day from which a dataset, or a field of it, no longer means the same.
 *
 * @param field null for the whole dataset
 * @param place null for every place
 */
public record Break(
    String dataset, @Nullable String field, @Nullable String place, LocalDate on, String reason) {

  /** Whether it lies between two years: after the first day of one, up to the last of the other. */
  boolean liesBetween(Period before, Period after) {
    return on.isAfter(before.from()) && !on.isAfter(after.to());
  }

  /**
   * Whether it touches a figure.
   *
   * @param of null for the network, which every place's break touches
   */
  public boolean touches(Figure declared, @Nullable String of) {
    return declared.basis().isFollowed()
        && dataset.equals(declared.basis().dataset())
        && (field == null || declared.isMadeFrom(field))
        && (of == null || place == null || place.equals(of));
  }
}
