package bilan.queries.figure.reckoning;

import bilan.queries.database.Sql;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Given;
import bilan.queries.figure.Lack;
import bilan.queries.figure.Relation;
import bilan.queries.figure.Saying;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values of figures that are declared over rows, with what they lack, before the states of their
 * months.
 */
public final class Reckoning {

  private final Warehouse warehouse;
  private final FigureSettings settings;
  private final Tallies tallies;
  private final Whereabouts whereabouts;
  private final DistinctKeys keys;
  private final Map<String, Boolean> given = new HashMap<>();
  private final Map<String, Set<String>> told = new HashMap<>();
  private final Map<String, List<LocalDate>> years = new HashMap<>();

  public Reckoning(Warehouse warehouse, FigureSettings settings, List<Figure> wanted) {
    this.warehouse = warehouse;
    this.settings = settings;
    this.tallies = new Tallies(warehouse, wanted);
    this.whereabouts = new Whereabouts(warehouse);
    this.keys = new DistinctKeys(warehouse);
  }

  /** Over all rows of a scope. */
  public Value value(Figure figure, Scope scope) {
    return value(figure, Slice.WHOLE, List.of(), scope);
  }

  /** Over the rows of a scope that a key of a slice has. */
  public Value value(Figure figure, Slice slice, List<@Nullable Object> key, Scope scope) {
    return value(counted(figure, slice, key, scope));
  }

  /** The months of a scope in which any place has a row of a figure's relation. */
  public SortedSet<YearMonth> months(Figure figure, Scope.Of scope) {
    Scope everywhere = new Scope.Year(scope.period(), scope.asOf(), null);
    return tallies.of(figure, rows(figure), Slice.WHOLE).months(Sums.ANY, everywhere);
  }

  /** The names of the places that a figure is told of, whose rows are given so. */
  public Set<String> places(Figure figure, Given given, Scope everywhere) {
    String places = figure.places() == null ? given.places() : figure.places();
    if (places == null) {
      return present(figure, everywhere);
    }
    Relation relation = rows(figure).relation();
    return told.computeIfAbsent(
        places, select -> names(Sql.of(select, figure.origin()), relation.own() || figure.own()));
  }

  private Set<String> names(Sql select, boolean own) {
    Set<String> names = new TreeSet<>();
    warehouse.lines(select, own).forEach(line -> names.add(line.place()));
    return names;
  }

  /** What is said where rows that a figure is made of were never given; null if they were. */
  public @Nullable Saying neverGiven(Figure figure, Given given) {
    Relation relation = rows(figure).relation();
    if (given.needs().isEmpty()) {
      return isAny(FigureSql.any(relation), relation.own()) ? null : given.none();
    }
    for (Given.Need need : given.needs()) {
      if (!isAny(Sql.of(need.rows(), relation.origin()), relation.own())) {
        return need.none();
      }
    }
    return null;
  }

  private boolean isAny(Sql select, boolean own) {
    return given.computeIfAbsent(select.text(), text -> warehouse.isAny(select, own));
  }

  /** The first days of the years that a figure's relation has rows of. */
  public List<LocalDate> years(Figure figure) {
    Relation relation = rows(figure).relation();
    return years.computeIfAbsent(
        relation.name(),
        name ->
            warehouse.lines(FigureSql.years(relation), relation.own()).stream()
                .map(line -> line.day("day"))
                .toList());
  }

  /** Places told before by files of which none alike came for a period, each with the last file. */
  public Map<String, String> unsent(Figure figure, Period period, Set<String> places) {
    Map<String, String> files = new TreeMap<>();
    if (places.isEmpty()) {
      return files;
    }
    Relation relation = rows(figure).relation();
    String where = Objects.requireNonNullElse(rows(figure).where(), "true");
    String text = Warehouse.statement("unsent").text();
    String filled = text.formatted(relation.dataset(), relation.sql().text(), where);
    warehouse
        .lines(Sql.of(filled, relation.origin()), relation.own() || figure.own(), period)
        .forEach(line -> files.put(line.word("place"), line.word("file")));
    files.keySet().retainAll(places);
    return files;
  }

  /** Whether a figure, or a part of it, has any row that counts in a scope. */
  public boolean hasRows(Figure figure, Scope scope) {
    if (!figure.parts().isEmpty()) {
      return figure.parts().stream().anyMatch(part -> hasRows(part, scope));
    }
    Formula.OfRows formula = rows(figure);
    Tally tally = tallies.of(figure, formula, Slice.WHOLE);
    return tally.sum(new Sums(figure, formula).rows(), List.of(), scope).signum() > 0;
  }

  /** By what the rows of a figure are told apart. */
  public Set<List<@Nullable Object>> keys(Figure figure, Slice slice) {
    return tallies.of(figure, rows(figure), slice).keys();
  }

  /** The places of which the rows of a key of a figure's relation are, in a scope. */
  public Set<String> places(Figure figure, Slice slice, List<@Nullable Object> key, Scope scope) {
    Formula.OfRows formula = rows(figure);
    Tally tally = tallies.of(figure, formula, slice);
    return tally.places(new Sums(figure, formula).rows(), key, scope);
  }

  /** The places that any row of the relations that a figure is made of names in a scope. */
  public Set<String> present(Figure figure, Scope scope) {
    if (!figure.parts().isEmpty()) {
      Set<String> present = new TreeSet<>();
      figure.parts().forEach(part -> present.addAll(present(part, scope)));
      return present;
    }
    return tallies.of(figure, rows(figure), Slice.WHOLE).places(scope);
  }

  /** The places of a scope that have rows of a figure and of which it knows nothing. */
  public Set<String> untold(Figure figure, Scope scope) {
    CountedRows rows = counted(figure, Slice.WHOLE, List.of(), scope);
    Set<String> untold = new TreeSet<>();
    for (Lack lack : figure.lacks()) {
      if (lack.sayings().places() != null) {
        untold.addAll(rows.untold(lack));
      }
    }
    return untold;
  }

  /** How a figure's rows are given, where no months of deliveries tell it; else null. */
  public static @Nullable Given given(Figure figure) {
    return figure.formula() instanceof Formula.OfRows rows ? rows.relation().given() : null;
  }

  /** Formula over rows of a figure that has one; any other figure is a mistake of the caller. */
  public static Formula.OfRows rows(Figure figure) {
    if (figure.formula() instanceof Formula.OfRows rows) {
      return rows;
    }
    throw new IllegalArgumentException(figure.id() + " is not made of rows");
  }

  private CountedRows counted(Figure figure, Slice slice, List<@Nullable Object> key, Scope scope) {
    Formula.OfRows formula = rows(figure);
    Scope narrowed =
        formula instanceof Formula.Total total && total.isStock() && scope instanceof Scope.Of of
            ? of.lastMonth()
            : scope;
    return new CountedRows(
        figure, formula, slice, key, narrowed, tallies.of(figure, formula, slice));
  }

  private Value value(CountedRows rows) {
    boolean different = rows.formula() instanceof Formula.Distinct;
    if (different && !DistinctKeys.isCountable(rows.scope())) {
      return Value.unknown(Message.of("figure.distinct_over_places"));
    }
    LackSayings lacks = new LackSayings(rows, settings, whereabouts);
    Message since = since(rows);
    Message reason = since == null ? lacks.reason() : since;
    return reason == null
        ? amount(rows, lacks.notes()).without(lacks.leftOut())
        : Value.unknown(reason);
  }

  private Value amount(CountedRows rows, List<Value.Note> notes) {
    if (rows.formula() instanceof Formula.Distinct different) {
      return Value.of(keys.count(rows, different), notes);
    }
    BigDecimal sum = rows.sum(rows.sums().summed());
    Formula.Per per = ((Formula.Total) rows.formula()).per();
    if (per == null) {
      return Value.of(sum, notes);
    }
    BigDecimal number = per.number();
    return number == null
        ? byMonths(rows, sum, notes)
        : Value.of(Exact.quotient(sum, number), notes);
  }

  /** The average over the months that anybody has, so that those of places add up. */
  private Value byMonths(CountedRows rows, BigDecimal sum, List<Value.Note> notes) {
    long months = rows.scope() instanceof Scope.Of of ? months(rows.figure(), of).size() : 0;
    return Value.average(sum, BigDecimal.valueOf(months), Message.of("figure.not_given"), notes);
  }

  /** Whether nobody can tell which keys are new in a period, since the data begin in it. */
  public boolean isBeginning(Figure figure, Scope.Year scope) {
    return since(counted(figure, Slice.WHOLE, List.of(), scope)) != null;
  }

  /** Why nobody can tell which keys are new; null if one can. */
  private @Nullable Message since(CountedRows rows) {
    if (!(rows.formula() instanceof Formula.Distinct different)
        || different.since() == null
        || different.first() == null
        || !(rows.scope() instanceof Scope.Year year)) {
      return null;
    }
    LocalDate first = keys.firstDay(rows.figure(), different);
    Period period = year.period();
    Period whole =
        period.isMonth() ? Period.containing(period.from(), settings.firstMonth()) : period;
    return first != null && whole.contains(first)
        ? different.since().with(Map.of("period", whole.label()), whole.label())
        : null;
  }
}
