package bilan.queries.exchange;

import bilan.queries.Basis;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Break;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.YearState;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Findings;
import bilan.queries.figure.sheet.KeyFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as rows: what is known of each dataset, place and month, and of each figure that no
 * dataset's months tell.
 *
 * <p>Beside months stand remarks about a whole year: {@code under_way}; {@code waiting} where
 * rejected rows may be of it; {@code silent} where a file that told it before has not come; {@code
 * beginning} where nobody can tell who is new.
 */
final class FigureCoverage {

  private static final String COVERED = "covered";
  private static final String NOT_EXPECTED = "not_expected";
  private static final String UNDER_WAY = "under_way";

  private final KeyFigures figures;
  private final Facts facts;
  private final FigureRequest request;
  private final Findings findings;
  private final List<Row> rows = new ArrayList<>();
  private final List<Broken> breaks = new ArrayList<>();

  /**
   * One row.
   *
   * @param of a dataset, or a figure
   * @param place null for a network told as a whole
   * @param month null for a year told as a whole
   * @param comparable whether two years compare over it
   * @param known whether the reference knows the place
   */
  record Row(
      String of,
      @Nullable String place,
      int year,
      @Nullable YearMonth month,
      String state,
      int openDays,
      boolean comparable,
      boolean known) {}

  /** A day from which a figure no longer means the same; null for every place. */
  record Broken(String figure, @Nullable String place, LocalDate day) {}

  private FigureCoverage(KeyFigures figures, Facts facts) {
    this.figures = figures;
    this.facts = facts;
    this.request = facts.request();
    this.findings = new Findings(facts, new FigureWording(request.lang()));
  }

  /** Coverage of figures in the years of a request. */
  static FigureCoverage of(KeyFigures figures, Facts facts, List<Figure> declared) {
    FigureCoverage coverage = new FigureCoverage(figures, facts);
    Basis.followedNames().forEach(coverage::dataset);
    for (Figure figure : declared) {
      if (figure.formula() instanceof Formula.OfRows) {
        coverage.figure(figure);
      }
    }
    return coverage;
  }

  List<Row> rows() {
    return rows;
  }

  List<Broken> breaks() {
    return breaks;
  }

  private void figure(Figure figure) {
    if (!figure.basis().isFollowed()) {
      for (Period period : request.periods()) {
        given(figure, null, period);
        for (String place : figures.places(facts, figure)) {
          given(figure, place, period);
        }
      }
      return;
    }
    for (Break one : facts.network().breaks()) {
      if (one.touches(figure, null)) {
        breaks.add(new Broken(figure.id(), one.place(), one.on()));
      }
    }
    Period underWay = request.underWay();
    if (underWay != null) {
      findings
          .silent(figure, null, underWay)
          .keySet()
          .forEach(place -> rows.add(year(figure.id(), place, underWay, "silent", true)));
    }
    for (Period period : request.periods()) {
      if (facts.reckoning().isBeginning(figure, new Scope.Year(period, request.asOf(), null))) {
        for (String place : places()) {
          rows.add(year(figure.id(), place, period, "beginning", facts.network().knows(place)));
        }
      }
    }
  }

  /** The places that the reference knows, and those that send data beside. */
  private Set<String> places() {
    Set<String> places = new TreeSet<>(facts.network().places().keySet());
    places.addAll(facts.states().unknownPlaces());
    return places;
  }

  /** The months of a followed dataset. */
  private void dataset(String dataset) {
    for (String place : places()) {
      boolean known = facts.network().knows(place);
      for (Period period : request.periods()) {
        Set<PlaceMonth> comparable = facts.states().comparable(dataset, place, period);
        for (YearMonth month : period.upTo(request.asOf()).months()) {
          PlaceMonth at = new PlaceMonth(place, month);
          String state = word(facts.states().of(dataset, place, month));
          int days = facts.states().openDays(dataset, at);
          boolean compares = comparable.contains(at);
          rows.add(new Row(dataset, place, period.year(), month, state, days, compares, known));
        }
        if (period.equals(request.underWay())) {
          rows.add(year(dataset, place, period, UNDER_WAY, known));
        }
      }
    }
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** What is given of a figure in a year, whose dataset has no months that anybody follows. */
  private void given(Figure figure, @Nullable String place, Period period) {
    boolean known = place == null || facts.network().knows(place);
    String of = figure.id();
    YearState given = findings.given(figure, place, period);
    State state = given.state();
    if (!state.hasValue()) {
      rows.add(year(of, place, period, state == State.NC ? NOT_EXPECTED : word(state), known));
      return;
    }
    if (given.covered().isEmpty()) {
      rows.add(year(of, place, period, COVERED, known));
    }
    given.covered().forEach(at -> rows.add(month(of, place, period, at.month(), COVERED, known)));
    given.missing().forEach(at -> rows.add(month(of, place, period, at.month(), "missing", known)));
    if (figure.underWay() && period.equals(request.underWay())) {
      rows.add(year(of, place, period, UNDER_WAY, known));
    }
    if (findings.isWaiting(figure, place, period)) {
      rows.add(year(of, place, period, "waiting", known));
    }
  }

  private static Row year(
      String of, @Nullable String place, Period period, String state, boolean known) {
    return new Row(of, place, period.year(), null, state, 0, false, known);
  }

  private static Row month(
      String of,
      @Nullable String place,
      Period period,
      YearMonth month,
      String state,
      boolean known) {
    return new Row(of, place, period.year(), month, state, 0, false, known);
  }
}
