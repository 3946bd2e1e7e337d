package bilan.queries.figure.reckoning;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Different keys of rows, counted of one place or of all: of several, nobody can add them up. */
final class DistinctKeys {

  private final Warehouse warehouse;
  private final Map<Asked, Map<List<@Nullable Object>, BigDecimal>> counts = new HashMap<>();
  private final Map<String, Optional<LocalDate>> firstDays = new HashMap<>();

  private record Asked(String figure, Slice slice, Period period) {}

  DistinctKeys(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Whether the keys of a scope can be counted: what several places share is not known. */
  static boolean isCountable(Scope scope) {
    Set<String> places = scope instanceof Scope.Year year ? year.places() : Set.of();
    return places == null || places.size() == 1;
  }

  /** How many keys the rows of a place and period have. */
  BigDecimal count(CountedRows rows, Formula.Distinct formula) {
    Scope.Year year = (Scope.Year) rows.scope();
    Set<String> places = year.places();
    List<@Nullable Object> at = new ArrayList<>();
    at.add(places == null ? null : places.iterator().next());
    at.addAll(rows.key());
    Asked asked = new Asked(rows.figure().id(), rows.slice(), year.period());
    return counts
        .computeIfAbsent(asked, one -> read(rows, formula, year.period()))
        .getOrDefault(at, BigDecimal.ZERO);
  }

  private Map<List<@Nullable Object>, BigDecimal> read(
      CountedRows rows, Formula.Distinct formula, Period period) {
    Map<List<@Nullable Object>, BigDecimal> counted = new HashMap<>();
    boolean own = formula.relation().own() || rows.figure().own();
    for (Line line : warehouse.lines(FigureSql.distinct(formula, rows.slice()), own, period)) {
      List<@Nullable Object> at = new ArrayList<>();
      at.add(line.count("everywhere") > 0 ? null : line.place());
      for (int i = 0; i < rows.slice().by().size(); i++) {
        at.add(line.cell("by_" + i));
      }
      counted.put(at, line.sum("keys"));
    }
    return counted;
  }

  /** The first day on which any key is known; null if none is. */
  @Nullable LocalDate firstDay(Figure figure, Formula.Distinct formula) {
    boolean own = formula.relation().own() || figure.own();
    return firstDays
        .computeIfAbsent(
            figure.id(),
            id ->
                Optional.ofNullable(
                    warehouse.lines(FigureSql.firstDay(formula), own).get(0).date("first_day")))
        .orElse(null);
  }
}
