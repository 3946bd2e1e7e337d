package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every key figure of the years shown, for the network and each place, from the maker's own
 * records: no SQL, nothing of the program under test.
 */
public final class ExpectedFigures {

  /** The row beside the places for what belongs to none. */
  static final String NOWHERE = "non affecté";

  private final InventedNetwork network;
  private final BilanYears years;
  private final Calendar calendar;
  private final ExpectedActivity activity;
  private final ExpectedSales sales;
  private final ExpectedGrants grants;
  private final ExpectedAccounts accounts;
  private final ExpectedTeam team;
  private final ExpectedChange changes;
  private final List<Expected> figures = new ArrayList<>();

  private ExpectedFigures(SampleData data, BilanYears years) {
    network = data.network();
    this.years = years;
    calendar = new Calendar(network, data.written(), years);
    activity = new ExpectedActivity(network.activities(), years);
    sales = new ExpectedSales(network.sales(), years);
    grants = new ExpectedGrants(network.funding(), years);
    accounts = new ExpectedAccounts(network.accounts());
    team = new ExpectedTeam(network.team(), years);
    changes = new ExpectedChange(network.breaks(), years);
  }

  /** The key figures of the years that the bilans of a sample show. */
  public static List<Expected> of(SampleData data) {
    return of(data, data.scenario().years());
  }

  /** Figures expected of fewer years. */
  public static List<Expected> of(SampleData data, BilanYears years) {
    ExpectedFigures expected = new ExpectedFigures(data, years);
    expected.place(null);
    expected.calendar.places().forEach(expected::place);
    expected.nowhere();
    return List.copyOf(expected.figures);
  }

  /** What makes two years of a figure compare. */
  private enum Basis {
    ATTENDANCE,
    SALES,
    NONE
  }

  /**
   * A value in a year; null if it can't be said. {@code over}: what an average was divided by, else
   * null.
   */
  private record Value(State state, @Nullable BigDecimal value, @Nullable BigDecimal over) {
    static Value of(State state, @Nullable BigDecimal value) {
      return new Value(
          value == null && state.hasValue() ? State.NC : state,
          state.hasValue() ? value : null,
          null);
    }
  }

  private void place(@Nullable String place) {
    attended("activities", place, year -> activity.activities(place, year));
    attended("participations", place, year -> activity.participations(place, year), "participants");
    attended("passages", place, year -> activity.passages(place, year), "participants");
    attended(
        "mediation_hours", place, year -> activity.mediationHours(place, year), "duration_minutes");
    attended(
        "participant_hours",
        place,
        year -> activity.participantHours(place, year),
        "duration_minutes",
        "participants");
    attended("people_identified", place, year -> activity.people(place, year), "person_key");
    attended("people_new", place, year -> activity.newcomers(place, year), "person_key");
    sold("sales_excl_tax", place, year -> sales.exclTax(ExpectedSales.SALES, place, year));
    sold("sales_incl_tax", place, year -> sales.inclTax(ExpectedSales.SALES, place, year));
    sold("till_excl_tax", place, year -> sales.exclTax(Set.of("till"), place, year));
    sold("ticketing_excl_tax", place, year -> sales.exclTax(Set.of("ticketing"), place, year));
    add(
        "average_ticket_incl_tax",
        place,
        Basis.SALES,
        2,
        this::isMoney,
        year -> averageTicket(place, year));
    ownResources(place);
    if (place == null || grants.hasGrants(place)) {
      grants(place);
    }
    if (place == null) {
      accounts();
      team(null);
    }
    placesOpen(place);
  }

  private boolean isMoney(String field) {
    return Set.of("amount_incl_tax", "amount_excl_tax").contains(field);
  }

  private void nowhere() {
    remainder("activities", 0, "attendance", activity::activities);
    remainder("participations", 0, "attendance", activity::participations);
    remainder("passages", 0, "attendance", activity::passages);
    remainder("mediation_hours", 2, "attendance", activity::mediationHours);
    remainder("participant_hours", 2, "attendance", activity::participantHours);
    remainder("sales_excl_tax", 2, "sales", (p, y) -> sales.exclTax(ExpectedSales.SALES, p, y));
    remainder("sales_incl_tax", 2, "sales", (p, y) -> sales.inclTax(ExpectedSales.SALES, p, y));
    remainder("till_excl_tax", 2, "sales", (p, y) -> sales.exclTax(Set.of("till"), p, y));
    remainder("ticketing_excl_tax", 2, "sales", (p, y) -> sales.exclTax(Set.of("ticketing"), p, y));
    ownResources(NOWHERE);
    grants(NOWHERE);
    booked(NOWHERE);
    team(NOWHERE);
  }

  /** What the places that have a value leave of the whole, so that the rows add up. */
  private void remainder(
      String id,
      int scale,
      String dataset,
      BiFunction<@Nullable String, Integer, BigDecimal> amount) {
    IntFunction<Value> left =
        year -> {
          BigDecimal sum = amount.apply(null, year);
          for (String place : calendar.places()) {
            boolean said = calendar.year(dataset, place, year).hasValue();
            sum = said ? sum.subtract(amount.apply(place, year)) : sum;
          }
          return Value.of(State.COMPLETE, sum);
        };
    add(id, NOWHERE, Basis.SALES, scale, field -> false, left);
  }

  private void attended(
      String id,
      @Nullable String place,
      IntFunction<@Nullable BigDecimal> amount,
      String... fields) {
    int scale = id.endsWith("hours") ? 2 : 0;
    add(
        id,
        place,
        Basis.ATTENDANCE,
        scale,
        List.of(fields)::contains,
        year -> Value.of(calendar.year("attendance", place, year), amount.apply(year)));
  }

  private void sold(String id, @Nullable String place, IntFunction<BigDecimal> amount) {
    add(
        id,
        place,
        Basis.SALES,
        2,
        this::isMoney,
        year -> Value.of(calendar.year("sales", place, year), amount.apply(year)));
  }

  private Value averageTicket(@Nullable String place, int year) {
    Value plain = Value.of(calendar.year("sales", place, year), sales.averageTicket(place, year));
    return new Value(plain.state(), plain.value(), BigDecimal.valueOf(sales.tickets(place, year)));
  }

  private void ownResources(@Nullable String place) {
    for (String id : List.of("services_excl_tax", "other_own_resources")) {
      Set<String> channels =
          id.startsWith("services") ? ExpectedSales.SERVICES : ExpectedSales.OTHER;
      free(
          id,
          place,
          2,
          year ->
              Value.of(
                  calendar.touches(channels, place, year) ? State.COMPLETE : State.NC,
                  sales.exclTax(channels, place, year)));
    }
  }

  private void grants(@Nullable String place) {
    always("grants_notified", place, year -> grants.notified(place, year));
    always("grants_attributed", place, year -> grants.attributed(place, year));
    always("grants_received", place, year -> grants.received(place, year));
    State due = grants.isDuePartial(place) ? State.PARTIAL : State.COMPLETE;
    free(
        "grants_due",
        place,
        2,
        year -> Value.of(year == years.last() ? due : State.NC, grants.due(place)));
  }

  private void always(String id, @Nullable String place, IntFunction<@Nullable BigDecimal> amount) {
    free(id, place, 2, year -> Value.of(State.COMPLETE, amount.apply(year)));
  }

  private void accounts() {
    booked(null);
    always("self_financing_rate", null, accounts::selfFinancing);
    add("cost_per_participation", null, Basis.ATTENDANCE, 2, "participants"::equals, this::cost);
  }

  private void booked(@Nullable String place) {
    always("grants_booked", place, year -> accounts.has(year) ? accounts.booked(year) : null);
  }

  private Value cost(int year) {
    BigDecimal participations = activity.participations(null, year);
    State state = calendar.year("attendance", null, year);
    boolean said = state == State.COMPLETE && accounts.has(year) && participations.signum() > 0;
    BigDecimal cost =
        said ? accounts.mediationCharges(year).divide(participations, MathContext.DECIMAL64) : null;
    return new Value(said ? State.COMPLETE : State.NC, cost, participations);
  }

  private void team(@Nullable String place) {
    free("team_fte", place, 2, year -> Value.of(team.state(year), team.fte(year)));
    free("team_headcount", place, 0, year -> Value.of(team.state(year), team.headcount(year)));
    free(
        "volunteer_hours", place, 2, year -> Value.of(team.state(year), team.volunteerHours(year)));
  }

  private void placesOpen(@Nullable String place) {
    if (place == null || calendar.walls().contains(place)) {
      free(
          "places_open",
          place,
          0,
          year ->
              Value.of(
                  standing(place, year),
                  BigDecimal.valueOf(
                      calendar.openAtEnd(year).stream()
                          .filter(open -> place == null || open.equals(place))
                          .count())));
    }
    free(
        "months_open",
        place,
        0,
        year ->
            Value.of(living(place, year), BigDecimal.valueOf(calendar.monthsOpen(place, year))));
  }

  /** A place that closed in the year is one less at its end; none that never was open is 0. */
  private State standing(@Nullable String place, int year) {
    return calendar.walls().stream()
            .anyMatch(p -> (place == null || p.equals(place)) && calendar.lives(p, year))
        ? State.COMPLETE
        : State.NOT_OPEN;
  }

  private State living(@Nullable String place, int year) {
    return place == null || calendar.lives(place, year) ? State.COMPLETE : State.NOT_OPEN;
  }

  /** A figure of which all years compare. */
  private void free(String id, @Nullable String place, int scale, IntFunction<Value> value) {
    add(id, place, Basis.NONE, scale, field -> false, value);
  }

  private void add(
      String id,
      @Nullable String place,
      Basis basis,
      int scale,
      Predicate<String> madeFrom,
      IntFunction<Value> value) {
    Value before = null;
    for (int year : years.all()) {
      Value now = value.apply(year);
      BigDecimal change =
          before == null || !compares(place, basis, madeFrom, year)
              ? null
              : change(id, before, now);
      int digits = id.endsWith("_rate") ? 1 : scale;
      BigDecimal printed =
          now.value() == null ? null : now.value().setScale(digits, RoundingMode.HALF_UP);
      BigDecimal difference =
          before == null || change != null || !compares(place, basis, madeFrom, year)
              ? null
              : difference(before, now, digits);
      figures.add(
          new Expected(
              id, year, years.label(year), place, now.state(), printed, change, difference));
      before = now;
    }
  }

  private boolean compares(
      @Nullable String place, Basis basis, Predicate<String> madeFrom, int year) {
    if (basis == Basis.NONE) {
      return true;
    }
    if (NOWHERE.equals(place)) {
      return false; // no place has no open days to compare over
    }
    String dataset = basis == Basis.ATTENDANCE ? "attendance" : "sales";
    Set<String> months = calendar.comparable(dataset, place, year);
    return !months.isEmpty()
        && months.equals(calendar.comparable(dataset, place, year - 1))
        && changes.broken(dataset, place, madeFrom, year) == null;
  }

  private static @Nullable BigDecimal difference(Value before, Value now, int scale) {
    return before.state() != State.COMPLETE
            || now.state() != State.COMPLETE
            || before.value() == null
            || now.value() == null
        ? null
        : now.value().subtract(before.value()).setScale(scale, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal change(String id, Value before, Value now) {
    if (before.state() != State.COMPLETE
        || now.state() != State.COMPLETE
        || before.value() == null
        || now.value() == null) {
      return null;
    }
    return id.endsWith("_rate")
        ? ExpectedChange.points(before.value(), now.value())
        : ExpectedChange.percent(before.value(), now.value(), before.over());
  }
}
