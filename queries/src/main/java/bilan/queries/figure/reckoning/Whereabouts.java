package bilan.queries.figure.reckoning;

import bilan.queries.database.Sql;
import bilan.queries.figure.Lack;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The places and files of rows that lack something. */
final class Whereabouts {

  private static final int MOST_NAMED = 3;

  private final Warehouse warehouse;
  private final Map<String, List<Line>> known = new HashMap<>();

  Whereabouts(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Those of the rows of a key and scope; each statement is asked once. */
  Named of(
      Relation relation,
      boolean own,
      Slice slice,
      List<@Nullable Object> key,
      @Nullable String where,
      Scope scope) {
    List<Line> lines =
        known.computeIfAbsent(
            relation.name() + slice + where,
            id -> warehouse.lines(FigureSql.whereabouts(relation, slice, where), own));
    Map<String, Set<String>> files = new TreeMap<>();
    for (Line line : lines) {
      if (isOf(line, key) && isIn(line, scope)) {
        Set<String> of = files.computeIfAbsent(line.place(), p -> new TreeSet<>());
        String source = line.text("source");
        if (source != null) {
          of.add(source);
        }
      }
    }
    return Named.of(files);
  }

  /** What the rows of a key and scope are called, in order, each with what it leaves out. */
  SortedMap<String, BigDecimal> named(CountedRows rows, Lack lack, @Nullable String where) {
    Relation relation = rows.formula().relation();
    SortedMap<String, BigDecimal> named = new TreeMap<>();
    Sql sql =
        FigureSql.named(
            relation, rows.slice(), where, Objects.requireNonNull(lack.names()), lack.left());
    boolean own = relation.own() || rows.figure().own();
    for (Line line : known.computeIfAbsent(sql.text(), text -> warehouse.lines(sql, own))) {
      String name = line.text("named");
      if (name != null && isOf(line, rows.key()) && isIn(line, rows.scope())) {
        named.merge(name, line.sum("amount"), BigDecimal::add);
      }
    }
    return named;
  }

  private static boolean isOf(Line line, List<@Nullable Object> key) {
    for (int i = 0; i < key.size(); i++) {
      if (!Objects.equals(key.get(i), line.cell("by_" + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Line line, Scope scope) {
    LocalDate last = line.date("to_day");
    return last == null
        ? scope.holds(line.place(), line.month("from_day"))
        : scope.days(line.place(), line.day("from_day"), last) > 0;
  }

  /**
   * Places and their files: {@code Fives, ventes.csv / Wazemmes, bar.xlsx, caisse.csv}.
   *
   * @param ofPlaces whether any of them is a place, of which one can say that it charges no tax
   */
  record Named(String words, boolean ofPlaces) {

    static Named of(Map<String, Set<String>> files) {
      boolean places = files.keySet().stream().anyMatch(p -> !Network.NOWHERE.equals(p));
      return new Named(some(files.entrySet().stream().map(Named::named).toList(), " / "), places);
    }

    /** Of no place, its files alone. */
    private static String named(Map.Entry<String, Set<String>> place) {
      Set<String> files = place.getValue();
      String from = some(List.copyOf(files), ", ");
      if (files.isEmpty() || place.getKey().equals(Network.NOWHERE)) {
        return files.isEmpty() ? place.getKey() : from;
      }
      return place.getKey() + ", " + from;
    }

    private static String some(List<String> names, String between) {
      return names.size() <= MOST_NAMED
          ? String.join(between, names)
          : String.join(between, names.subList(0, MOST_NAMED)) + between + "…";
    }
  }
}
