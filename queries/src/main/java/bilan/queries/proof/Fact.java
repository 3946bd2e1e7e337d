package bilan.queries.proof;

import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One number of a bilan.
 *
 * @param measures the key figures that it is, or that its table is about; empty if none
 * @param period null where it is of none
 * @param place null for the network
 * @param value null where the bilan says n.c.
 */
record Fact(
    List<String> measures,
    @Nullable String period,
    @Nullable String place,
    Unit unit,
    @Nullable BigDecimal value,
    Role role,
    Source source) {

  /** What it is. */
  enum Role {
    VALUE,
    CHANGE,
    /** A place's part of the network, in percent. */
    SHARE,
    /** As it stands in a table that is not one of key figures. */
    CELL,
    /** A cell's part of its column, in percent. */
    PART,
    /** What the bilan's own prose says. */
    TEXT,
    /** Made of key figures: a difference, a sum over years, a ratio, a monthly mean. */
    DERIVED
  }

  /**
   * The place of a fact in the bilan.
   *
   * @param table its title; empty for a key figure
   * @param row of a table: what its line is about; empty otherwise
   * @param words what a person is told of it
   * @param id for {@code trace}; null if it has none
   * @param why it has no value
   */
  record Source(
      String table, String row, String words, @Nullable String id, @Nullable String why) {}

  /** The network, beside the names of places. */
  static final String NETWORK = "";

  Fact {
    measures = List.copyOf(measures);
  }

  /** The value of a fact that is known to have one. */
  BigDecimal number() {
    return Objects.requireNonNull(value);
  }

  String row() {
    return source.row();
  }

  String words() {
    return source.words();
  }

  /** Whether it is a key figure's own. */
  boolean isKey() {
    return role == Role.VALUE || role == Role.CHANGE || role == Role.SHARE;
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

  /** A number made of it and others. */
  Fact made(Unit of, BigDecimal made, String how) {
    Source from = new Source("", "", how, source.id(), null);
    return new Fact(measures, period, place, of, made, Role.DERIVED, from);
  }
}
