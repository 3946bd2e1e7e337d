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
 * @param place null for the network
 * @param value null where the bilan says n.c.
 * @param table its title; empty for a key figure
 * @param row of a table: what its line is about; empty otherwise
 * @param words what a person is told of it
 * @param id for {@code trace}; null if it has none
 * @param why it has no value
 */
record Fact(
    List<String> measures,
    @Nullable String period,
    @Nullable String place,
    Claim.Unit unit,
    @Nullable BigDecimal value,
    Role role,
    String table,
    String row,
    String words,
    @Nullable String id,
    @Nullable String why) {

  /** What it is. */
  enum Role {
    VALUE,
    CHANGE,
    /** A part of a whole, in percent. */
    SHARE,
    /** As it stands in a table that is not one of key figures. */
    CELL,
    /** What the bilan's own prose says. */
    TEXT,
    /** Made of key figures: a difference, a sum over years, a ratio, a monthly mean. */
    DERIVED
  }

  /** The network, beside the names of places. */
  static final String NETWORK = "";

  Fact {
    measures = List.copyOf(measures);
  }

  /** Whether it is a key figure's own. */
  boolean isKey() {
    return role == Role.VALUE || role == Role.CHANGE || (role == Role.SHARE && row.isEmpty());
  }

  boolean isOf(List<String> others) {
    return measures.stream().anyMatch(others::contains);
  }

  /** Whether it is of one of these places; of the network if none is named. */
  boolean isOfOneOf(Set<String> places) {
    return places.isEmpty() ? place == null : places.contains(place == null ? NETWORK : place);
  }

  /** Whether it is of one of these places, or of none. */
  boolean isAt(Set<String> places) {
    String where = place;
    return places.isEmpty() || where == null || places.contains(where);
  }
}
