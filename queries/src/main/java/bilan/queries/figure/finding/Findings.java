package bilan.queries.figure.finding;

import bilan.queries.Basis;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Given;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.YearState;
import bilan.queries.figure.reckoning.Reckoning;
import bilan.queries.figure.reckoning.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Value, state and notes of every key figure, for one place and one period. */
public final class Findings {

  private final Facts facts;
  private final FigureWording wording;
  private final LocalDate asOf;
  private final Why why;

  public Findings(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
    this.why = new Why(wording, facts);
  }

  /**
   * One figure.
   *
   * @param place null for the network, {@link Network#NOWHERE} for what belongs to no place
   */
  public Finding find(Figure declared, @Nullable String place, Period period) {
    return find(declared, place, period, Cut.NONE);
  }

  /** One figure over the rows of a cut. */
  public Finding find(Figure declared, @Nullable String place, Period period, Cut cut) {
    if (asOf.isBefore(period.from())) {
      return Finding.none(State.NC, wording.say("figure.after_as_of", asOf));
    }
    return made(declared, place, period, cut).without(waiting(declared, place, period));
  }

  /**
   * One figure over the rows of a cut; what has rows counts in its month, whatever was open or
   * awaited in it.
   */
  public Finding counted(Figure declared, @Nullable String place, Period period, Cut cut) {
    Finding finding = find(declared, place, period, cut);
    boolean rows = declared.formula() instanceof Formula.OfRows;
    if (finding.amount() != null || finding.state().hasValue() || !period.isMonth() || !rows) {
      return finding;
    }
    Scope.Year scope = new Scope.Year(period, asOf, place == null ? null : Set.of(place));
    Value value = cut.value(facts, declared, scope);
    boolean something = value.amount() != null && value.amount().signum() != 0;
    return something && finding.state() == State.MISSING
        ? Finding.of(State.PARTIAL, value, finding.why(), wording)
        : something ? Finding.complete(value, wording) : finding;
  }

  private Finding made(Figure declared, @Nullable String place, Period period, Cut cut) {
    if (declared.formula() instanceof Formula.Ratio ratio && !ratio.isOfTheSameMonths()) {
      Finding of = find(ratio.of(), place, period, cut);
      return new Ratios(ratio, period, wording).of(of, find(ratio.by(), place, period, cut));
    }
    if (declared.formula() instanceof Formula.Together together) {
      return together(together, place, period, cut);
    }
    if (declared.basis().isFollowed()) {
      return byMonths(declared, place, period, cut);
    }
    Given given = Reckoning.rows(declared).relation().given();
    return given == null
        ? touched(declared, place, period, cut)
        : new GivenFindings(facts, wording)
            .find(
                declared, given, place, new Scope.Year(period, asOf, names(declared, place)), cut);
  }

  private Finding byMonths(Figure declared, @Nullable String place, Period period, Cut cut) {
    if (Network.NOWHERE.equals(place)) {
      return nowhere(declared, period, cut);
    }
    if (place != null && !facts.network().knows(place)) {
      return Finding.none(State.NC, wording.say("figure.unknown_place", place));
    }
    YearState year = facts.states().year(declared.basis().dataset(), place, period);
    if (!year.state().hasValue()) {
      return Finding.none(year.state(), why.say(year, declared.basis().dataset(), place, period));
    }
    List<String> first = new ArrayList<>();
    if (year.state() == State.PARTIAL) {
      first.add(why.say(year, declared.basis().dataset(), place, period));
    }
    String unsent = unsent(declared, place, period);
    Value value = value(declared, place, period, cut);
    if (unsent != null) {
      if (value.amount() == null || value.amount().signum() == 0) {
        return Finding.none(State.NC, unsent);
      }
      first.add(unsent);
    }
    State state = first.isEmpty() ? year.state() : State.PARTIAL;
    return Finding.of(state, value, first, wording).upTo(asOf, period, wording);
  }

  /** Places told by files of which no like one came this year yet, though others did; or null. */
  private @Nullable String unsent(Figure declared, @Nullable String place, Period period) {
    Map<String, String> files = silent(declared, place, period);
    String last = wording.list(new TreeSet<>(files.values()));
    return files.isEmpty() ? null : wording.say("figure.unsent", wording.at(files.keySet()), last);
  }

  /** Places of which no file came in a year that goes on, with the last that told them before. */
  public Map<String, String> silent(Figure declared, @Nullable String place, Period period) {
    int first = facts.request().calendar() ? 1 : facts.settings().firstMonth();
    Period year = period.isMonth() ? Period.containing(period.from(), first) : period;
    boolean goesOn = asOf.isBefore(Period.containing(period.to(), first).to());
    if (!goesOn || !(declared.formula() instanceof Formula.Total)) {
      return Map.of();
    }
    Set<String> silent =
        new TreeSet<>(place == null ? facts.network().places().keySet() : Set.of(place));
    silent.removeIf(
        one -> facts.reckoning().hasRows(declared, new Scope.Year(year, asOf, Set.of(one))));
    return facts.reckoning().unsent(declared, year, silent);
  }

  /**
   * The months that are given of a figure that no dataset's calendar tells, and those that lack,
   * whatever its rows are.
   */
  public YearState given(Figure declared, @Nullable String place, Period period) {
    Set<String> names = names(declared, place);
    Given given = Reckoning.rows(declared).relation().given();
    if (given == null) {
      State state = isTouched(declared, names, period) ? State.COMPLETE : State.NC;
      return new YearState(state, List.of(), List.of());
    }
    return new GivenFindings(facts, wording)
        .given(declared, given, new Scope.Year(period, asOf, names));
  }

  /** Whether rows that wait to be mended make a figure partial. */
  public boolean isWaiting(Figure declared, @Nullable String place, Period period) {
    return !waiting(declared, place, period).isEmpty();
  }

  private List<String> waiting(Figure declared, @Nullable String place, Period period) {
    List<String> waiting = new ArrayList<>();
    if (Basis.of(declared.dataset()).waits()) {
      Beside.rejected(declared, place, period, facts, wording, waiting);
    }
    return waiting;
  }

  /** The state that the months of a dataset give to any figure made of them. */
  public Finding months(String dataset, @Nullable String place, Period period) {
    if (Network.NOWHERE.equals(place)) {
      return Finding.WHOLE;
    }
    YearState year = facts.states().year(dataset, place, period);
    Finding finding =
        year.state() == State.COMPLETE
            ? Finding.WHOLE
            : Finding.none(year.state(), why.say(year, dataset, place, period));
    return finding.upTo(asOf, period, wording);
  }

  private Value value(Figure declared, @Nullable String place, Period period, Cut cut) {
    Scope.Year scope = new Scope.Year(period, asOf, place == null ? null : Set.of(place));
    return cut.value(facts, declared, scope);
  }

  /** A figure over the rows of any scope. */
  Value summed(Figure declared, Scope scope) {
    return facts.reckoning().value(declared, scope);
  }

  /** The places and days whose facts a figure is made of. */
  public Scope scope(Figure declared, @Nullable String place, Period period) {
    if (!declared.basis().isFollowed()) {
      return new Scope.Year(period, asOf, names(declared, place));
    }
    return Network.NOWHERE.equals(place) && declared.basis().isFollowed()
        ? unplaced(declared, period)
        : new Scope.Year(period, asOf, place == null ? null : Set.of(place));
  }

  /** The names of a place among those that rows bear; null for all. */
  private @Nullable Set<String> names(Figure declared, @Nullable String place) {
    return place == null ? null : facts.network().namesOf(place, facts.unknownPlaces(declared));
  }

  /** Several figures added up: n.c. unless all that must be known are. */
  private Finding together(
      Formula.Together together, @Nullable String place, Period period, Cut cut) {
    if (asOf.isBefore(period.to())
        && together.parts().stream().map(Figure::isToldWhole).distinct().count() > 1) {
      return Finding.none(State.NC, wording.say("figure.not_alike", period.label()));
    }
    List<Finding> findings = new ArrayList<>();
    for (Figure part : together.parts()) {
      Finding finding = find(part, place, period, cut);
      if (finding.amount() == null && !together.ifGiven().contains(part.id())) {
        return finding;
      }
      if (finding.amount() != null) {
        findings.add(finding);
      } else if (isTouched(part, names(part, place), period)) {
        findings.add(Finding.leftOut(finding));
      }
    }
    return Finding.sum(findings);
  }

  /** What the rows of places don't show, so that they add up to the network. */
  private Finding nowhere(Figure declared, Period period, Cut cut) {
    Value value = cut.value(facts, declared, unplaced(declared, period));
    YearState network = facts.states().year(declared.basis().dataset(), null, period);
    boolean nothing = value.amount() != null && value.amount().signum() == 0;
    return nothing && !network.state().hasValue()
        ? Finding.none(network.state(), why.say(network, declared.basis().dataset(), null, period))
        : Finding.complete(value, wording).upTo(asOf, period, wording);
  }

  /** Whether rows of places leave anything out. */
  public boolean hasUnplaced(Figure declared, Period period) {
    Value value = summed(declared, unplaced(declared, period));
    return value.amount() == null || value.amount().signum() != 0 || !value.leftOut().isEmpty();
  }

  private Scope.Elsewhere unplaced(Figure declared, Period period) {
    Set<String> shown = new HashSet<>();
    for (String place : facts.network().places().keySet()) {
      if (facts.states().year(declared.basis().dataset(), place, period).state().hasValue()) {
        shown.add(place);
      }
    }
    return new Scope.Elsewhere(period, asOf, shown);
  }

  /** Nothing is expected of it: complete in the years that its deliveries touch. */
  private Finding touched(Figure declared, @Nullable String place, Period period, Cut cut) {
    Set<String> places = names(declared, place);
    if (!isTouched(declared, places, period)) {
      return Finding.none(State.NC, untouched(place, period));
    }
    Value value = cut.value(facts, declared, new Scope.Year(period, asOf, places));
    return Finding.complete(value, wording).upTo(asOf, period, wording);
  }

  /** Why nothing is known; the same words for every month, so that they are one note. */
  private String untouched(@Nullable String place, Period period) {
    if (period.isMonth()) {
      return wording.say(place == null ? "figure.untouched.month" : "figure.untouched.place_month");
    }
    String key = place == null ? "figure.untouched" : "figure.untouched.place";
    return wording.say(key, period.label());
  }

  private boolean isTouched(Figure declared, @Nullable Set<String> places, Period period) {
    String dataset = declared.dataset();
    return dataset == null
        || facts.reckoning().hasRows(declared, new Scope.Year(period, asOf, places))
        || facts.states().touches(dataset, declared.channels(), places, period);
  }

  /** Whether a place ever had any of it in the years asked for. */
  public boolean has(Figure declared, String place) {
    Set<String> places = names(declared, place);
    return facts.request().periods().stream().anyMatch(p -> isTouched(declared, places, p));
  }
}
