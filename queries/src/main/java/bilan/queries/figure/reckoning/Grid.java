package bilan.queries.figure.reckoning;

import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sums by place and month, under keys of one kind. */
final class Grid<K> {

  private final Map<K, Map<PlaceMonth, BigDecimal>> cells = new HashMap<>();

  void add(K key, String place, YearMonth month, BigDecimal amount) {
    if (amount.signum() != 0) {
      cells
          .computeIfAbsent(key, k -> new HashMap<>())
          .merge(new PlaceMonth(place, month), amount, BigDecimal::add);
    }
  }

  /** The places that have anything of a key in a scope. */
  Set<String> places(K key, Scope scope) {
    Set<String> places = new TreeSet<>();
    for (PlaceMonth at : cells.getOrDefault(key, Map.of()).keySet()) {
      if (scope.holds(at.place(), at.month())) {
        places.add(at.place());
      }
    }
    return places;
  }

  /** The months of a scope that have anything of a key. */
  Set<YearMonth> months(K key, Scope scope) {
    Set<YearMonth> months = new TreeSet<>();
    for (PlaceMonth at : cells.getOrDefault(key, Map.of()).keySet()) {
      if (scope.holds(at.place(), at.month())) {
        months.add(at.month());
      }
    }
    return months;
  }

  BigDecimal sum(K key, Scope scope) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<PlaceMonth, BigDecimal> cell : cells.getOrDefault(key, Map.of()).entrySet()) {
      if (scope.holds(cell.getKey().place(), cell.getKey().month())) {
        sum = sum.add(cell.getValue());
      }
    }
    return sum;
  }
}
