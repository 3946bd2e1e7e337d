package bilan.sample.small;

import bilan.sample.small.Association.Grant;
import bilan.sample.small.Association.Kind;
import bilan.sample.small.Association.Member;
import bilan.sample.small.Association.Session;
import bilan.sample.small.Association.Signature;
import bilan.sample.small.Association.TillLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every key figure of an association, by hand, from what is true and not from its files.
 *
 * <p>A figure has no value where a place counts otherwise: the makers' workshop gives numbers by
 * month, without activities, and only the café gives durations and sells.
 */
public final class ExpectedAssociation {

  /** The name of what belongs to no place. */
  public static final String NOWHERE = "non affecté";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);
  private static final int FIRST_OF_BELLEVUE = 2024;
  private static final int MONTHS = 12;
  private static final int MONTHS_OF_2024 = 4;

  private final Association association;
  private final int firstMonth;

  public ExpectedAssociation(Association association) {
    this(association, 1);
  }

  /**
   * @param firstMonth in which years begin that are called by the one of the calendar in which they
   *     do: what is typed of a year without a day is of the year of that name
   */
  public ExpectedAssociation(Association association, int firstMonth) {
    this.association = association;
    this.firstMonth = firstMonth;
  }

  /** The year in which a day lies. */
  private int yearOf(LocalDate day) {
    return day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear();
  }

  /**
   * The value of a figure in a year; null where it has none.
   *
   * @param place null for the whole association
   * @throws IllegalArgumentException for a figure that nobody answers for
   */
  public @Nullable BigDecimal value(String figure, int year, @Nullable String place) {
    if (Association.BELLEVUE.equals(place) && year < FIRST_OF_BELLEVUE) {
      return null; // not open yet
    }
    return switch (figure) {
      case "activities" -> activities(year, place);
      case "participations" -> number(participations(year, place));
      case "passages" -> number(atCafe(place) ? present(year, false) : 0);
      case "mediation_hours" -> atCafe(place) ? hours(year, s -> 1) : null;
      case "participant_hours" -> isCafe(place) ? hours(year, Session::present) : null;
      case "new_declared" -> atCafe(place) ? number(newcomers(year)) : null;
      case "people_identified" -> isBellevue(place) ? number(persons(year).size()) : null;
      case "people_new" ->
          isBellevue(place) && year > FIRST_OF_BELLEVUE ? number(newPersons(year)) : null;
      case "sales_excl_tax", "till_excl_tax" ->
          atCafe(place) ? sales(year, ExpectedAssociation::withoutTax) : null;
      case "sales_incl_tax" -> atCafe(place) ? sales(year, TillLine::total) : null;
      case "ticketing_excl_tax" -> atCafe(place) ? BigDecimal.ZERO : null;
      case "average_ticket_incl_tax" -> atCafe(place) ? averageTicket(year) : null;
      case "other_own_resources" -> atNoPlace(place) ? paid(year) : null;
      case "memberships" -> atNoPlace(place) ? number(members(year).count()) : null;
      case "grants_attributed" -> atNoPlace(place) ? grants(year, Grant::awarded) : null;
      case "grants_received" -> atNoPlace(place) ? grants(year, Grant::received) : null;
      case "grants_due" -> atNoPlace(place) && year == lastYear() ? due() : null;
      case "places_open" -> number(places(place, year));
      case "months_open" -> number(months(place, year));
      case "grants_booked" -> atNoPlace(place) ? booked(year, "74") : null;
      case "self_financing_rate" -> place == null ? selfFinancing(year) : null;
      case "cost_per_participation" -> place == null ? costPerParticipation(year) : null;
      // No invoices, no dates of decisions, no team.
      case "services_excl_tax",
          "grants_notified",
          "team_fte",
          "team_headcount",
          "volunteer_hours" ->
          null;
      default -> throw new IllegalArgumentException(figure);
    };
  }

  private static boolean isCafe(@Nullable String place) {
    return Association.CAFE.equals(place);
  }

  private static boolean isBellevue(@Nullable String place) {
    return Association.BELLEVUE.equals(place);
  }

  /** What the café alone gives is what the association has. */
  private static boolean atCafe(@Nullable String place) {
    return place == null || isCafe(place);
  }

  private static boolean atNoPlace(@Nullable String place) {
    return place == null || NOWHERE.equals(place);
  }

  private static int lastYear() {
    return Association.YEARS.get(Association.YEARS.size() - 1);
  }

  private static BigDecimal number(long number) {
    return BigDecimal.valueOf(number);
  }

  /** The sessions that took place: workshops and drop-ins, or evenings. */
  private Stream<Session> held(int year, boolean working) {
    return association.sessions().stream()
        .filter(s -> yearOf(s.day()) == year && s.present() != null)
        .filter(s -> (s.kind() != Kind.EVENING) == working);
  }

  private @Nullable BigDecimal activities(int year, @Nullable String place) {
    return isCafe(place)
        ? number(held(year, true).count())
        : isBellevue(place) ? number(signed(year).stream().distinct().count()) : null;
  }

  /** A day and a title for each signature. */
  private List<String> signed(int year) {
    return signatures(year).map(s -> s.day() + " " + s.title()).toList();
  }

  private long participations(int year, @Nullable String place) {
    long counted =
        association.counts().stream()
            .filter(c -> yearOf(c.month().atDay(1)) == year)
            .mapToLong(Association.Count::persons)
            .sum();
    return (atCafe(place) ? present(year, true) : 0)
        + (place == null || place.equals(Association.FABRIQUE) ? counted : 0)
        + (place == null || isBellevue(place) ? signed(year).size() : 0);
  }

  private long present(int year, boolean working) {
    return held(year, working).mapToLong(s -> orZero(s.present())).sum();
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private BigDecimal hours(int year, Function<Session, @Nullable Integer> times) {
    long minutes =
        held(year, true).mapToLong(s -> (long) s.minutes() * orZero(times.apply(s))).sum();
    return number(minutes).divide(HOUR, 2, RoundingMode.HALF_UP);
  }

  private long newcomers(int year) {
    return held(year, true).mapToLong(s -> orZero(s.newcomers())).sum();
  }

  private Stream<Signature> signatures(int year) {
    return association.signatures().stream().filter(s -> yearOf(s.day()) == year);
  }

  private Set<Association.Person> persons(int year) {
    return new HashSet<>(signatures(year).map(Signature::person).toList());
  }

  /** Who came in a year and in none before. */
  private long newPersons(int year) {
    Set<Association.Person> now = persons(year);
    for (int before : Association.YEARS) {
      if (before < year) {
        now.removeAll(persons(before));
      }
    }
    return now.size();
  }

  private Stream<TillLine> lines(int year) {
    return association.sales().stream().filter(line -> yearOf(line.day()) == year);
  }

  private BigDecimal sales(int year, Function<TillLine, BigDecimal> amount) {
    return cents(lines(year).map(amount));
  }

  static BigDecimal cents(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
  }

  /** A line without its tax; the sum of all is rounded, and no line alone. */
  static BigDecimal withoutTax(TillLine line) {
    return line.total()
        .multiply(HUNDRED)
        .divide(HUNDRED.add(line.percent()), MathContext.DECIMAL128);
  }

  private BigDecimal averageTicket(int year) {
    // Their numbers begin again each January.
    long tickets = lines(year).map(t -> t.day().getYear() + "/" + t.ticket()).distinct().count();
    return sales(year, TillLine::total).divide(number(tickets), 2, RoundingMode.HALF_UP);
  }

  private Stream<Member> members(int year) {
    return association.members().stream().filter(m -> yearOf(m.day()) == year);
  }

  /** Null where nobody is listed: a list that ends before the year says nothing of it. */
  private @Nullable BigDecimal paid(int year) {
    return members(year).findAny().isEmpty()
        ? null
        : members(year).map(Member::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal grants(int year, Function<Grant, BigDecimal> amount) {
    return association.grants().stream()
        .filter(g -> g.year() == year)
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What funders still owe at the end, of all years. */
  private BigDecimal due() {
    return association.grants().stream()
        .map(g -> g.awarded().subtract(g.received()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What is spent or earned in a year, by the beginning of its headings.
   *
   * @param heading such as 6 for all that is spent
   */
  public BigDecimal booked(int year, String heading) {
    return association.accounts().stream()
        .filter(a -> a.year() == year && a.heading().startsWith(heading))
        .map(Association.Account::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Sales, gifts and memberships in all that is earned, in percent. */
  private BigDecimal selfFinancing(int year) {
    return booked(year, "70")
        .add(booked(year, "75"))
        .multiply(HUNDRED)
        .divide(booked(year, "7"), MathContext.DECIMAL128)
        .setScale(1, RoundingMode.HALF_UP);
  }

  /** All that was spent, because the books know no axes. */
  private BigDecimal costPerParticipation(int year) {
    return booked(year, "6").divide(number(participations(year, null)), 2, RoundingMode.HALF_UP);
  }

  private static int places(@Nullable String place, int year) {
    return place != null ? 1 : year < FIRST_OF_BELLEVUE ? 2 : 3;
  }

  /** Two places are open all three years, the third since September 2024. */
  private int months(@Nullable String place, int year) {
    boolean begun = year == FIRST_OF_BELLEVUE && firstMonth == 1;
    int third = year < FIRST_OF_BELLEVUE ? 0 : begun ? MONTHS_OF_2024 : MONTHS;
    return place == null ? 2 * MONTHS + third : isBellevue(place) ? third : MONTHS;
  }
}
