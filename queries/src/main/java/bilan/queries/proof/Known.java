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
  private final Printed printed;
  private final Grammar grammar;
  private final Catalogue catalogue;

  Known(Printed printed) {
    this.printed = printed;
    this.grammar = Grammar.of(printed.lang());
    this.catalogue = new Catalogue(printed.lang());
    printed.figures().values().forEach(this::add);
    addCells();
    for (String text : printed.texts()) {
      for (ProseSentence sentence : ProseSentence.of(grammar, Passage.plain(text), "")) {
        sentence.claims().forEach(claim -> facts.add(said(claim)));
      }
    }
  }

  private void add(Printed.Figure figure) {
    if (figure.place() != null) {
      places.add(figure.place());
    }
    Unit unit = unit(figure.unit());
    BigDecimal value = figure.value() == null ? null : new BigDecimal(figure.value());
    facts.add(fact(figure, unit, value, Role.VALUE));
    if (value != null) {
      addShare(figure, value);
    }
    facts.add(
        fact(
            figure,
            changes(unit, figure.changeUnit()),
            figure.change() == null ? null : new BigDecimal(figure.change()),
            Role.CHANGE));
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

  private Fact fact(Printed.Figure figure, Unit unit, @Nullable BigDecimal value, Role role) {
    String place = figure.place();
    boolean change = role == Role.CHANGE;
    String words =
        figure.label()
            + (place == null ? " " : ", " + place + ", ")
            + figure.period()
            + (role == Role.VALUE ? "" : remark(role));
    String id = change ? TraceId.facet(figure.id(), TraceId.CHANGE) : figure.id();
    String why = change ? figure.changeNote() : figure.note();
    Fact.Source source = new Fact.Source("", "", words, id, why);
    return new Fact(List.of(measure(figure)), figure.period(), place, unit, value, role, source);
  }

  private static String measure(Printed.Figure figure) {
    return figure.id().split("\\.", 2)[0];
  }

  private String remark(Role role) {
    return " (" + catalogue.say("report.proof." + role.name().toLowerCase(Locale.ROOT)) + ")";
  }

  /** A place's share of the network: « un tiers des participations à Fives ». */
  private void addShare(Printed.Figure figure, BigDecimal value) {
    Printed.Figure whole =
        printed.figures().get(TraceId.of(measure(figure), figure.period(), null));
    if (figure.place() == null || whole == null || whole.value() == null) {
      return;
    }
    BigDecimal all = new BigDecimal(whole.value());
    if (all.signum() != 0 && !figure.unit().equals("%")) {
      facts.add(fact(figure, Unit.PERCENT, percent(value, all), Role.SHARE));
    }
  }

  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
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
        facts.add(fact(cell, unit(cell.kind()), cell.value(), Role.CELL));
        boolean adds = cell.kind().equals("amount") || cell.kind().equals("count");
        if (adds && whole.signum() > 0) {
          facts.add(fact(cell, Unit.PERCENT, percent(cell.value(), whole), Role.PART));
        }
      }
    }
  }

  private boolean isKeyFigure(Printed.Cell cell) {
    String trace = cell.trace();
    return trace != null && printed.figures().containsKey(trace.replace(":change", ""));
  }

  /** Of a column whose total stands below it, the half of its sum is the whole. */
  private static BigDecimal whole(List<Printed.Cell> column) {
    BigDecimal sum =
        column.stream().map(Printed.Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal half = sum.divide(TWO);
    return column.stream().anyMatch(cell -> cell.value().compareTo(half) == 0) ? half : sum;
  }

  private Fact fact(Printed.Cell cell, Unit unit, BigDecimal value, Role role) {
    String trace = cell.trace();
    Printed.Figure figure = trace == null ? null : printed.figures().get(trace.split(":", 2)[0]);
    String words =
        String.join(", ", cell.table(), cell.row(), cell.column())
            + (role == Role.PART ? remark(role) : "");
    return new Fact(
        figure == null ? measures(cell) : List.of(measure(figure)),
        figure == null ? year(cell) : figure.period(),
        figure == null ? null : figure.place(),
        unit,
        value,
        role,
        new Fact.Source(cell.table(), cell.row(), words, trace, null));
  }

  private List<String> measures(Printed.Cell cell) {
    boolean constant = grammar.says("constant", cell.table());
    List<String> titled = constant ? List.of() : Subject.first(grammar, cell.table());
    return titled.isEmpty() ? Subject.first(grammar, cell.row()) : titled;
  }

  private @Nullable String year(Printed.Cell cell) {
    if (LineNames.month(grammar, cell.row()) != null) {
      return LineNames.year(cell.row());
    }
    return cell.column().matches("(?:19|20)\\d{2}(?:-\\d+)?") ? cell.column() : null;
  }

  private Fact said(Claim said) {
    String sentence = said.sentence().text();
    Set<String> years = new SentenceYears(said).named();
    return new Fact(
        Subject.of(said, measure -> true).measures(),
        years.size() == 1 ? years.iterator().next() : null,
        null,
        said.unit(),
        exact(said),
        Role.TEXT,
        new Fact.Source("", sentence, sentence, null, null));
  }

  /** What stood there before its cents were left out. */
  private BigDecimal exact(Claim said) {
    BigDecimal value = said.value();
    return printed.said().stream()
        .filter(one -> said.unit() == Unit.EUR)
        .map(one -> one.value().setScale(2, RoundingMode.HALF_UP))
        .filter(one -> one.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0)
        .findFirst()
        .orElse(value);
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
    List<Fact> key =
        facts.stream()
            .filter(f -> f.value() != null && f.isKey() && f.isOf(List.of(measure)))
            .toList();
    return key.isEmpty()
        || key.stream()
            .anyMatch(
                f ->
                    unit == Unit.TIMES
                        ? f.role() == Role.VALUE && f.unit() != Unit.PERCENT
                        : fits(f.unit(), unit));
  }

  /** Those that a number of that unit may be. */
  List<Fact> of(Unit unit) {
    return facts.stream().filter(f -> f.value() != null && fits(f.unit(), unit)).toList();
  }

  /** The figures of these names that have no value, if a number of that unit may be meant. */
  List<Fact> unknown(List<String> measures, Unit unit) {
    return facts.stream()
        .filter(f -> f.value() == null && f.isOf(measures) && fits(f.unit(), unit))
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
