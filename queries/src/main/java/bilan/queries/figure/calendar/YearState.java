package bilan.queries.figure.calendar;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.PlaceMonth;
import java.util.List;

/**
 * State of a year as its months make it: {@code partial} if some of them are covered and some
 * missing.
 */
public record YearState(KeyFigure.State state, List<PlaceMonth> covered, List<PlaceMonth> missing) {

  public YearState {
    covered = List.copyOf(covered);
    missing = List.copyOf(missing);
  }

  /** Number of months that are covered or missing. */
  public int expected() {
    return covered.size() + missing.size();
  }
}
