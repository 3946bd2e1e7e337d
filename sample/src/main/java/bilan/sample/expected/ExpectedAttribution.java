package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.Plans;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of each grant belongs to a year or month, by level, by priority, and after as-of. */
final class ExpectedAttribution {

  private final SampleData data;
  private final Funding funding;
  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final BilanYears years;

  ExpectedAttribution(SampleData data, BilanYears years) {
    this.data = data;
    this.funding = data.network().funding();
    this.grants = new ExpectedGrants(funding, years);
    this.tables = new ExpectedGrantTables(data, years);
    this.years = years;
  }

  /** What belongs to each year shown, by the level of who pays. */
  Map<String, Map<Integer, @Nullable BigDecimal>> levels() {
    Map<String, Map<Integer, @Nullable BigDecimal>> levels = new TreeMap<>();
    for (Grant grant : tables.shown()) {
      if (ExpectedGrantTables.stands(grant)) {
        String level =
            funding.funders().stream()
                .filter(f -> f.name().equals(grant.funder()))
                .findFirst()
                .map(f -> ExpectedGrantTables.LEVEL.getOrDefault(f.level(), f.level()))
                .orElse("(niveau non précisé)");
        shownYears(grant).forEach((year, amount) -> add(levels, level, year, amount));
      }
    }
    for (Map<Integer, @Nullable BigDecimal> level : levels.values()) {
      years.all().stream()
          .filter(year -> !level.containsKey(year))
          .forEach(year -> level.put(year, BigDecimal.ZERO));
    }
    return levels;
  }

  List<ExpectedTable> all() {
    Map<String, Map<Integer, @Nullable BigDecimal>> money = byPriority();
    List<ExpectedTable> tables = new ArrayList<>(List.of(cliff()));
    tables.add(
        ExpectedTable.pivot("funding-by-level", "level", "amount", levels(), years).totalled());
    tables.add(
        ExpectedTable.pivot("priority-money", "priority", "grants", money, years).totalled());
    money.forEach(
        (priority, byYear) -> {
          ExpectedTable table = ExpectedTable.of("priority-money", "year", "grants");
          byYear.forEach((year, amount) -> table.row(years.label(year), amount));
          tables.add(table.about(priority));
        });
    return tables;
  }

  /** The part of every priority in the grants of each year, and what no share sorts. */
  private Map<String, Map<Integer, @Nullable BigDecimal>> byPriority() {
    Map<String, Map<Integer, @Nullable BigDecimal>> money = new LinkedHashMap<>();
    Plans plans = data.network().plans();
    for (Plans.Priority priority : plans.priorities()) {
      years.all().forEach(year -> add(money, priority.label(), year, BigDecimal.ZERO));
    }
    for (Grant grant : tables.shown()) {
      if (ExpectedGrantTables.stands(grant)) {
        shownYears(grant).forEach((year, amount) -> split(plans, grant, year, amount, money));
      }
    }
    return money;
  }

  private static void split(
      Plans plans,
      Grant grant,
      int year,
      @Nullable BigDecimal amount,
      Map<String, Map<Integer, @Nullable BigDecimal>> money) {
    BigDecimal left = amount;
    for (Plans.Share share : plans.shares()) {
      if (share.grant().equals(grant.code())) {
        BigDecimal part = amount == null ? null : amount.multiply(share.share());
        left = left == null || part == null ? null : left.subtract(part);
        add(money, label(plans, share.priority()), year, part);
      }
    }
    add(money, "Non ventilé", year, left);
  }

  private static String label(Plans plans, String priority) {
    return plans.priorities().stream()
        .filter(p -> p.code().equals(priority))
        .findFirst()
        .orElseThrow()
        .label();
  }

  /** A sum with an unknown part is unknown. */
  private static void add(
      Map<String, Map<Integer, @Nullable BigDecimal>> money,
      String label,
      int year,
      @Nullable BigDecimal part) {
    Map<Integer, @Nullable BigDecimal> row = money.computeIfAbsent(label, l -> new TreeMap<>());
    BigDecimal before = row.containsKey(year) ? row.get(year) : BigDecimal.ZERO;
    row.put(year, before == null || part == null ? null : before.add(part));
  }

  /** What belongs to the years shown; unknown in each of them if the grant has no dates. */
  private Map<Integer, @Nullable BigDecimal> shownYears(Grant grant) {
    Map<Integer, BigDecimal> byYear = grants.years(grant);
    Map<Integer, @Nullable BigDecimal> shown = new TreeMap<>();
    for (int year : years.all()) {
      if (byYear.isEmpty() || byYear.containsKey(year)) {
        shown.put(year, byYear.get(year));
      }
    }
    return shown;
  }

  /** The months after as-of: what is agreed, and what is only asked for. */
  private ExpectedTable cliff() {
    Map<YearMonth, BigDecimal> agreed = months(ExpectedGrantTables.RUNNING);
    Map<YearMonth, BigDecimal> asked = months(Set.of("requested"));
    YearMonth last = YearMonth.from(years.asOf());
    YearMonth end = last.plusMonths(12);
    for (Map<YearMonth, BigDecimal> months : List.of(agreed, asked)) {
      months.keySet().removeIf(month -> !month.isAfter(last));
      for (YearMonth month : months.keySet()) {
        end = month.isAfter(end) ? month : end;
      }
    }
    ExpectedTable chart = ExpectedTable.of("chart:funding-cliff", "x", "attributed", "requested");
    for (YearMonth month = last.plusMonths(1); !month.isAfter(end); month = month.plusMonths(1)) {
      chart.row(
          French.shortMonth(month),
          agreed.getOrDefault(month, BigDecimal.ZERO),
          asked.getOrDefault(month, BigDecimal.ZERO));
    }
    return chart;
  }

  /** What belongs to each month, of grants with one of these statuses. */
  private Map<YearMonth, BigDecimal> months(Set<String> statuses) {
    Map<YearMonth, BigDecimal> months = new TreeMap<>();
    for (Grant grant : tables.shown()) {
      if (statuses.contains(grant.status())) {
        grants.years(grant).forEach((year, amount) -> byMonth(grant, year, amount, months));
      }
    }
    return months;
  }

  /** Whole cents by the days that the agreement has in each month of that year. */
  private void byMonth(
      Grant grant, int year, BigDecimal amount, Map<YearMonth, BigDecimal> months) {
    LocalDate from = years.from(year);
    LocalDate to = years.to(year);
    LocalDate start = grant.start();
    LocalDate end = grants.end(grant);
    if (start != null && end != null && !start.isAfter(to) && !end.isBefore(from)) {
      from = start.isAfter(from) ? start : from;
      to = end.isBefore(to) ? end : to;
    }
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    BigDecimal cents = amount.movePointRight(2);
    record Part(YearMonth month, BigDecimal whole, BigDecimal rest) {}
    List<Part> parts = new ArrayList<>();
    BigDecimal left = cents;
    for (YearMonth m = YearMonth.from(from); !m.isAfter(YearMonth.from(to)); m = m.plusMonths(1)) {
      LocalDate first = m.atDay(1).isBefore(from) ? from : m.atDay(1);
      LocalDate last = m.atEndOfMonth().isAfter(to) ? to : m.atEndOfMonth();
      BigDecimal some = BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1);
      BigDecimal[] share = cents.multiply(some).divideAndRemainder(days);
      parts.add(new Part(m, share[0], share[1]));
      left = left.subtract(share[0]);
    }
    parts.sort(Comparator.comparing(Part::rest).reversed().thenComparing(Part::month));
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal more = i < left.intValueExact() ? BigDecimal.ONE : BigDecimal.ZERO;
      BigDecimal part = parts.get(i).whole().add(more).movePointLeft(2);
      months.merge(parts.get(i).month(), part, BigDecimal::add);
    }
  }
}
