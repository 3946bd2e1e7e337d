package bilan.queries.figure.reckoning;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Warehouse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sums of a request, each relation asked once for all figures that are wanted, and again for
 * one that was not foreseen.
 */
final class Tallies {

  private final Warehouse warehouse;
  private final List<Figure> wanted;
  private final Map<Asked, Tally> known = new HashMap<>();

  /**
   * @param own whether they are the organisation's, whose faults are told apart
   */
  private record Asked(String relation, Slice slice, boolean own) {}

  /**
   * @param wanted the figures whose sums are asked for together
   */
  Tallies(Warehouse warehouse, List<Figure> wanted) {
    this.warehouse = warehouse;
    this.wanted = wanted.stream().flatMap(Tallies::parts).distinct().toList();
  }

  /** A figure and those that it is made of. */
  private static Stream<Figure> parts(Figure figure) {
    return Stream.concat(Stream.of(figure), figure.parts().stream().flatMap(Tallies::parts));
  }

  /** The sums of a figure over rows. */
  Tally of(Figure figure, Formula.OfRows formula, Slice slice) {
    return of(formula.relation(), slice, new Sums(figure, formula).all(), figure.own());
  }

  private Tally of(Relation relation, Slice slice, Set<Sum> sums, boolean own) {
    Asked asked = new Asked(relation.name(), slice, own);
    Tally tally = known.get(asked);
    if (tally == null || !tally.has(sums)) {
      Set<Sum> all = new LinkedHashSet<>(sums);
      for (Figure one : wanted) {
        if (one.own() == own
            && one.formula() instanceof Formula.OfRows rows
            && rows.relation().equals(relation)) {
          all.addAll(new Sums(one, rows).all());
        }
      }
      tally = Tally.of(warehouse, relation, slice, all, own || relation.own());
      known.put(asked, tally);
    }
    return tally;
  }
}
