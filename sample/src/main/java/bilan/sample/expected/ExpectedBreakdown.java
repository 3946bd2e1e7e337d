package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.CodeWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Sale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of the sample by what they are told apart by, summed from its facts. */
public final class ExpectedBreakdown {

  private static final Map<String, String> WORDS = CodeWords.of("printed dimension");

  private final SampleData data;

  /** The facts of a sample. */
  public ExpectedBreakdown(SampleData data) {
    this.data = data;
  }

  /**
   * Participations by some of year, month, place, kind and activity.
   *
   * @return by the printed values, joined by a bar
   */
  public Map<String, BigDecimal> participations(List<String> by) {
    return attended(by, Activity::participants);
  }

  /** Activities by the same. */
  public Map<String, BigDecimal> activities(List<String> by) {
    return attended(by, activity -> 1);
  }

  /** Days with an activity by the same: a day with several is one. */
  public Map<String, BigDecimal> days(List<String> by) {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    for (Activity one : data.network().activities()) {
      if (one.counts()) {
        String key = by.stream().map(b -> of(one, b)).collect(Collectors.joining("|"));
        days.computeIfAbsent(key, k -> new TreeSet<>()).add(one.date());
      }
    }
    Map<String, BigDecimal> counted = new TreeMap<>();
    days.forEach((key, all) -> counted.put(key, BigDecimal.valueOf(all.size())));
    return counted;
  }

  private Map<String, BigDecimal> attended(List<String> by, ToLongFunction<Activity> amount) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Activity one : data.network().activities()) {
      if (one.counts()) {
        String key = by.stream().map(b -> of(one, b)).collect(Collectors.joining("|"));
        sums.merge(key, BigDecimal.valueOf(amount.applyAsLong(one)), BigDecimal::add);
      }
    }
    return sums;
  }

  private String of(Activity activity, String by) {
    return switch (by) {
      case "kind" -> word(activity.kind());
      case "place" -> activity.place();
      case "activity" -> activity.title();
      default -> period(activity.date(), by);
    };
  }

  /**
   * Sales excluding tax by some of year, month, place and channel; a service that gives its period
   * belongs to it by its days.
   */
  public Map<String, BigDecimal> salesExclTax(List<String> by) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (Sale sale : data.network().sales()) {
      if (!sale.cancelled() && ExpectedSales.SALES.contains(sale.channel())) {
        LocalDate end = ExpectedSales.last(sale).plusDays(1);
        for (LocalDate day : ExpectedSales.first(sale).datesUntil(end).toList()) {
          String key = by.stream().map(b -> of(sale, day, b)).collect(Collectors.joining("|"));
          BigDecimal part = ExpectedSales.part(sale, sale.exclTax(), day::equals);
          sums.merge(key, part, BigDecimal::add);
        }
      }
    }
    return sums;
  }

  /**
   * Different people by some of year, month, place and kind, where those who signed make at least
   * 80 % of the participations.
   */
  public Map<String, BigDecimal> people(List<String> by) {
    Map<String, Set<String>> people = new TreeMap<>();
    Map<String, BigDecimal> known = new TreeMap<>();
    for (Activity one : data.network().activities()) {
      if (one.counts()) {
        String key = by.stream().map(b -> of(one, b)).collect(Collectors.joining("|"));
        known.merge(key, BigDecimal.valueOf(one.people().size()), BigDecimal::add);
        Set<String> of = people.computeIfAbsent(key, k -> new TreeSet<>());
        one.people().forEach(person -> of.add(person.identity()));
      }
    }
    Map<String, BigDecimal> all = participations(by);
    Map<String, BigDecimal> counted = new TreeMap<>();
    people.forEach(
        (key, of) -> {
          BigDecimal least = all.getOrDefault(key, BigDecimal.ZERO).multiply(new BigDecimal("0.8"));
          if (!of.isEmpty() && known.getOrDefault(key, BigDecimal.ZERO).compareTo(least) >= 0) {
            counted.put(key, BigDecimal.valueOf(of.size()));
          }
        });
    return counted;
  }

  /** Money received by grant and month, both joined by a bar. */
  public Map<String, BigDecimal> receivedByGrantAndMonth() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    data.network()
        .funding()
        .receipts()
        .forEach(
            one ->
                sums.merge(
                    one.grant() + "|" + YearMonth.from(one.on()), one.amount(), BigDecimal::add));
    return sums;
  }

  /** Grants booked as income by account and year: 74 and 789, less 689. */
  public Map<String, BigDecimal> bookedByAccountAndYear() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (InventedNetwork.AccountLine line : data.network().accounts()) {
      String account = line.account();
      if (account.startsWith("74") || account.startsWith("789") || account.startsWith("689")) {
        BigDecimal income = line.side().equals("income") ? line.amount() : line.amount().negate();
        sums.merge(account + "|" + line.year(), income, BigDecimal::add);
      }
    }
    return sums;
  }

  /** Employees' full-time equivalents by role and year, over the months that anybody has. */
  public Map<String, BigDecimal> employedByRoleAndYear() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Map<Integer, Set<YearMonth>> months = new TreeMap<>();
    for (InventedNetwork.TeamRow row : data.network().team()) {
      int year = row.month().getYear();
      months.computeIfAbsent(year, y -> new TreeSet<>()).add(row.month());
      if (ExpectedTeam.EMPLOYED.contains(row.contract())) {
        sums.merge(row.role() + "|" + year, row.fte(), BigDecimal::add);
      }
    }
    Map<String, BigDecimal> means = new TreeMap<>();
    sums.forEach(
        (key, sum) -> {
          int year = Integer.parseInt(key.substring(key.length() - 4));
          int of = months.getOrDefault(year, Set.of()).size();
          means.put(key, sum.divide(BigDecimal.valueOf(of), MathContext.DECIMAL128));
        });
    return means;
  }

  private String of(Sale sale, LocalDate day, String by) {
    return switch (by) {
      case "channel" -> word(sale.channel());
      case "place" -> named(sale.place());
      default -> period(day, by);
    };
  }

  private static String named(@Nullable String place) {
    return place == null ? ExpectedFigures.NOWHERE : place;
  }

  private String period(LocalDate day, String by) {
    BilanYears years = data.scenario().years();
    return by.equals("month") ? YearMonth.from(day).toString() : years.label(years.of(day));
  }

  private static String word(String code) {
    return code.equals("training") ? "Formations" : WORDS.getOrDefault(code, code);
  }
}
