package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The value of a figure that is declared over rows, with what it lacks, before its months. */
final class Reckoning {

  private final Warehouse warehouse;
  private final Tallies tallies;
  private final Whereabouts whereabouts;
  private final Map<Counted, Map<List<@Nullable Object>, BigDecimal>> distinct = new HashMap<>();

  private record Counted(String figure, Slice slice, Period period) {}

  Reckoning(Warehouse warehouse, List<Figure> wanted) {
    this.warehouse = warehouse;
    this.tallies = new Tallies(warehouse, wanted);
    this.whereabouts = new Whereabouts(warehouse);
  }

  /** Over all rows of a scope. */
  Value value(Figure figure, Scope scope) {
    return value(figure, Slice.WHOLE, List.of(), scope);
  }

  /** Over the rows of a scope that a key of a slice has. */
  Value value(Figure figure, Slice slice, List<@Nullable Object> key, Scope scope) {
    Formula.OfRows formula = rows(figure);
    return new Cell(figure, formula, slice, key, scope).value();
  }

  /** Whether a figure has any row in a scope. */
  boolean hasRows(Figure figure, Scope scope) {
    Formula.OfRows formula = rows(figure);
    Tally tally = tallies.of(figure, formula, Slice.WHOLE);
    return tally.sum(new Sums(figure, formula).rows(), List.of(), scope).signum() > 0;
  }

  /** By what the rows of a figure are told apart. */
  Set<List<@Nullable Object>> keys(Figure figure, Slice slice) {
    return tallies.of(figure, rows(figure), slice).keys();
  }

  /** The places of which the rows of a key of a figure's relation are, in a scope. */
  Set<String> places(Figure figure, Slice slice, List<@Nullable Object> key, Scope scope) {
    Formula.OfRows formula = rows(figure);
    Tally tally = tallies.of(figure, formula, slice);
    return tally.places(new Sums(figure, formula).rows(), key, scope);
  }

  /** The places that any row of a figure's relation names in a scope. */
  Set<String> present(Figure figure, Scope scope) {
    return tallies.of(figure, rows(figure), Slice.WHOLE).places(scope);
  }

  /** The places of a scope that have rows of a figure and of which it knows nothing. */
  Set<String> untold(Figure figure, Scope scope) {
    Formula.OfRows formula = rows(figure);
    Cell cell = new Cell(figure, formula, Slice.WHOLE, List.of(), scope);
    Set<String> untold = new TreeSet<>();
    for (Lack lack : figure.lacks()) {
      if (lack.places() != null) {
        untold.addAll(cell.untold(lack));
      }
    }
    return untold;
  }

  static Formula.OfRows rows(Figure figure) {
    if (figure.formula() instanceof Formula.OfRows rows) {
      return rows;
    }
    throw new IllegalArgumentException(figure.id() + " is not made of rows");
  }

  /** One figure over the rows of one key and scope. */
  private final class Cell {

    private final Figure figure;
    private final Formula.OfRows formula;
    private final Slice slice;
    private final List<@Nullable Object> key;
    private final Scope scope;
    private final Sums sums;
    private final Tally tally;

    Cell(
        Figure figure,
        Formula.OfRows formula,
        Slice slice,
        List<@Nullable Object> key,
        Scope scope) {
      this.figure = figure;
      this.formula = formula;
      this.slice = slice;
      this.key = key;
      this.scope = scope;
      this.sums = new Sums(figure, formula);
      this.tally = tallies.of(figure, formula, slice);
    }

    private BigDecimal sum(Sum wanted) {
      return tally.sum(wanted, key, scope);
    }

    private boolean isAny(Sum wanted) {
      return sum(wanted).signum() > 0;
    }

    Value value() {
      if (formula instanceof Formula.Distinct && !isCountable()) {
        return Value.unknown(Message.of("figure.distinct_over_places"));
      }
      Message leftOut = null;
      List<Message> notes = new ArrayList<>();
      for (Lack lack : figure.lacks()) {
        Message unknown = applies(lack) ? unknown(lack) : null;
        if (unknown != null) {
          return Value.unknown(unknown);
        }
      }
      for (Lack lack : figure.lacks()) {
        if (applies(lack)) {
          notes.addAll(notes(lack));
          if (lack.then() == Lack.Then.PARTIAL && isAny(sums.lacking(lack))) {
            leftOut = said(lack);
          }
        }
      }
      return Value.of(amount(), notes).without(leftOut);
    }

    /**
     * Different keys are counted of one place, or of all: what they have in common is not known.
     */
    private boolean isCountable() {
      Set<String> places = scope instanceof Scope.Year year ? year.places() : Set.of();
      return places == null || places.size() == 1;
    }

    private BigDecimal amount() {
      if (formula instanceof Formula.Distinct different) {
        return different(different);
      }
      BigDecimal sum = sum(sums.summed());
      Formula.Per per = ((Formula.Total) formula).per();
      return per == null ? sum : Exact.quotient(sum, per.number());
    }

    private BigDecimal different(Formula.Distinct different) {
      Scope.Year year = (Scope.Year) scope;
      Set<String> places = year.places();
      List<@Nullable Object> at = new ArrayList<>();
      at.add(places == null ? null : places.iterator().next());
      at.addAll(key);
      return distinct
          .computeIfAbsent(
              new Counted(figure.id(), slice, year.period()), c -> counted(different, year))
          .getOrDefault(at, BigDecimal.ZERO);
    }

    private Map<List<@Nullable Object>, BigDecimal> counted(
        Formula.Distinct different, Scope.Year year) {
      Map<List<@Nullable Object>, BigDecimal> counted = new HashMap<>();
      for (Line line :
          warehouse.lines(
              FigureSql.distinct(different, slice),
              different.relation().own() || figure.own(),
              year.period())) {
        List<@Nullable Object> at = new ArrayList<>();
        at.add(line.count("everywhere") > 0 ? null : Whereabouts.place(line));
        for (int i = 0; i < slice.by().size(); i++) {
          at.add(line.cell("by_" + i));
        }
        counted.put(at, line.sum("keys"));
      }
      return counted;
    }

    private boolean applies(Lack lack) {
      String ifAny = lack.ifAny();
      String unlessAny = lack.unlessAny();
      return (ifAny == null || isAny(sums.such(ifAny)))
          && (unlessAny == null || !isAny(sums.such(unlessAny)));
    }

    /** Why the figure is n.c. for want of this; null if it isn't. */
    private @Nullable Message unknown(Lack lack) {
      if (!isAny(sums.lacking(lack))) {
        return null;
      }
      return switch (lack.then()) {
        case UNKNOWN -> said(lack);
        case PARTIAL ->
            sum(sums.lacking(lack)).compareTo(sum(sums.rows())) == 0 ? said(lack) : null;
        case NOTED -> {
          Lack.Words all = lack.all();
          yield all == null || isAny(sums.known(lack)) ? null : all.with("", Map.of());
        }
      };
    }

    private List<Message> notes(Lack lack) {
      List<Message> notes = new ArrayList<>();
      if (lack.then() != Lack.Then.NOTED) {
        return notes;
      }
      Lack.Words say = lack.say();
      BigDecimal lacking = say == null ? BigDecimal.ZERO : sum(sums.weightLacking(lack));
      if (say != null && lacking.signum() > 0) {
        BigDecimal all = sum(sums.weight(lack));
        BigDecimal share = FigureWording.percent(all.subtract(lacking), all);
        notes.add(say.with("", Map.of("share", share), share));
      }
      Lack.Words places = lack.places();
      Set<String> untold = places == null ? Set.of() : untold(lack);
      if (places != null && !untold.isEmpty()) {
        String names = String.join(", ", untold);
        notes.add(places.with("", Map.of("places", names), untold.size(), names));
      }
      return notes;
    }

    private Set<String> untold(Lack lack) {
      Set<String> places = tally.places(sums.rows(), key, scope);
      places.removeAll(tally.places(sums.known(lack), key, scope));
      return places;
    }

    /** How many rows lack it, and where a sum is left out, which and where. */
    private Message said(Lack lack) {
      Lack.Words say = Objects.requireNonNull(lack.say());
      long rows = sum(sums.lacking(lack)).longValueExact();
      String left = lack.left();
      if (left == null) {
        return say.with("", Map.of("rows", rows), rows);
      }
      BigDecimal amount = FigureWording.euros(sum(sums.left(lack, left)));
      Whereabouts.Named named = named(lack);
      return say.with(
          named.ofPlaces() ? "" : ".nowhere",
          Map.of("rows", rows, "amount", amount, "places", named.words()),
          rows,
          amount,
          named.words());
    }

    private Whereabouts.Named named(Lack lack) {
      boolean own = formula.relation().own() || figure.own();
      return whereabouts.of(formula.relation(), own, slice, key, sums.lacking(lack).where(), scope);
    }
  }

  /** The places and files of the till lines whose amount with tax can't be told. */
  Whereabouts.Named untaxedTill(Relation sales, Scope scope) {
    return whereabouts.of(
        sales, false, Slice.WHOLE, List.of(), "channel = 'till' and incl is null", scope);
  }
}
