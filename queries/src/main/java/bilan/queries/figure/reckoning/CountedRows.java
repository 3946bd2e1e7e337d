package bilan.queries.figure.reckoning;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Lack;
import bilan.queries.figure.calendar.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one figure, scope and key of a slice, with their sums. */
record CountedRows(
    Figure figure,
    Formula.OfRows formula,
    Slice slice,
    List<@Nullable Object> key,
    Scope scope,
    Tally tally) {

  Sums sums() {
    return new Sums(figure, formula);
  }

  BigDecimal sum(Sum wanted) {
    return tally.sum(wanted, key, scope);
  }

  boolean isAny(Sum wanted) {
    return sum(wanted).signum() > 0;
  }

  /** The places of which something is known. */
  Set<String> told(Lack lack) {
    return tally.places(sums().known(lack), key, scope);
  }

  /** The places that have rows, and of which nothing is known. */
  Set<String> untold(Lack lack) {
    Set<String> places = tally.places(sums().rows(), key, scope);
    places.removeAll(told(lack));
    return places;
  }
}
