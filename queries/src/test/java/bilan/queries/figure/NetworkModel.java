package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What figures mean, once more and another way: day by day, over lists in memory, without SQL and
 * without a line of what it checks.
 */
final class NetworkModel {

  static final MathContext EXACT = new MathContext(50);

  /** A figure as it must be; {@code value} null where there is none. */
  record Truth(State state, @Nullable BigDecimal value, @Nullable BigDecimal divisor) {
    static Truth none(State state) {
      return new Truth(state, null, null);
    }

    static Truth of(State state, BigDecimal value) {
      return new Truth(state, value, null);
    }

    Truth goingOn(boolean going) {
      return going && value != null ? new Truth(State.PARTIAL, value, divisor) : this;
    }
  }

  private final RandomNetwork n;

  NetworkModel(RandomNetwork network) {
    this.n = network;
  }

  // ---- months

  private boolean lives(RandomNetwork.Spot s, LocalDate d) {
    return (s.opened() == null || !d.isBefore(s.opened()))
        && (s.joined() == null || !d.isBefore(s.joined()))
        && (s.left() == null || !d.isAfter(s.left()))
        && (s.closed() == null || !d.isAfter(s.closed()));
  }

  private boolean shut(RandomNetwork.Spot s, LocalDate d, String scope) {
    return n.shuts.stream()
        .anyMatch(
            c ->
                (c.place() == null || c.place().equals(s.name()))
                    && (c.scope().equals("all") || c.scope().equals(scope))
                    && !d.isBefore(c.from())
                    && !d.isAfter(c.to()));
  }

  private static List<LocalDate> days(YearMonth m) {
    return m.atDay(1).datesUntil(m.atEndOfMonth().plusDays(1)).toList();
  }

  long openDays(RandomNetwork.Spot s, YearMonth m, String dataset) {
    return days(m).stream().filter(d -> lives(s, d) && !shut(s, d, dataset)).count();
  }

  MonthState month(RandomNetwork.Spot s, YearMonth m, String dataset) {
    LocalDate born = s.opened();
    if (born == null || (s.joined() != null && s.joined().isAfter(born))) {
      born = s.joined();
    }
    if (days(m).stream().noneMatch(d -> lives(s, d)) || (born != null && born.isAfter(n.asOf))) {
      return MonthState.NOT_OPEN;
    }
    if (openDays(s, m, dataset) == 0) {
      return MonthState.CLOSED;
    }
    boolean till =
        n.covers.stream()
            .anyMatch(
                c ->
                    c.place().equals(s.name())
                        && "till".equals(c.channel())
                        && !c.from().isAfter(n.asOf));
    boolean covered =
        n.covers.stream()
            .filter(c -> c.dataset().equals(dataset) && c.place().equals(s.name()))
            .filter(c -> !dataset.equals("sales") || !till || "till".equals(c.channel()))
            .anyMatch(
                c ->
                    days(m).stream()
                        .anyMatch(
                            d ->
                                !d.isAfter(n.asOf) && !d.isBefore(c.from()) && !d.isAfter(c.to())));
    if (covered) {
      return MonthState.COVERED;
    }
    boolean over = !m.atEndOfMonth().isAfter(n.asOf);
    return over && s.expects().contains(dataset) && openDays(s, m, dataset) >= 15
        ? MonthState.MISSING
        : MonthState.NOT_EXPECTED;
  }

  private List<RandomNetwork.Spot> spots(@Nullable String place) {
    return n.spots.stream().filter(s -> place == null || s.name().equals(place)).toList();
  }

  State year(String dataset, @Nullable String place, Period p) {
    List<MonthState> states = new ArrayList<>();
    for (RandomNetwork.Spot s : spots(place)) {
      for (YearMonth m : p.months()) {
        if (!m.atDay(1).isAfter(n.asOf)) {
          states.add(month(s, m, dataset));
        }
      }
    }
    boolean covered = states.contains(MonthState.COVERED);
    boolean missing = states.contains(MonthState.MISSING);
    if (states.stream().allMatch(s -> s == MonthState.NOT_OPEN)) {
      return State.NOT_OPEN;
    }
    if (!covered && missing) {
      return State.MISSING;
    }
    if (!covered && states.contains(MonthState.NOT_EXPECTED)) {
      return State.NC;
    }
    return covered && missing ? State.PARTIAL : State.COMPLETE;
  }

  private Set<String> comparable(String dataset, @Nullable String place, Period p) {
    Set<String> set = new TreeSet<>();
    for (RandomNetwork.Spot s : spots(place)) {
      for (YearMonth m : p.months()) {
        boolean cut = !n.asOf.isBefore(m.atDay(1)) && n.asOf.isBefore(m.atEndOfMonth());
        if (!cut && month(s, m, dataset) == MonthState.COVERED && openDays(s, m, dataset) >= 15) {
          set.add(s.name() + "/" + m.getMonthValue());
        }
      }
    }
    return set;
  }

  // ---- figures

  boolean counts(LocalDate d, Period p) {
    return p.contains(d) && !d.isAfter(n.asOf);
  }

  Truth truth(Measure measure, @Nullable String place, Period p) {
    if (n.asOf.isBefore(p.from())) {
      return Truth.none(State.NC);
    }
    return switch (measure.basis()) {
      case ATTENDANCE ->
          measure == Measure.COST_PER_PARTICIPATION
              ? new ModelAccounts(n, this).cost(p)
              : byMonths("attendance", measure, place, p).goingOn(n.asOf.isBefore(p.to()));
      case SALES -> byMonths("sales", measure, place, p).goingOn(n.asOf.isBefore(p.to()));
      case NONE -> other(measure, place, p);
    };
  }

  private Truth byMonths(String dataset, Measure measure, @Nullable String place, Period p) {
    State state = year(dataset, place, p);
    if (!state.hasValue()) {
      return Truth.none(state);
    }
    return switch (measure) {
      case PEOPLE_IDENTIFIED, PEOPLE_NEW -> people(measure, place, p, state);
      case AVERAGE_TICKET_INCL_TAX -> ticket(place, p, state);
      default -> {
        yield dataset.equals("attendance")
            ? attended(measure, place, p, state)
            : sold(measure, place, p).in(state);
      }
    };
  }

  private static boolean isActivity(RandomNetwork.Act a) {
    return Set.of("workshop", "individual", "training").contains(a.kind());
  }

  private List<RandomNetwork.Act> acts(@Nullable String place, Period p) {
    return n.acts.stream()
        .filter(a -> (place == null || a.place().equals(place)) && counts(a.day(), p))
        .toList();
  }

  private Truth attended(Measure measure, @Nullable String place, Period p, State state) {
    List<RandomNetwork.Act> counted =
        acts(place, p).stream().filter(NetworkModel::isActivity).toList();
    boolean monthly = counted.stream().anyMatch(RandomNetwork.Act::monthly);
    boolean hours = measure == Measure.MEDIATION_HOURS || measure == Measure.PARTICIPANT_HOURS;
    if (monthly && (measure == Measure.ACTIVITIES || measure == Measure.PARTICIPANT_HOURS)) {
      return Truth.none(State.NC);
    }
    if (hours && !counted.isEmpty() && counted.stream().allMatch(a -> a.minutes() == null)) {
      return Truth.none(State.NC);
    }
    return Truth.of(state, attended(measure, place, p));
  }

  BigDecimal attended(Measure measure, @Nullable String place, Period p) {
    long minutes = 0;
    long count = 0;
    for (RandomNetwork.Act a : acts(place, p)) {
      long time = a.minutes() == null ? 0 : a.minutes();
      switch (measure) {
        case ACTIVITIES -> count += isActivity(a) ? 1 : 0;
        case PARTICIPATIONS -> count += isActivity(a) ? a.participants() : 0;
        case PASSAGES ->
            count += a.kind().equals("event") || a.kind().equals("walk_in") ? a.participants() : 0;
        case MEDIATION_HOURS -> minutes += isActivity(a) ? time : 0;
        default -> minutes += isActivity(a) ? time * a.participants() : 0;
      }
    }
    boolean hours = measure == Measure.MEDIATION_HOURS || measure == Measure.PARTICIPANT_HOURS;
    return hours
        ? BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), EXACT)
        : BigDecimal.valueOf(count);
  }

  private Truth people(Measure measure, @Nullable String place, Period p, State state) {
    List<RandomNetwork.Act> known =
        n.acts.stream()
            .filter(a -> isActivity(a) && !a.day().isAfter(n.asOf) && !a.people().isEmpty())
            .toList();
    LocalDate first =
        known.stream().map(RandomNetwork.Act::day).min(LocalDate::compareTo).orElse(null);
    if (measure == Measure.PEOPLE_NEW && first != null && p.contains(first)) {
      return Truth.none(State.NC);
    }
    long rows = 0;
    long all = 0;
    Set<String> met = new HashSet<>();
    for (RandomNetwork.Act a : acts(place, p)) {
      if (isActivity(a)) {
        all += a.participants();
        rows += a.people().size();
        met.addAll(a.people());
      }
    }
    if (all > 0 && rows * 100 < all * 80) {
      return Truth.none(State.NC);
    }
    if (measure == Measure.PEOPLE_NEW) {
      met.removeIf(
          person ->
              known.stream()
                  .anyMatch(a -> a.people().contains(person) && a.day().isBefore(p.from())));
    }
    return Truth.of(state, BigDecimal.valueOf(all == 0 ? 0 : met.size()));
  }

  private static Predicate<String> channels(Measure measure) {
    return switch (measure) {
      case TILL_EXCL_TAX -> "till"::equals;
      case TICKETING_EXCL_TAX -> "ticketing"::equals;
      case SERVICES_EXCL_TAX -> Set.of("service", "training")::contains;
      case OTHER_OWN_RESOURCES -> Set.of("membership", "donation")::contains;
      default -> Set.of("till", "service", "training", "ticketing")::contains;
    };
  }

  /** The days of a sale: its own, or those of its service. */
  private static List<LocalDate> days(RandomNetwork.Sale s) {
    return s.from() == null || s.to() == null
        ? List.of(s.day())
        : s.from().datesUntil(s.to().plusDays(1)).toList();
  }

  /** What is known of a sum, in how many sales, and in how many it is not known. */
  private record Sold(BigDecimal sum, long known, long lacking) {

    Truth in(State state) {
      if (lacking > 0 && known == 0) {
        return Truth.none(State.NC);
      }
      return Truth.of(lacking > 0 && state == State.COMPLETE ? State.PARTIAL : state, sum);
    }
  }

  private Sold sold(Measure measure, @Nullable String place, Period p) {
    BigDecimal sum = BigDecimal.ZERO;
    long known = 0;
    long lacking = 0;
    for (RandomNetwork.Sale s : n.sales) {
      if (!channels(measure).test(s.channel()) || (place != null && !s.place().equals(place))) {
        continue;
      }
      List<LocalDate> days = days(s);
      long within = days.stream().filter(d -> counts(d, p)).count();
      BigDecimal amount = measure == Measure.SALES_INCL_TAX ? s.incl() : s.excl();
      if (amount == null && measure == Measure.OTHER_OWN_RESOURCES) {
        amount = s.incl();
      }
      if (within > 0 && amount == null) {
        lacking++;
      } else if (within > 0) {
        known++;
        sum =
            sum.add(
                amount
                    .multiply(BigDecimal.valueOf(within))
                    .divide(BigDecimal.valueOf(days.size()), EXACT));
      }
    }
    return new Sold(sum, known, lacking);
  }

  private Truth ticket(@Nullable String place, Period p, State state) {
    Map<String, List<RandomNetwork.Sale>> tickets = new HashMap<>();
    for (RandomNetwork.Sale s : n.sales) {
      if (s.ticket() != null && counts(s.day(), p) && (place == null || s.place().equals(place))) {
        tickets.computeIfAbsent(s.place() + s.day() + s.ticket(), t -> new ArrayList<>()).add(s);
      }
    }
    boolean lacking = false;
    long number = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (List<RandomNetwork.Sale> lines : tickets.values()) {
      if (lines.stream().anyMatch(line -> line.incl() == null)) {
        lacking = true;
        continue;
      }
      BigDecimal all =
          lines.stream().map(RandomNetwork.Sale::incl).reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean undone = lines.stream().anyMatch(line -> line.incl().signum() < 0);
      if (!undone || all.signum() != 0) {
        number++;
        sum = sum.add(all);
      }
    }
    if (number == 0) {
      return Truth.none(State.NC);
    }
    BigDecimal divisor = BigDecimal.valueOf(number);
    return new Truth(
        lacking && state == State.COMPLETE ? State.PARTIAL : state,
        sum.divide(divisor, EXACT),
        divisor);
  }

  Truth under(Period p, BigDecimal value) {
    return Truth.of(n.asOf.isBefore(p.to()) ? State.PARTIAL : State.COMPLETE, value);
  }

  private Truth other(Measure measure, @Nullable String place, Period p) {
    return switch (measure) {
      case SERVICES_EXCL_TAX, OTHER_OWN_RESOURCES -> untilled(measure, place, p);
      case GRANTS_NOTIFIED, GRANTS_ATTRIBUTED, GRANTS_RECEIVED, GRANTS_DUE ->
          new ModelGrants(n, this).truth(measure, place, p);
      case GRANTS_BOOKED, SELF_FINANCING_RATE -> new ModelAccounts(n, this).booked(measure, p);
      case TEAM_FTE, TEAM_HEADCOUNT, VOLUNTEER_HOURS ->
          new ModelAccounts(n, this).team(measure, place, p);
      default -> places(measure, place, p);
    };
  }

  private Truth untilled(Measure measure, @Nullable String place, Period p) {
    boolean touched =
        n.covers.stream()
            .anyMatch(
                c ->
                    c.channel() != null
                        && channels(measure).test(c.channel())
                        && (place == null || c.place().equals(place))
                        && c.from().datesUntil(c.to().plusDays(1)).anyMatch(d -> counts(d, p)));
    boolean sold =
        n.sales.stream()
            .anyMatch(
                s ->
                    channels(measure).test(s.channel())
                        && (place == null || s.place().equals(place))
                        && days(s).stream().anyMatch(d -> counts(d, p)));
    State state = n.asOf.isBefore(p.to()) ? State.PARTIAL : State.COMPLETE;
    return touched || sold ? sold(measure, place, p).in(state) : Truth.none(State.NC);
  }

  // ---- places

  private Truth places(Measure measure, @Nullable String place, Period p) {
    LocalDate day = n.asOf.isBefore(p.to()) ? n.asOf : p.to();
    List<LocalDate> known = p.from().datesUntil(day.plusDays(1)).toList();
    if (measure == Measure.PLACES_OPEN) {
      List<RandomNetwork.Spot> walls =
          spots(place).stream().filter(s -> !s.kind().equals("off_site")).toList();
      return walls.stream().noneMatch(s -> known.stream().anyMatch(d -> lives(s, d)))
          ? Truth.none(State.NOT_OPEN)
          : Truth.of(
              State.COMPLETE,
              BigDecimal.valueOf(walls.stream().filter(s -> lives(s, day)).count()));
    }
    long months = 0;
    boolean lived = false;
    for (RandomNetwork.Spot s : spots(place)) {
      lived |= known.stream().anyMatch(d -> lives(s, d));
      for (YearMonth m : p.months()) {
        months +=
            days(m).stream().anyMatch(d -> !d.isAfter(n.asOf) && lives(s, d) && !shut(s, d, "all"))
                ? 1
                : 0;
      }
    }
    return lived ? under(p, BigDecimal.valueOf(months)) : Truth.none(State.NOT_OPEN);
  }

  // ---- per open month

  /**
   * A complete figure by the months that are covered, of hours by those of places that tell a
   * duration; null where there is none.
   */
  @Nullable BigDecimal perOpenMonth(Measure measure, @Nullable String place, Period p) {
    Truth truth = truth(measure, place, p);
    String dataset = measure.basis() == Measure.Basis.SALES ? "sales" : "attendance";
    boolean hours = measure == Measure.MEDIATION_HOURS || measure == Measure.PARTICIPANT_HOURS;
    long months = 0;
    for (RandomNetwork.Spot s : spots(place)) {
      List<RandomNetwork.Act> counted =
          acts(s.name(), p).stream().filter(NetworkModel::isActivity).toList();
      boolean untimed =
          hours && !counted.isEmpty() && counted.stream().allMatch(a -> a.minutes() == null);
      for (YearMonth m : untimed ? List.<YearMonth>of() : p.months()) {
        months += month(s, m, dataset) == MonthState.COVERED ? 1 : 0;
      }
    }
    return truth.state() != State.COMPLETE || months == 0
        ? null
        : truth.value().divide(BigDecimal.valueOf(months), EXACT);
  }

  // ---- change

  /** From one year to the next, rounded to what is compared; null where it is n.c. */
  /** To a year that goes on, from the same months of the year before; whole months only. */
  @Nullable BigDecimal change(
      Measure measure, @Nullable String place, Period before, Period after) {
    boolean goesOn = !n.asOf.isBefore(after.from()) && n.asOf.isBefore(after.to());
    boolean told = measure == Measure.GRANTS_ATTRIBUTED || measure == Measure.PLACES_OPEN;
    if (!goesOn || told) {
      return changed(measure, place, before, after);
    }
    YearMonth last = YearMonth.from(n.asOf);
    last = n.asOf.equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
    boolean accounts =
        measure == Measure.GRANTS_BOOKED
            || measure == Measure.SELF_FINANCING_RATE
            || measure == Measure.COST_PER_PARTICIPATION;
    if (last.isBefore(YearMonth.from(after.from())) || accounts) {
      return null;
    }
    return changed(
        measure,
        place,
        new Period(before.year(), "then", before.from(), last.minusYears(1).atEndOfMonth()),
        new Period(after.year(), "now", after.from(), last.atEndOfMonth()));
  }

  private @Nullable BigDecimal changed(
      Measure measure, @Nullable String place, Period before, Period after) {
    Truth was = truth(measure, place, before);
    Truth is = truth(measure, place, after);
    if (was.state() != State.COMPLETE || is.state() != State.COMPLETE) {
      return null;
    }
    if (measure.basis() != Measure.Basis.NONE) {
      String dataset = measure.basis() == Measure.Basis.SALES ? "sales" : "attendance";
      Set<String> then = comparable(dataset, place, before);
      if (then.isEmpty()
          || !then.equals(comparable(dataset, place, after))
          || broken(measure, place, before, after)) {
        return null;
      }
    }
    if (measure == Measure.SELF_FINANCING_RATE) {
      return is.value().subtract(was.value());
    }
    BigDecimal base = was.divisor() == null ? was.value() : was.divisor();
    if (base.compareTo(BigDecimal.valueOf(20)) < 0
        || was.value().signum() <= 0
        || is.value().signum() < 0) {
      return null;
    }
    return is.value()
        .subtract(was.value())
        .multiply(BigDecimal.valueOf(100))
        .divide(was.value(), new MathContext(40, RoundingMode.HALF_UP));
  }

  private boolean broken(Measure measure, @Nullable String place, Period before, Period after) {
    String dataset = measure.basis() == Measure.Basis.SALES ? "sales" : "attendance";
    return n.cuts.stream()
        .filter(c -> c.dataset().equals(dataset))
        .filter(c -> c.place() == null || place == null || c.place().equals(place))
        .filter(c -> c.field() == null || uses(measure, c.field()))
        .anyMatch(c -> c.on().isAfter(before.from()) && !c.on().isAfter(after.to()));
  }

  private static boolean uses(Measure measure, String field) {
    return switch (field) {
      case "participants" ->
          Set.of(
                  Measure.PARTICIPATIONS,
                  Measure.PASSAGES,
                  Measure.PARTICIPANT_HOURS,
                  Measure.COST_PER_PARTICIPATION)
              .contains(measure);
      case "duration_minutes" ->
          Set.of(Measure.MEDIATION_HOURS, Measure.PARTICIPANT_HOURS).contains(measure);
      case "themes" -> false;
      case "kind" -> measure.basis() == Measure.Basis.ATTENDANCE;
      case "ticket" -> measure == Measure.AVERAGE_TICKET_INCL_TAX;
      default -> true; // an amount, the place, or a name that nobody knows
    };
  }
}
