package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The meaning of every key figure: its value, state and notes for one place and one period. */
final class Findings {

  private final Facts facts;
  private final Wording wording;
  private final LocalDate asOf;
  private final Why why;

  Findings(Facts facts, Wording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
    this.why = new Why(wording);
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
      case GRANTS_NOTIFIED,
          GRANTS_ATTRIBUTED,
          GRANTS_RECEIVED,
          GRANTS_DUE,
          GRANTS_BOOKED,
          SELF_FINANCING_RATE,
          COST_PER_PARTICIPATION ->
          new FundingFindings(facts, wording).find(measure, place, period);
      case TEAM_FTE, TEAM_HEADCOUNT, VOLUNTEER_HOURS, PLACES_OPEN, MONTHS_OPEN ->
          new NetworkFindings(facts, wording).find(measure, place, period);
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
      return Finding.none(year.state(), why.say(year, measure, place, period));
    }
    List<String> first = new ArrayList<>();
    if (year.state() == State.PARTIAL) {
      first.add(why.say(year, measure, place, period));
    }
    Value value = value(measure, place, period);
    return Finding.of(year.state(), value, first, wording);
  }

  /** The state that the months of a dataset give to any figure made of them. */
  Finding months(String dataset, @Nullable String place, Period period) {
    if (Network.NOWHERE.equals(place)) {
      return Finding.WHOLE;
    }
    YearState year = facts.states().year(dataset, place, period);
    Measure any = dataset.equals("sales") ? Measure.SALES_EXCL_TAX : Measure.PARTICIPATIONS;
    return year.state() == State.COMPLETE
        ? Finding.WHOLE
        : Finding.none(year.state(), why.say(year, any, place, period));
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

  /** The places and days whose facts a figure is made of. */
  Scope scope(Measure measure, @Nullable String place, Period period) {
    if (measure == Measure.SERVICES_EXCL_TAX || measure == Measure.OTHER_OWN_RESOURCES) {
      return new Scope.Year(period, asOf, sellers(place));
    }
    return Network.NOWHERE.equals(place) && measure.basis() != Measure.Basis.NONE
        ? unplaced(measure, period)
        : new Scope.Year(period, asOf, place == null ? null : Set.of(place));
  }

  private @Nullable Set<String> sellers(@Nullable String place) {
    return place == null ? null : facts.network().namesOf(place, facts.unknownPlaces("sales"));
  }

  /**
   * A rate made from sales and grants, which is not the accounts' self-financing rate: it is never
   * printed under that name.
   */
  Finding selfFinancingEstimate(Period period) {
    Finding sales = find(Measure.SALES_EXCL_TAX, null, period);
    Finding grants = find(Measure.GRANTS_ATTRIBUTED, null, period);
    Finding others = find(Measure.OTHER_OWN_RESOURCES, null, period);
    if (sales.amount() == null || grants.amount() == null) {
      return sales.amount() == null ? sales : grants;
    }
    BigDecimal own = others.amount() == null ? sales.amount() : sales.amount().add(others.amount());
    BigDecimal all = own.add(grants.amount());
    Message without = Message.of("figure.no_resource", period.label());
    Value rate = Value.average(own.multiply(Exact.HUNDRED), all, without, List.of());
    List<String> first = new ArrayList<>(sales.why());
    boolean partial = sales.state() == State.PARTIAL;
    if (others.amount() != null && others.state() == State.PARTIAL) {
      others.why().stream().filter(why -> !first.contains(why)).forEach(first::add);
      partial = true;
    }
    return Finding.of(partial ? State.PARTIAL : sales.state(), rate, first, wording);
  }

  /** What the rows of places don't show, so that they add up to the network. */
  private Finding nowhere(Measure measure, Period period) {
    Value value = summed(measure, unplaced(measure, period));
    YearState network = facts.states().year(measure.basis().dataset(), null, period);
    boolean nothing = value.amount() != null && value.amount().signum() == 0;
    return nothing && !network.state().hasValue()
        ? Finding.none(network.state(), why.say(network, measure, null, period))
        : Finding.complete(value, wording);
  }

  /** Whether rows of places leave anything out. */
  boolean hasUnplaced(Measure measure, Period period) {
    Value value = summed(measure, unplaced(measure, period));
    return value.amount() == null || value.amount().signum() != 0 || value.leftOut() != null;
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
    Set<String> places = sellers(place);
    Scope scope = new Scope.Year(period, asOf, places);
    if (!isTouched(channels, places, period)) {
      return Finding.none(State.NC, wording.say("figure.untouched", period.label()));
    }
    return Finding.upTo(asOf, facts.sales().exclTax(channels, scope), period, wording);
  }

  private boolean isTouched(Set<String> channels, @Nullable Set<String> places, Period period) {
    Scope scope = new Scope.Year(period, asOf, places);
    return facts.sales().has(channels, scope) || facts.states().touches(channels, places, period);
  }

  /** Whether a place ever had any of these in the years asked for. */
  boolean sells(Measure measure, String place) {
    Set<String> channels =
        measure == Measure.SERVICES_EXCL_TAX ? Sales.OF_SERVICES : Sales.OF_OTHERS;
    Set<String> places = facts.network().namesOf(place, facts.unknownPlaces("sales"));
    return facts.request().periods().stream().anyMatch(p -> isTouched(channels, places, p));
  }
}
