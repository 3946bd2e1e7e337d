package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Indicator;
import bilan.sample.network.Plans.Priority;
import bilan.sample.network.Plans.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where each priority stands at as-of. */
final class ExpectedPlans {

  private final Plans plans;
  private final BilanYears years;
  private final LocalDate asOf;

  ExpectedPlans(Plans plans, BilanYears years) {
    this.plans = plans;
    this.years = years;
    this.asOf = years.asOf();
  }

  List<ExpectedTable> all() {
    List<ExpectedTable> tables = new ArrayList<>(List.of(overview(), indicators(), chart()));
    plans.priorities().forEach(priority -> tables.add(progress(priority)));
    return tables;
  }

  private ExpectedTable overview() {
    ExpectedTable table = ExpectedTable.of("priorities-overview", "label", "actions", "indicators");
    for (Priority p : plans.priorities()) {
      long actions = plans.actions().stream().filter(a -> a.priority().equals(p.code())).count();
      table.row(p.label(), BigDecimal.valueOf(actions), BigDecimal.valueOf(of(p).size()));
    }
    return table;
  }

  private List<Indicator> of(Priority priority) {
    return plans.indicators().stream().filter(i -> i.priority().equals(priority.code())).toList();
  }

  private ExpectedTable indicators() {
    ExpectedTable table =
        ExpectedTable.of("priority-indicators", "label", "baseline", "target", "reached");
    for (Indicator i : plans.indicators()) {
      table.row(i.label(), i.baseline(), i.target(), reached(i));
    }
    return table;
  }

  private ExpectedTable progress(Priority priority) {
    ExpectedTable table =
        ExpectedTable.of(
            "priority-progress", "label", "baseline", "target", "reached", "expected", "progress");
    for (Indicator i : of(priority)) {
      BigDecimal reached = reached(i);
      BigDecimal share = reached == null ? null : share(i, reached);
      table.row(
          i.label() + " (" + i.unit() + ")",
          i.baseline(),
          i.target(),
          reached,
          expected(i),
          share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }
    return table.about(priority.label());
  }

  /** A bar for each indicator of which a share of its target can be said. */
  private ExpectedTable chart() {
    ExpectedTable chart = ExpectedTable.of("chart:priority-progress", "x", "attained");
    for (Indicator i : plans.priorities().stream().flatMap(p -> of(p).stream()).toList()) {
      BigDecimal reached = reached(i);
      BigDecimal attained = reached == null ? null : attained(i, reached);
      if (attained != null) {
        chart.row(i.label(), attained.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
      }
    }
    return chart;
  }

  /** Of the target where it should go up; at it or of the way to it where it should go down. */
  private static @Nullable BigDecimal attained(Indicator i, BigDecimal reached) {
    BigDecimal target = i.target();
    if (target == null || isContrary(i)) {
      return null;
    }
    if (i.down()) {
      BigDecimal way = reached.compareTo(target) <= 0 ? BigDecimal.ONE : share(i, reached);
      return way == null ? null : way.max(BigDecimal.ZERO);
    }
    return target.signum() > 0 ? reached.divide(target, MathContext.DECIMAL128) : null;
  }

  /** Up to as-of, in order; of a day the last that is written. */
  private List<Reading> readings(Indicator indicator) {
    SortedMap<LocalDate, Reading> byDay = new TreeMap<>();
    plans.readings().stream()
        .filter(r -> r.indicator().equals(indicator.code()) && !r.on().isAfter(asOf))
        .forEach(r -> byDay.put(r.on(), r));
    return List.copyOf(byDay.values());
  }

  /** The last reading, the sum of all, or the mean of the period's; null without any in it. */
  private @Nullable BigDecimal reached(Indicator indicator) {
    List<Reading> all = readings(indicator);
    List<Reading> shown = all.stream().filter(r -> years.shows(r.on())).toList();
    if (shown.isEmpty()) {
      return null;
    }
    Reading last = shown.get(shown.size() - 1);
    int year = years.of(last.on());
    List<Reading> ofYear = shown.stream().filter(r -> years.of(r.on()) == year).toList();
    return switch (indicator.aggregation()) {
      case "sum" -> sum(indicator.perYear() ? ofYear : all);
      case "mean" -> {
        List<Reading> meant = indicator.perYear() ? ofYear : shown;
        yield sum(meant).divide(BigDecimal.valueOf(meant.size()), MathContext.DECIMAL64);
      }
      default -> last.value();
    };
  }

  private static BigDecimal sum(List<Reading> readings) {
    return readings.stream().map(Reading::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** In a straight line from baseline to target. */
  private @Nullable BigDecimal expected(Indicator i) {
    BigDecimal baseline = i.baseline();
    BigDecimal target = i.target();
    LocalDate from = i.baselineOn();
    LocalDate due = i.due();
    if (baseline == null || target == null || from == null || due == null || !from.isBefore(due)) {
      return null;
    }
    LocalDate day = asOf.isBefore(from) ? from : asOf.isAfter(due) ? due : asOf;
    BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day));
    BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, due));
    return target
        .subtract(baseline)
        .multiply(gone)
        .divide(all, MathContext.DECIMAL128)
        .add(baseline);
  }

  /** How much of the way is gone; null where the target lies on the worse side, or nowhere. */
  private static @Nullable BigDecimal share(Indicator i, BigDecimal value) {
    BigDecimal baseline = i.baseline();
    BigDecimal target = i.target();
    if (baseline == null || target == null || isContrary(i) || target.compareTo(baseline) == 0) {
      return null;
    }
    return value.subtract(baseline).divide(target.subtract(baseline), MathContext.DECIMAL128);
  }

  private static boolean isContrary(Indicator i) {
    BigDecimal baseline = i.baseline();
    BigDecimal target = i.target();
    return baseline != null
        && target != null
        && (i.down() ? target.compareTo(baseline) > 0 : target.compareTo(baseline) < 0);
  }
}
