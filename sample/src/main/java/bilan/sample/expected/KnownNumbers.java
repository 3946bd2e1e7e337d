package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Sale;
import bilan.sample.network.Plans;
import bilan.sample.network.Told;
import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers that notes and sentences say and that are neither figures nor cells of tables. */
final class KnownNumbers {

  private static final Pattern NUMBER =
      Pattern.compile("\\d{1,3}(?: \\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:,\\d+)?");

  /** Dates, years, codes and accounts, whose digits count nothing. */
  private static final Pattern NO_NUMBER =
      Pattern.compile(
          "\\d\\d/\\d\\d/\\d{4}|\\d{1,2}(er|e)? (?=[a-zéû]{3,9} \\d{4})|\\b20\\d\\d\\b"
              + "|\\b[A-Z][A-Z0-9]*-[A-Z0-9-]+\\b|loi 2000-321[^.;]*"
              + "|\\(70 \\+ 75.*79 et 87\\)");

  private static final Set<String> OF_SALES =
      Set.of(
          "sales_excl_tax",
          "sales_incl_tax",
          "till_excl_tax",
          "ticketing_excl_tax",
          "average_ticket_incl_tax");

  /** Thresholds: days of a month that compares, a base too small, people known, targets. */
  private static final List<Integer> LIMITS = List.of(0, 15, 20, 60, 80, 90, 100);

  private final SampleData data;
  private final InventedNetwork network;
  private final BilanYears years;
  private final Calendar calendar;
  private final ExpectedGrants grants;
  private final ExpectedReference reference;
  private final ExpectedSales sales;

  KnownNumbers(SampleData data, BilanYears years) {
    this.data = data;
    this.network = data.network();
    this.years = years;
    this.calendar = new Calendar(network, data.written(), years);
    this.grants = new ExpectedGrants(network.funding(), years);
    this.reference = new ExpectedReference(data, years);
    this.sales = new ExpectedSales(network.sales(), years);
  }

  /** The numbers of a text, without their signs. */
  static List<BigDecimal> in(String words) {
    String bare = NO_NUMBER.matcher(PrintedBilan.plain(words)).replaceAll("");
    return NUMBER
        .matcher(bare)
        .results()
        .map(n -> canonical(new BigDecimal(n.group().replace(" ", "").replace(',', '.'))))
        .toList();
  }

  private static BigDecimal canonical(BigDecimal number) {
    return new BigDecimal(number.abs().stripTrailingZeros().toPlainString());
  }

  /** A number as it may be said: to the cent, to the tenth, or whole if it is no small one. */
  static void add(Set<BigDecimal> numbers, @Nullable BigDecimal number) {
    if (number != null) {
      if (number.abs().compareTo(BigDecimal.valueOf(100)) >= 0) {
        numbers.add(canonical(number.setScale(0, RoundingMode.HALF_UP)));
      }
      numbers.add(canonical(number.setScale(2, RoundingMode.HALF_UP)));
      numbers.add(canonical(number.setScale(1, RoundingMode.HALF_UP)));
    }
  }

  private static void add(Set<BigDecimal> numbers, long number) {
    numbers.add(canonical(BigDecimal.valueOf(number)));
  }

  /** Numbers that the notes of a figure, and of its change from another, may say. */
  Set<BigDecimal> of(PrintedFigure figure, @Nullable PrintedFigure before) {
    String id = figure.id();
    String place = figure.place();
    int year = year(figure);
    Set<BigDecimal> numbers = new HashSet<>();
    LIMITS.forEach(limit -> add(numbers, limit));
    if (id.startsWith("grants_")) {
      add(numbers, grants.byDays(place, year));
      add(numbers, sum(grants.amended(place, year).values().stream()));
      add(numbers, grants.overpaid(place));
      for (Grant grant : network.funding().grants()) {
        if (grant.awarded() != null && grants.owed(grant) == null) {
          add(numbers, grants.afterAmendments(grant));
        }
      }
    } else if (id.startsWith("team_") || id.startsWith("volunteer_")) {
      add(numbers, teamMonths(year));
      add(numbers, 12);
    } else if (!ExpectedFigures.NOWHERE.equals(place)) {
      String dataset = OF_SALES.contains(id) ? "sales" : "attendance";
      int covered = calendar.count(dataset, place, years.months(year), State.COVERED);
      add(numbers, covered);
      add(numbers, covered + calendar.count(dataset, place, years.months(year), State.MISSING));
      add(numbers, reference.rejected(dataset, place, year));
      List<Activity> held = counted(place, year);
      switch (id) {
        case "average_ticket_incl_tax" -> add(numbers, ticketed(place, year));
        case "mediation_hours" -> add(numbers, share(held, a -> 1));
        case "participant_hours" -> add(numbers, share(held, Activity::participants));
        case "people_identified", "people_new" ->
            add(numbers, percent(sum(held, a -> a.people().size()), people(held)));
        default -> {}
      }
    }
    if (before != null && before.id().equals(id)) {
      BigDecimal base = base(before);
      add(numbers, base == null ? null : base.setScale(0, RoundingMode.DOWN));
    }
    return numbers;
  }

  /** Numbers that sentences and the notes of tables may say besides. */
  Set<BigDecimal> ofSentences() {
    Set<BigDecimal> numbers = new HashSet<>();
    List<Activity> held = counted(null, years.last());
    List<Activity> asked = held.stream().filter(a -> Told.newcomers(a) != null).toList();
    add(numbers, sum(asked, a -> Objects.requireNonNull(Told.newcomers(a))));
    add(numbers, held.isEmpty() ? null : percent(asked.size(), held.size()));
    for (var classes : List.of(Told.GENDERS, Told.AGES)) {
      for (int year : years.all()) {
        add(numbers, answers(counted(null, year), classes.values()));
      }
      add(
          numbers,
          years.all().stream().mapToLong(y -> answers(counted(null, y), classes.values())).sum());
    }
    ExpectedStatement statement = new ExpectedStatement(data, years);
    add(numbers, statement.costs(years.last()));
    add(numbers, statement.result(years.last()));
    ExpectedAttribution attribution = new ExpectedAttribution(data, years);
    YearMonth last = YearMonth.from(years.asOf());
    add(numbers, attribution.twelve(last.minusMonths(11), Set.of("notified", "signed", "closed")));
    add(numbers, attribution.twelve(last.plusMonths(1), ExpectedGrantTables.RUNNING));
    add(numbers, attribution.twelve(last.plusMonths(1), Set.of("requested")));
    network.funding().grants().stream()
        .filter(g -> g.awarded() != null)
        .forEach(g -> add(numbers, grants.afterAmendments(g)));
    int covered = 0;
    int missing = 0;
    for (int year : years.all()) {
      int months = calendar.count("attendance", null, years.months(year), State.COVERED);
      add(numbers, months);
      add(numbers, calendar.monthsOpen(null, year));
      covered += months;
      missing += calendar.count("attendance", null, years.months(year), State.MISSING);
    }
    add(numbers, covered);
    add(numbers, covered + missing);
    Plans plans = network.plans();
    Stream.concat(
            plans.narratives().stream()
                .flatMap(n -> Stream.of(n.text(), n.difficulties(), n.lessons(), n.next())),
            plans.milestones().stream().map(Plans.Milestone::label))
        .filter(Objects::nonNull)
        .forEach(words -> numbers.addAll(in(words)));
    return numbers;
  }

  private static long answers(List<Activity> held, Iterable<ToLongFunction<Activity>> classes) {
    long all = 0;
    for (ToLongFunction<Activity> one : classes) {
      all += sum(held, one);
    }
    return all;
  }

  private int year(PrintedFigure figure) {
    return years.all().stream()
        .filter(y -> years.label(y).equals(figure.period()))
        .findFirst()
        .orElseThrow();
  }

  private long teamMonths(int year) {
    return network.team().stream()
        .map(InventedNetwork.TeamRow::month)
        .filter(month -> years.of(month) == year)
        .distinct()
        .count();
  }

  /** What a change from a figure would be made on: its value, or what an average was divided by. */
  private @Nullable BigDecimal base(PrintedFigure figure) {
    int year = year(figure);
    return switch (figure.id()) {
      case "team_fte" -> BigDecimal.valueOf(teamMonths(year));
      case "cost_per_participation" -> BigDecimal.valueOf(people(counted(null, year)));
      case "average_ticket_incl_tax" -> BigDecimal.valueOf(sales.tickets(figure.place(), year));
      default -> figure.value();
    };
  }

  private List<Activity> counted(@Nullable String place, int year) {
    return network.activities().stream()
        .filter(a -> a.counts() && years.of(a.date()) == year)
        .filter(a -> place == null || place.equals(a.place()))
        .toList();
  }

  private static long sum(List<Activity> held, ToLongFunction<Activity> amount) {
    return held.stream().mapToLong(amount).sum();
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long people(List<Activity> held) {
    return sum(held, Activity::participants);
  }

  /** The share of what is counted that is of activities with a known duration. */
  private static @Nullable BigDecimal share(List<Activity> held, ToLongFunction<Activity> amount) {
    return percent(
        sum(held.stream().filter(a -> a.minutes() != null).toList(), amount), sum(held, amount));
  }

  private static @Nullable BigDecimal percent(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  private @Nullable BigDecimal ticketed(@Nullable String place, int year) {
    List<Sale> till = new ArrayList<>();
    for (Sale sale : network.sales()) {
      boolean here = place == null || place.equals(sale.place());
      if (here
          && sale.channel().equals("till")
          && !sale.cancelled()
          && years.of(sale.date()) == year) {
        till.add(sale);
      }
    }
    BigDecimal all = sum(till.stream().map(Sale::inclTax));
    BigDecimal some = sum(till.stream().filter(s -> s.ticket() != null).map(Sale::inclTax));
    return all.signum() == 0 ? null : some.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
  }
}
