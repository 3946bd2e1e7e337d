package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The meaning of every key figure: its value, state and notes for one place and one period. */
final class Findings {

  private final Facts facts;
  private final Wording wording;
  private final LocalDate asOf;

  Findings(Facts facts, Wording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
  }

  /**
   * One figure.
   *
   * @param place null for the network, {@link Network#NOWHERE} for what belongs to no place
   */
  Finding find(Measure measure, @Nullable String place, Period period) {
    if (asOf.isBefore(period.from())) {
      return Finding.none(State.NC, wording.say("figure.after_as_of", asOf));
    }
    return switch (measure) {
      case SERVICES_EXCL_TAX -> touched(Sales.OF_SERVICES, place, period);
      case OTHER_OWN_RESOURCES -> touched(Sales.OF_OTHERS, place, period);
      case GRANTS_NOTIFIED, GRANTS_ATTRIBUTED, GRANTS_RECEIVED, GRANTS_DUE ->
          funding(measure, place, period);
      case GRANTS_BOOKED ->
          underWay(facts.accounts().booked(period, facts.isShifted(), bookedPlaces(place)), period);
      case SELF_FINANCING_RATE ->
          underWay(facts.accounts().selfFinancing(period, facts.isShifted()), period);
      case COST_PER_PARTICIPATION -> cost(period);
      case TEAM_FTE, TEAM_HEADCOUNT, VOLUNTEER_HOURS -> team(measure, place, period);
      case PLACES_OPEN -> placesOpen(place, period);
      case MONTHS_OPEN -> monthsOpen(place, period);
      default -> byMonths(measure, place, period);
    };
  }

  private Finding byMonths(Measure measure, @Nullable String place, Period period) {
    if (Network.NOWHERE.equals(place)) {
      return nowhere(measure, period);
    }
    if (place != null && !facts.network().knows(place)) {
      return Finding.none(State.NC, wording.say("figure.unknown_place", place));
    }
    YearState year = facts.states().year(measure.basis().dataset(), place, period);
    if (!year.state().hasValue()) {
      return Finding.none(year.state(), why(year, measure, place, period));
    }
    List<String> first = new ArrayList<>();
    if (year.state() == State.PARTIAL) {
      first.add(why(year, measure, place, period));
    }
    Value value = value(measure, place, period);
    return Finding.of(year.state(), value, first, wording);
  }

  /** The state that the months of a dataset give to any figure made of them. */
  Finding months(String dataset, @Nullable String place, Period period) {
    if (Network.NOWHERE.equals(place)) {
      return new Finding(State.COMPLETE, null, null, List.of());
    }
    YearState year = facts.states().year(dataset, place, period);
    Measure any = dataset.equals("sales") ? Measure.SALES_EXCL_TAX : Measure.PARTICIPATIONS;
    boolean silent = year.state() == State.COMPLETE;
    return new Finding(
        year.state(), null, null, silent ? List.of() : List.of(why(year, any, place, period)));
  }

  private String why(YearState year, Measure measure, @Nullable String place, Period period) {
    return switch (year.state()) {
      case NOT_OPEN ->
          place == null
              ? wording.say("figure.network_not_open", period.label())
              : wording.say("figure.not_open", place, period.label());
      case MISSING -> wording.say("figure.missing", wording.missing(year.missing()));
      case PARTIAL ->
          wording.say(
              "figure.partial",
              year.covered().size(),
              year.expected(),
              wording.missing(year.missing()));
      default -> wording.say("figure.not_expected." + measure.basis().dataset(), period.label());
    };
  }

  private Value value(Measure measure, @Nullable String place, Period period) {
    Scope scope = new Scope.Year(period, asOf, place == null ? null : Set.of(place));
    return switch (measure) {
      case PEOPLE_IDENTIFIED ->
          facts.people().identified(period, place, facts.attendance().participations(scope));
      case PEOPLE_NEW ->
          facts.people().newcomers(period, place, facts.attendance().participations(scope));
      case AVERAGE_TICKET_INCL_TAX -> facts.sales().averageTicket(scope);
      default -> summed(measure, scope);
    };
  }

  /** A figure that adds up over places and months, over any scope. */
  Value summed(Measure measure, Scope scope) {
    return switch (measure) {
      case ACTIVITIES -> facts.attendance().activities(scope);
      case PARTICIPATIONS -> Value.of(facts.attendance().participations(scope));
      case PASSAGES -> Value.of(facts.attendance().passages(scope));
      case MEDIATION_HOURS -> facts.attendance().mediationHours(scope);
      case PARTICIPANT_HOURS -> facts.attendance().participantHours(scope);
      case SALES_EXCL_TAX -> facts.sales().exclTax(Sales.OF_SALES, scope);
      case SALES_INCL_TAX -> facts.sales().inclTax(Sales.OF_SALES, scope);
      case TILL_EXCL_TAX -> facts.sales().exclTax(Sales.OF_TILL, scope);
      case TICKETING_EXCL_TAX -> facts.sales().exclTax(Sales.OF_TICKETING, scope);
      default -> throw new IllegalArgumentException(measure.id() + " is no sum of months");
    };
  }

  /** What the rows of places don't show, so that they add up to the network. */
  private Finding nowhere(Measure measure, Period period) {
    Value value = summed(measure, unplaced(measure, period));
    YearState network = facts.states().year(measure.basis().dataset(), null, period);
    boolean nothing = value.amount() != null && value.amount().signum() == 0;
    return nothing && !network.state().hasValue()
        ? Finding.none(network.state(), why(network, measure, null, period))
        : Finding.complete(value, wording);
  }

  /** Whether rows of places leave anything out. */
  boolean hasUnplaced(Measure measure, Period period) {
    Value value = summed(measure, unplaced(measure, period));
    return value.amount() == null || value.amount().signum() != 0;
  }

  private Scope unplaced(Measure measure, Period period) {
    Set<String> shown = new HashSet<>();
    for (String place : facts.network().places().keySet()) {
      if (facts.states().year(measure.basis().dataset(), place, period).state().hasValue()) {
        shown.add(place);
      }
    }
    return new Scope.Elsewhere(period, asOf, shown);
  }

  /** Nothing is expected of these channels: complete in the years that their deliveries touch. */
  private Finding touched(Set<String> channels, @Nullable String place, Period period) {
    Set<String> places = place == null ? null : places(place, facts.unknownPlaces("sales"));
    Scope scope = new Scope.Year(period, asOf, places);
    if (!isTouched(channels, places, period)) {
      return Finding.none(State.NC, wording.say("figure.untouched", period.label()));
    }
    return underWay(facts.sales().exclTax(channels, scope), period);
  }

  private boolean isTouched(Set<String> channels, @Nullable Set<String> places, Period period) {
    Scope scope = new Scope.Year(period, asOf, places);
    return facts.sales().has(channels, scope) || facts.states().touches(channels, places, period);
  }

  /** Whether a place ever had any of these in the years asked for. */
  boolean sells(Measure measure, String place) {
    Set<String> channels =
        measure == Measure.SERVICES_EXCL_TAX ? Sales.OF_SERVICES : Sales.OF_OTHERS;
    Set<String> places = places(place, facts.unknownPlaces("sales"));
    return facts.request().periods().stream().anyMatch(p -> isTouched(channels, places, p));
  }

  private static Set<String> places(String place, Set<String> unknown) {
    if (!place.equals(Network.NOWHERE)) {
      return Set.of(place);
    }
    Set<String> places = new HashSet<>(unknown);
    places.add(place);
    return places;
  }

  private Finding funding(Measure measure, @Nullable String place, Period period) {
    Grants grants = facts.grants();
    if (grants.isEmpty()) {
      return Finding.none(State.NC, wording.say("figure.no_funding"));
    }
    Set<String> places = place == null ? null : among(place, grants.places());
    return switch (measure) {
      case GRANTS_NOTIFIED -> underWay(grants.notified(period, places), period);
      case GRANTS_ATTRIBUTED ->
          Finding.complete(grants.attributed(period, facts.isShifted(), places), wording);
      case GRANTS_RECEIVED ->
          underWay(grants.received(new Scope.Year(period, asOf, places)), period);
      default -> due(places, period);
    };
  }

  private @Nullable Set<String> bookedPlaces(@Nullable String place) {
    return place == null ? null : among(place, facts.accounts().places());
  }

  /** Of {@code NOWHERE}, every name that isn't a place of the reference. */
  private Set<String> among(String place, Set<String> named) {
    Set<String> unknown = new HashSet<>(named);
    unknown.removeAll(facts.network().places().keySet());
    return places(place, unknown);
  }

  private Finding due(@Nullable Set<String> places, Period period) {
    Period last = period;
    for (Period one : facts.request().periods()) {
      last = one.from().isAfter(asOf) ? last : one;
    }
    if (!last.equals(period)) {
      return Finding.none(State.NC, wording.say("figure.due_elsewhere", asOf));
    }
    Grants.Due due = facts.grants().due(places);
    List<String> notes = new ArrayList<>();
    due.open().forEach(open -> notes.add(wording.say(open)));
    if (due.overpaid().signum() > 0) {
      notes.add(wording.say("figure.overpaid", Wording.euros(due.overpaid())));
    }
    State state = due.open().isEmpty() ? State.COMPLETE : State.PARTIAL;
    return new Finding(state, Exact.settled(due.due()), null, notes);
  }

  /** Facts up to as-of of a year that goes on are no year. */
  private Finding underWay(Value value, Period period) {
    return asOf.isBefore(period.to())
        ? Finding.of(State.PARTIAL, value, List.of(wording.say("figure.under_way", asOf)), wording)
        : Finding.complete(value, wording);
  }

  private Finding cost(Period period) {
    YearState year = facts.states().year("attendance", null, period);
    if (year.state() == State.NOT_OPEN) {
      return Finding.none(year.state(), wording.say("figure.network_not_open", period.label()));
    }
    if (year.state() != State.COMPLETE) {
      return Finding.none(State.NC, wording.say("figure.attendance_incomplete", period.label()));
    }
    BigDecimal participations =
        facts.attendance().participations(new Scope.Year(period, asOf, null));
    Value cost =
        facts
            .accounts()
            .costPerParticipation(
                period, facts.isShifted(), facts.settings().structureShare(), participations);
    return underWay(cost, period);
  }

  private Finding team(Measure measure, @Nullable String place, Period period) {
    Team team = facts.team();
    Set<String> places = place == null ? null : among(place, team.places());
    SortedSet<YearMonth> months = team.monthsIn(period);
    if (months.isEmpty()) {
      return Finding.none(State.MISSING, wording.say("figure.no_team", period.label()));
    }
    int all = period.months().size();
    List<String> first =
        months.size() == all
            ? List.of()
            : List.of(
                wording.say("figure.team_partial", months.size(), all, wording.months(months)));
    Value value =
        switch (measure) {
          case TEAM_FTE -> team.fte(period, places);
          case TEAM_HEADCOUNT -> team.headcount(period, asOf, places);
          default -> team.volunteerHours(period, places);
        };
    return Finding.of(first.isEmpty() ? State.COMPLETE : State.PARTIAL, value, first, wording);
  }

  private Finding placesOpen(@Nullable String place, Period period) {
    LocalDate day = asOf.isBefore(period.to()) ? asOf : period.to();
    long open =
        facts.network().places().values().stream()
            .filter(p -> place == null || place.equals(p.name()))
            .filter(p -> p.isWalls() && p.livesOn(day))
            .count();
    return open == 0
        ? notOpen(place, period)
        : Finding.complete(Value.of(BigDecimal.valueOf(open)), wording);
  }

  private Finding monthsOpen(@Nullable String place, Period period) {
    long open = facts.states().monthsOpen(place, period);
    return open == 0 && !lived(place, period)
        ? notOpen(place, period)
        : underWay(Value.of(BigDecimal.valueOf(open)), period);
  }

  private boolean lived(@Nullable String place, Period period) {
    return facts.network().places().values().stream()
        .filter(p -> place == null || place.equals(p.name()))
        .anyMatch(p -> period.months().stream().anyMatch(m -> facts.network().lives(p, m)));
  }

  private Finding notOpen(@Nullable String place, Period period) {
    String why =
        place == null
            ? wording.say("figure.network_not_open", period.label())
            : wording.say("figure.not_open", place, period.label());
    return Finding.none(State.NOT_OPEN, why);
  }
}
