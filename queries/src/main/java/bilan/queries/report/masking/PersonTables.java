package bilan.queries.report.masking;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.PersonCounts;
import bilan.queries.figure.sheet.PersonCounts.Came;
import bilan.queries.report.masking.KnownSums.CellName;
import bilan.queries.report.masking.KnownSums.What;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All tables of participations, or of passages, of one year, and how they add up. */
final class PersonTables {

  private final KnownSums sums = new KnownSums();
  private final Set<String> known;
  private final Set<String> places = new TreeSet<>();
  private final Map<@Nullable String, KeyFigure> figures = new HashMap<>();

  /**
   * @param known the places that the reference knows
   * @param figures that key figure of the year, of the network, each place and no place
   */
  PersonTables(Set<String> known, List<Came> rows, List<KeyFigure> figures) {
    this.known = known;
    figures.forEach(figure -> this.figures.put(figure.place(), figure));
    for (Came row : rows) {
      places.add(row.place());
      for (String place : new String[] {row.place(), null}) {
        sums.add(new CellName(What.WHOLE, place, ""), row.persons());
        sums.add(new CellName(What.MONTH, place, row.month()), row.persons());
        sums.add(new CellName(What.KIND, place, row.kind()), row.persons());
      }
    }
  }

  KnownSums sums() {
    for (String place : places) {
      whole(place);
    }
    whole(null);
    places();
    return sums;
  }

  /** A year is what its months are, and what its kinds are. */
  private void whole(@Nullable String place) {
    CellName whole = key(What.WHOLE, place);
    boolean isKnown = place == null || known.contains(place);
    if (isKnown) {
      sums.never(whole);
    }
    // What a place says that the reference does not know spares, once hidden, the totals it is in.
    for (What what : List.of(What.MONTH, What.KIND)) {
      sums.sum(
          whole, sums.keys(what).stream().filter(k -> Objects.equals(k.place(), place)).toList());
    }
    if (isKnown) {
      figure(place, whole);
    }
  }

  private void figure(@Nullable String place, CellName whole) {
    KeyFigure figure = figures.get(place);
    BigDecimal shown = figure == null ? null : figure.value();
    boolean outside = figure != null && figure.state() == KeyFigure.State.NOT_OPEN;
    BigDecimal inside = outside ? BigDecimal.ZERO : shown;
    if (inside == null) {
      return;
    }
    CellName total = key(What.TOTAL, place);
    CellName beyond = key(What.BEYOND, place);
    sums.add(total, inside);
    sums.add(beyond, sums.value(whole).subtract(inside));
    sums.never(beyond);
    sums.sum(whole, List.of(total, beyond));
  }

  /** The network is what its places are. */
  private void places() {
    for (What what : List.of(What.WHOLE, What.MONTH, What.KIND)) {
      for (CellName all : sums.keys(what)) {
        if (all.place() == null) {
          sums.sum(
              all,
              sums.keys(what).stream()
                  .filter(k -> k.place() != null && k.of().equals(all.of()))
                  .toList());
        }
      }
    }
    List<CellName> totals = new ArrayList<>();
    List<CellName> nowhere = new ArrayList<>(sums.keys(What.BEYOND));
    for (String place : places) {
      CellName total = key(What.TOTAL, place);
      CellName whole = key(What.WHOLE, place);
      if (known.contains(place)) {
        totals.add(sums.has(total) ? total : whole);
      } else {
        nowhere.add(whole);
      }
    }
    KeyFigure unplaced = figures.get(PersonCounts.NOWHERE);
    BigDecimal value = unplaced == null ? null : unplaced.value();
    if (value != null) {
      CellName total = key(What.TOTAL, PersonCounts.NOWHERE);
      sums.add(total, value);
      sums.sum(total, nowhere);
      totals.add(total);
    }
    sums.sum(key(What.TOTAL, null), totals);
  }

  private static CellName key(What what, @Nullable String place) {
    return new CellName(what, place, "");
  }
}
