package bilan.queries.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number of a bilan.
 *
 * @param measures the key figures that it is, or that its table is about; empty if none
 * @param period null where it is of none
 * @param row of a table: what its line is about; empty otherwise
 * @param words what a person is told of it
 */
record Fact(
    List<String> measures,
    @Nullable String period,
    @Nullable String place,
    Claim.Unit unit,
    BigDecimal value,
    Role role,
    String row,
    String words) {

  /** What it is. */
  enum Role {
    VALUE,
    CHANGE,
    /** A part of a whole, in percent. */
    SHARE,
    /** As it stands in a table that is not one of key figures. */
    CELL
  }

  Fact {
    measures = List.copyOf(measures);
  }

  /** Whether it is a key figure's own. */
  boolean isKey() {
    return row.isEmpty() && role != Role.CELL;
  }

  boolean isOf(List<String> others) {
    return measures.stream().anyMatch(others::contains);
  }

  /** Whether it is of one of these places, or of none. */
  boolean isAt(List<String> places) {
    String where = place;
    return places.isEmpty() || where == null || places.contains(where);
  }

  boolean isIn(Set<String> years) {
    String when = period;
    return years.isEmpty() || when == null || years.stream().anyMatch(when::contains);
  }
}
