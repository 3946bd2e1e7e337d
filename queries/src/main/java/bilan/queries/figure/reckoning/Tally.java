package bilan.queries.figure.reckoning;

import bilan.queries.database.Rows;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the rows of one relation by place and month, and by what they are told apart by; those
 * of rows that belong to several days by their first and last day.
 */
final class Tally {

  private final List<Sum> sums;
  private final int presence;
  private final Grid<At> grid = new Grid<>();
  private final List<Spread> spreads = new ArrayList<>();
  private final Set<List<@Nullable Object>> keys = new LinkedHashSet<>();

  /** One sum of one key. */
  private record At(int sum, List<@Nullable Object> key) {}

  /** Rows of one place and the same days, added up. */
  private record Spread(
      String place,
      LocalDate from,
      LocalDate to,
      List<@Nullable Object> key,
      List<BigDecimal> sums) {

    long length() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  private Tally(List<Sum> sums, Sum presence) {
    this.sums = List.copyOf(sums);
    this.presence = sums.indexOf(presence);
  }

  /**
   * Asks one statement for all sums.
   *
   * @param foreign whether somebody typed a part of it
   */
  static Tally of(
      Warehouse warehouse, Relation relation, Slice slice, Set<Sum> wanted, boolean foreign) {
    Sum presence = Sum.rows(relation.present());
    Set<Sum> all = new LinkedHashSet<>(wanted);
    all.add(presence);
    Tally tally = new Tally(List.copyOf(all), presence);
    Rows rows = warehouse.rows(FigureSql.sums(relation, slice, tally.sums), foreign);
    rows.types().forEach(relation::refuseFloat);
    rows.rows().forEach(cells -> tally.add(relation, slice, new Line(rows, cells)));
    return tally;
  }

  private void add(Relation relation, Slice slice, Line line) {
    String place = line.place();
    List<@Nullable Object> key = new ArrayList<>();
    for (int i = 0; i < slice.by().size(); i++) {
      key.add(line.cell("by_" + i));
    }
    List<@Nullable Object> fixed = Collections.unmodifiableList(key);
    keys.add(fixed);
    if (relation.isSpread() && line.date("from_day") != null) {
      List<BigDecimal> whole = new ArrayList<>();
      for (int i = 0; i < sums.size(); i++) {
        whole.add(line.sum("sum_" + i));
      }
      spreads.add(new Spread(place, line.day("from_day"), line.day("to_day"), fixed, whole));
      return;
    }
    for (int i = 0; i < sums.size(); i++) {
      grid.add(new At(i, fixed), place, line.month("month"), line.sum("sum_" + i));
    }
  }

  boolean has(Set<Sum> wanted) {
    return sums.containsAll(wanted);
  }

  /** The months of a scope in which a sum is something, of any key. */
  SortedSet<YearMonth> months(Sum wanted, Scope scope) {
    int at = sums.indexOf(wanted);
    SortedSet<YearMonth> months = new TreeSet<>();
    keys.forEach(key -> months.addAll(grid.months(new At(at, key), scope)));
    return months;
  }

  /** By what its rows are told apart, each once. */
  Set<List<@Nullable Object>> keys() {
    return keys;
  }

  /** A sum over a scope; shares of each length of days are divided once, so that thirds add up. */
  BigDecimal sum(Sum wanted, List<@Nullable Object> key, Scope scope) {
    int at = sums.indexOf(wanted);
    BigDecimal sum = grid.sum(new At(at, key), scope);
    Map<Long, BigDecimal> byLength = new TreeMap<>();
    for (Spread spread : spreads) {
      long days = days(spread, key, scope);
      if (days > 0) {
        BigDecimal whole = spread.sums().get(at);
        byLength.merge(
            wanted.whole() ? 1L : spread.length(),
            wanted.whole() ? whole : whole.multiply(BigDecimal.valueOf(days)),
            BigDecimal::add);
      }
    }
    for (Map.Entry<Long, BigDecimal> one : byLength.entrySet()) {
      sum = sum.add(Exact.quotient(one.getValue(), one.getKey()));
    }
    return sum;
  }

  private static long days(Spread spread, List<@Nullable Object> key, Scope scope) {
    return spread.key().equals(key) ? scope.days(spread.place(), spread.from(), spread.to()) : 0;
  }

  /** The places of which a sum says anything in a scope. */
  Set<String> places(Sum wanted, List<@Nullable Object> key, Scope scope) {
    int at = sums.indexOf(wanted);
    Set<String> places = new TreeSet<>(grid.places(new At(at, key), scope));
    for (Spread spread : spreads) {
      if (days(spread, key, scope) > 0 && spread.sums().get(at).signum() != 0) {
        places.add(spread.place());
      }
    }
    return places;
  }

  /** The places that have any row in a scope. */
  Set<String> places(Scope scope) {
    Set<String> places = new TreeSet<>();
    keys.forEach(key -> places.addAll(places(sums.get(presence), key, scope)));
    return places;
  }
}
