package bilan.queries.figure;

import java.util.List;

/** What the months of a year make of it: {@code partial} is covered of covered and missing. */
record YearState(KeyFigure.State state, List<PlaceMonth> covered, List<PlaceMonth> missing) {

  YearState {
    covered = List.copyOf(covered);
    missing = List.copyOf(missing);
  }

  int expected() {
    return covered.size() + missing.size();
  }
}
