package bilan.queries.figure.trace;

import bilan.queries.TraceId;
import bilan.queries.figure.Change;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.finding.Comparisons;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Findings;
import bilan.queries.figure.finding.PerOpenMonth;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KnownPlaces;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Where something that is made of a key figure comes from: a change, a constant perimeter. */
final class FacetTrace {

  private static final String CHANGE = ":" + TraceId.CHANGE;
  private static final String CONSTANT = ":" + TraceId.CONSTANT;
  private static final String PER_MONTH = ":per-month";
  private static final String KNOWN = ":" + TraceId.KNOWN;

  private final Tracing tracing;
  private final Facts facts;
  private final FigureSheet sheet;
  private final KeyFigure figure;
  private final Period period;
  private final Figure declared;

  FacetTrace(Tracing tracing, Facts facts, FigureSheet sheet, KeyFigure figure, Period period) {
    this.tracing = tracing;
    this.facts = facts;
    this.sheet = sheet;
    this.figure = figure;
    this.period = period;
    this.declared = tracing.declared(figure);
  }

  /** Whether an id's end names a number of its own; a trend or a note is the figure's. */
  static boolean is(String facet) {
    return compares(facet) || facet.equals(PER_MONTH) || facet.equals(KNOWN);
  }

  /** Whether it needs the period before. */
  static boolean compares(String facet) {
    return facet.equals(CHANGE) || facet.startsWith(CONSTANT);
  }

  Trace trace(String facet) {
    return switch (facet) {
      case CHANGE -> change();
      case PER_MONTH -> perMonth();
      case KNOWN -> known();
      default -> constant(facet);
    };
  }

  private Trace change() {
    FigureWording wording = tracing.wording();
    Comparisons by = new Comparisons(facts, new Findings(facts, wording), wording);
    boolean whole = figure.since().brief() == null;
    Period compared = whole ? period : by.upTo(period, by.lastOver());
    Period earlier = by.upTo(period.before(), YearMonth.from(compared.to()).minusYears(1));
    TraceAsked now = gathered(compared, scope(compared));
    TraceAsked then = gathered(earlier, scope(earlier));
    return tracing.trace(
        shown(CHANGE, figure.since(), figure.unit()),
        rule(figure.since()),
        between(then, now, figure.since()),
        List.of(now, then));
  }

  /** The rows of the months that both years have, and of one or both of them. */
  private Trace constant(String facet) {
    ConstantPerimeter one =
        sheet.constantPerimeter().stream()
            .filter(c -> c.id().equals(figure.id()) && c.period().equals(period.label()))
            .filter(c -> Objects.equals(c.place(), figure.place()))
            .findFirst()
            .orElse(null);
    if (one == null) {
      return tracing.trace(
          shown(facet, null, "%", null), rule(Change.FIRST), null, List.of(whole()));
    }
    TraceAsked now = gathered(period, new Scope.Months(common()));
    Set<PlaceMonth> earlier = new HashSet<>();
    common().forEach(at -> earlier.add(at.plusMonths(-12)));
    TraceAsked then = gathered(period.before(), new Scope.Months(earlier));
    String none = one.note();
    String words =
        one.perimeter().isEmpty() && none != null
            ? none
            : say("trace.rule.constant", one.perimeter());
    return switch (facet.substring(CONSTANT.length())) {
      case "-value" ->
          tracing.trace(
              shown(facet, one.value(), one.unit(), one.note()), words, sum(now), List.of(now));
      case "-before" ->
          tracing.trace(
              shown(facet, one.valueBefore(), one.unit(), one.note()),
              words,
              sum(then),
              List.of(then));
      default ->
          tracing.trace(
              shown(facet, one.since(), one.unit()),
              rule(one.since()) + " " + words,
              between(then, now, one.since()),
              List.of(now, then));
    };
  }

  private SortedSet<PlaceMonth> common() {
    return new Comparisons(facts, new Findings(facts, tracing.wording()), tracing.wording())
        .common(declared.basis().dataset(), figure.place(), period.before(), period);
  }

  private Trace perMonth() {
    TraceAsked asked = whole();
    PerOpenMonth one =
        sheet.perOpenMonth().stream()
            .filter(p -> p.id().equals(figure.id()) && p.period().equals(period.label()))
            .filter(p -> Objects.equals(p.place(), figure.place()))
            .findFirst()
            .orElse(null);
    BigDecimal sum = sum(asked);
    long months = one == null ? 0 : one.months();
    return tracing.trace(
        shown(PER_MONTH, one == null ? null : one.value(), figure.unit(), null),
        say("trace.rule.per_month", months),
        sum == null || months == 0 ? null : Exact.settled(Exact.quotient(sum, months)),
        List.of(asked));
  }

  /** The rows of each place that knows the figure. */
  private Trace known() {
    KnownPlaces known = KnownPlaces.of(sheet, figure.id(), period.label());
    List<TraceAsked> asked = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (String place : known.names()) {
      Scope scope = new Findings(facts, tracing.wording()).scope(declared, place, period);
      TraceAsked one = tracing.gathered(facts, declared, place, period, scope);
      BigDecimal part = sum(one);
      sum = part == null ? sum : sum.add(part);
      asked.add(one);
    }
    boolean none = asked.isEmpty();
    Trace trace =
        tracing.trace(
            shown(KNOWN, none ? null : known.sum(), figure.unit(), none ? figure.note() : null),
            say("trace.rule.known", tracing.wording().list(known.names())),
            none ? null : sum,
            none ? List.of(whole()) : asked);
    return trace.joined(facts.warehouse());
  }

  private TraceAsked whole() {
    return gathered(period, scope(period));
  }

  private TraceAsked gathered(Period of, Scope scope) {
    return tracing.gathered(facts, declared, figure.place(), of, scope);
  }

  private Scope scope(Period of) {
    return new Findings(facts, tracing.wording()).scope(declared, figure.place(), of);
  }

  private @Nullable BigDecimal sum(TraceAsked asked) {
    return TraceRule.again(declared, asked.traced());
  }

  private String rule(Change since) {
    return say(since.difference() == null ? "trace.rule.change" : "trace.rule.difference");
  }

  private @Nullable BigDecimal between(TraceAsked then, TraceAsked now, Change since) {
    BigDecimal from = sum(then);
    BigDecimal to = sum(now);
    if (from == null || to == null) {
      return null;
    }
    BigDecimal difference = to.subtract(from);
    if (declared.isRate() || since.difference() != null) {
      return Exact.settled(difference);
    }
    return from.signum() == 0
        ? null
        : Exact.settled(Exact.quotient(difference.multiply(Exact.HUNDRED), from.abs()));
  }

  private KeyFigure shown(String facet, Change since, String unit) {
    Change.Told told = since.told(unit);
    return told == null
        ? shown(facet, null, declared.isRate() ? "points" : "%", since.note())
        : shown(facet, told.amount(), told.unit(), since.note());
  }

  private KeyFigure shown(
      String facet, @Nullable BigDecimal value, String unit, @Nullable String note) {
    List<String> notes = new ArrayList<>();
    notes.add(figure.label());
    notes.add(say("trace.facet." + facet.substring(1).replace('-', '_')));
    return new KeyFigure(
        figure.id(),
        String.join(" – ", notes),
        figure.period(),
        figure.place(),
        value,
        unit,
        figure.tax(),
        state(value),
        note,
        List.of(),
        Change.FIRST,
        figure.rejected(),
        TraceId.facet(figure.trace(), facet.substring(1)),
        declared);
  }

  /** A number of places that know a figure stands, though the network's does not. */
  private KeyFigure.State state(@Nullable BigDecimal value) {
    return value == null
        ? KeyFigure.State.NC
        : figure.state() == KeyFigure.State.NC ? KeyFigure.State.COMPLETE : figure.state();
  }

  private String say(String key, Object... arguments) {
    return tracing.wording().say(key, arguments);
  }
}
