package bilan.queries.proof;

import bilan.queries.TraceId;
import bilan.queries.proof.Claim.Unit;
import bilan.queries.proof.Fact.Role;
import bilan.queries.report.printed.Printed;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers of a bilan that a sentence may speak of: key figures, cells of tables, its own prose. */
final class Known {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<Fact> facts = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();
  private final Map<String, Set<Unit>> units = new HashMap<>();
  private final Printed printed;
  private final Grammar grammar;
  private final Catalogue catalogue;

  Known(Printed printed) {
    this.printed = printed;
    this.grammar = Grammar.of(printed.lang());
    this.catalogue = new Catalogue(printed.lang());
    printed.figures().values().forEach(this::add);
    addCells();
    printed.said().forEach(this::add);
  }

  private void add(Printed.Figure figure) {
    if (figure.place() != null) {
      places.add(figure.place());
    }
    Unit unit = unit(figure.unit());
    BigDecimal share = unit == Unit.PERCENT ? null : share(figure);
    add(figure, unit, number(figure.value()), Role.VALUE);
    if (share != null) {
      add(figure, Unit.PERCENT, share, Role.SHARE);
    }
    add(figure, changes(unit, figure.changeUnit()), number(figure.change()), Role.CHANGE);
  }

  private static @Nullable BigDecimal number(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private static Unit unit(String word) {
    return switch (word) {
      case "EUR", "amount" -> Unit.EUR;
      case "%", "rate" -> Unit.PERCENT;
      case "h", "hours" -> Unit.HOURS;
      default -> Unit.NONE;
    };
  }

  /** A change that can't be a percentage is told in the figure's own unit. */
  private static Unit changes(Unit unit, @Nullable String told) {
    if (told != null && !told.equals("%") && !told.equals("points")) {
      return unit;
    }
    return unit == Unit.PERCENT ? Unit.POINTS : Unit.PERCENT;
  }

  /** A place's share of the network (« un tiers des participations à Fives »); null if none. */
  private @Nullable BigDecimal share(Printed.Figure figure) {
    String place = figure.place();
    Printed.Figure network =
        printed.figures().get(TraceId.of(measure(figure), figure.period(), null));
    BigDecimal whole = network == null ? null : number(network.value());
    BigDecimal part = number(figure.value());
    return place == null || part == null || whole == null || whole.signum() == 0
        ? null
        : percent(part, whole);
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private void add(Printed.Figure figure, Unit unit, @Nullable BigDecimal value, Role role) {
    String measure = measure(figure);
    if (value != null) {
      units.computeIfAbsent(measure, one -> new LinkedHashSet<>()).add(unit);
    }
    boolean change = role == Role.CHANGE;
    String place = figure.place() == null ? " " : ", " + figure.place() + ", ";
    String words = figure.label() + place + figure.period();
    Fact.Source source =
        new Fact.Source(
            "",
            "",
            role == Role.VALUE ? words : words + remark(role),
            change ? TraceId.facet(figure.id(), TraceId.CHANGE) : figure.id(),
            change ? figure.changeNote() : figure.note());
    facts.add(
        new Fact(List.of(measure), figure.period(), figure.place(), unit, value, role, source));
  }

  private static String measure(Printed.Figure figure) {
    return figure.id().split("\\.", 2)[0];
  }

  private String remark(Role role) {
    return " (" + catalogue.say("report.proof." + role.name().toLowerCase(Locale.ROOT)) + ")";
  }

  /** Cells and their parts of their columns; a key figure in a table is no other number. */
  private void addCells() {
    Map<String, List<Printed.Cell>> columns =
        printed.cells().stream()
            .filter(cell -> !isKeyFigure(cell))
            .collect(
                Collectors.groupingBy(
                    cell -> cell.in() + "/" + cell.column(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (List<Printed.Cell> column : columns.values()) {
      BigDecimal whole = whole(column);
      for (Printed.Cell cell : column) {
        add(cell, unit(cell.kind()), cell.value(), Role.CELL);
        boolean adds = cell.kind().equals("amount") || cell.kind().equals("count");
        if (adds && whole.signum() > 0) {
          add(cell, Unit.PERCENT, percent(cell.value(), whole), Role.PART);
        }
      }
    }
  }

  private boolean isKeyFigure(Printed.Cell cell) {
    String trace = cell.trace();
    return trace != null && printed.figures().containsKey(trace.replace(":change", ""));
  }

  /** The whole of a column; where its total stands below it, half of its sum. */
  private static BigDecimal whole(List<Printed.Cell> column) {
    BigDecimal sum =
        column.stream().map(Printed.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal half = sum.divide(TWO);
    return column.stream().anyMatch(cell -> cell.value().compareTo(half) == 0) ? half : sum;
  }

  /** A line of a month (« déc. 22 ») is called by its name. */
  private void add(Printed.Cell cell, Unit unit, BigDecimal value, Role role) {
    boolean constant = grammar.says("constant", cell.table());
    List<String> titled = constant ? List.of() : Subject.first(grammar, cell.table());
    String trace = cell.trace();
    Printed.Figure figure = trace == null ? null : printed.figures().get(trace.split(":", 2)[0]);
    String month = LineNames.month(grammar, cell.row());
    boolean yearly = cell.column().matches("(?:19|20)\\d{2}(?:-\\d+)?");
    String year = month == null ? yearly ? cell.column() : null : LineNames.year(cell.row());
    String words = String.join(", ", cell.table(), cell.row(), cell.column());
    Fact.Source source =
        new Fact.Source(
            cell.table(),
            month == null ? cell.row() : month,
            role == Role.PART ? words + remark(role) : words,
            trace,
            null);
    facts.add(
        new Fact(
            titled.isEmpty() ? Subject.first(grammar, cell.row()) : titled,
            figure == null ? year : figure.period(),
            figure == null ? null : figure.place(),
            unit,
            value,
            role,
            source));
  }

  /** A number of a saved query in the bilan's own prose, with its cents. */
  private void add(Printed.Said said) {
    BigDecimal value = said.value().setScale(2, RoundingMode.HALF_UP);
    String text = said.sentence();
    for (ProseSentence sentence : ProseSentence.of(grammar, Passage.plain(text), "")) {
      for (Claim claim : sentence.claims()) {
        if (claim.agrees(value)) {
          List<String> measures = Subject.of(claim, measure -> true).measures();
          Set<String> years = new SentenceYears(claim).named();
          String year = years.size() == 1 ? years.iterator().next() : null;
          Fact.Source source = new Fact.Source("", "", text, said.trace(), null);
          facts.add(new Fact(measures, year, null, claim.unit(), value, Role.TEXT, source));
        }
      }
    }
  }

  /** The places of the bilan's figures. */
  Set<String> places() {
    return places;
  }

  boolean isOfOnePlace() {
    return places.size() == 1
        && printed.figures().values().stream().allMatch(figure -> figure.place() != null);
  }

  /** The last period of its figures; empty if it has none. */
  String last() {
    return printed.figures().values().stream()
        .map(Printed.Figure::period)
        .reduce("", (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Whether a figure may be a number of that unit; one that the bilan doesn't have may be any. */
  boolean isCountedIn(String measure, Unit unit) {
    Set<Unit> own = units.get(measure);
    Unit counted = unit == Unit.TIMES ? Unit.NONE : unit;
    return own == null || own.stream().anyMatch(one -> fits(one, counted));
  }

  /** Facts that a number of that unit may be: those with a value, or those without. */
  List<Fact> of(Unit unit, boolean valued) {
    return facts.stream()
        .filter(f -> (f.value() != null) == valued && fits(f.unit(), unit))
        .toList();
  }

  /** The values of key figures, in all years and places. */
  List<Fact> values(List<String> measures) {
    return facts.stream()
        .filter(f -> f.role() == Role.VALUE && f.value() != null && f.isOf(measures))
        .toList();
  }

  /** A number without a unit may count anything but shares; hours are often written without. */
  private static boolean fits(Unit known, Unit claimed) {
    return claimed == Unit.NONE ? known != Unit.PERCENT && known != Unit.POINTS : known == claimed;
  }
}
