package bilan.sample.expected;

import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Indicator;
import bilan.sample.network.Plans.Milestone;
import bilan.sample.network.Plans.Priority;
import bilan.sample.network.Plans.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each priority stands at as-of. */
final class ExpectedPlans {

  private static final List<String> STANDINGS =
      List.of(
          "atteint",
          "en bonne voie",
          "en bonne voie (rien d'attendu encore)",
          "à surveiller",
          "en retard",
          "n.c.",
          "non mesuré");

  private static final BigDecimal ON_TRACK = new BigDecimal("0.90");
  private static final BigDecimal WATCH = new BigDecimal("0.60");

  private final Plans plans;
  private final BilanYears years;
  private final LocalDate asOf;

  ExpectedPlans(Plans plans, BilanYears years) {
    this.plans = sorted(plans);
    this.years = years;
    this.asOf = years.asOf();
  }

  /**
   * As they are shown: priorities in their order, indicators by their codes, steps by their days.
   */
  private static Plans sorted(Plans p) {
    return new Plans(
        inOrder(p),
        p.indicators().stream().sorted(Comparator.comparing(Indicator::code)).toList(),
        p.readings(),
        p.actions(),
        p.shares(),
        p.milestones().stream()
            .sorted(Comparator.comparing(ExpectedPlans::first).thenComparing(Milestone::label))
            .toList(),
        p.narratives());
  }

  static List<Priority> inOrder(Plans plans) {
    return plans.priorities().stream()
        .sorted(Comparator.comparing(Priority::order).thenComparing(Priority::code))
        .toList();
  }

  /** The first day that the words for a step may mean. */
  private static LocalDate first(Milestone step) {
    return switch (step.precision()) {
      case DAY -> step.date();
      case MONTH -> step.date().withDayOfMonth(1);
      case YEAR -> step.date().withDayOfYear(1);
    };
  }

  ExpectedTable overview() {
    ExpectedTable table =
        ExpectedTable.of(
            "priorities-overview", "label", "start_on", "actions", "indicators", "standings");
    for (Priority p : plans.priorities()) {
      long actions = plans.actions().stream().filter(a -> a.priority().equals(p.code())).count();
      table.row(
          p.label(),
          p.start(),
          BigDecimal.valueOf(actions),
          BigDecimal.valueOf(of(p).size()),
          standings(p));
    }
    return table;
  }

  /** How many indicators stand where, the best first. */
  private String standings(Priority priority) {
    Map<String, Integer> counted = new TreeMap<>(Comparator.comparing(STANDINGS::indexOf));
    of(priority).forEach(i -> counted.merge(standing(i), 1, Integer::sum));
    return counted.isEmpty()
        ? "sans indicateur"
        : counted.entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey())
            .collect(Collectors.joining(", "));
  }

  private List<Indicator> of(Priority priority) {
    return plans.indicators().stream().filter(i -> i.priority().equals(priority.code())).toList();
  }

  /** By priority, its name above its indicators. */
  ExpectedTable indicators() {
    ExpectedTable table =
        ExpectedTable.of(
            "priority-indicators", "label", "unit", "baseline", "target", "due_on", "reached");
    for (Priority p : plans.priorities()) {
      table.row(p.label(), null, null, null, null, null);
      if (of(p).isEmpty()) {
        table.row("(sans indicateur)", null, null, null, null, null);
      }
      for (Indicator i : of(p)) {
        table.row(i.label(), i.unit(), i.baseline(), i.target(), i.due(), reached(i));
      }
    }
    return table;
  }

  /**
   * The tables of each priority's chapter, in their order.
   *
   * @param money of a priority
   */
  List<ExpectedTable> chapters(Function<Priority, ExpectedTable> money) {
    List<ExpectedTable> tables = new ArrayList<>();
    for (Priority p : plans.priorities()) {
      if (!of(p).isEmpty()) {
        tables.add(progress(p));
      }
      ExpectedTable actions = actions(p);
      if (!actions.rows().isEmpty()) {
        tables.add(actions);
      }
      ExpectedTable milestones = ExpectedTable.of("milestones", "date", "label", "place", "status");
      plans.milestones().stream()
          .filter(m -> p.code().equals(m.priority()))
          .forEach(m -> milestones.row(words(m), m.label(), m.place(), status(m)));
      if (!milestones.rows().isEmpty()) {
        tables.add(milestones);
      }
      tables.add(money.apply(p));
    }
    return tables;
  }

  private ExpectedTable actions(Priority priority) {
    ExpectedTable table =
        ExpectedTable.of("actions", "label", "place", "start_on", "end_on", "status", "partner");
    plans.actions().stream()
        .filter(a -> a.priority().equals(priority.code()))
        .forEach(
            a ->
                table.row(
                    a.label(),
                    a.place(),
                    a.start(),
                    a.end(),
                    overdue(a.status(), a.end()),
                    a.partner()));
    return table;
  }

  private ExpectedTable progress(Priority priority) {
    ExpectedTable table =
        ExpectedTable.of(
            "priority-progress",
            "label",
            "baseline",
            "target",
            "due_on",
            "reached",
            "expected",
            "progress",
            "standing");
    for (Indicator i : of(priority)) {
      BigDecimal reached = reached(i);
      BigDecimal share = reached == null ? null : share(i, reached);
      table.row(
          i.label() + " (" + i.unit() + ")",
          i.baseline(),
          i.target(),
          i.due(),
          reached,
          expected(i),
          share == null ? null : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP),
          standing(i) + trend(i));
    }
    return table;
  }

  /** A bar for each indicator of which a share of its target can be said. */
  ExpectedTable chart() {
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
  @Nullable BigDecimal reached(Indicator indicator) {
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

  private String standing(Indicator i) {
    BigDecimal reached = reached(i);
    if (reached == null) {
      return "non mesuré";
    }
    BigDecimal target = i.target();
    int way = target == null ? 0 : reached.compareTo(target);
    if (target != null && !isContrary(i) && (i.down() ? way <= 0 : way >= 0)) {
      return "atteint";
    }
    BigDecimal due = expected(i);
    BigDecimal share = share(i, reached);
    BigDecimal dueShare = due == null ? null : share(i, due);
    if (share == null || dueShare == null) {
      return "n.c.";
    }
    if (share.signum() == 0 && dueShare.signum() == 0) {
      return "en bonne voie (rien d'attendu encore)";
    }
    return share.compareTo(ON_TRACK.multiply(dueShare)) >= 0
        ? "en bonne voie"
        : share.compareTo(WATCH.multiply(dueShare)) >= 0 ? "à surveiller" : "en retard";
  }

  private String trend(Indicator indicator) {
    List<Reading> all = readings(indicator);
    if (all.size() < 2) {
      return "";
    }
    Reading last = all.get(all.size() - 1);
    Reading before = all.get(all.size() - 2);
    if (!years.shows(last.on())) {
      return "";
    }
    int way = last.value().compareTo(before.value());
    return (way == 0 ? ", stable" : way > 0 ? ", en hausse" : ", en baisse")
        + before.on().format(DateTimeFormatter.ofPattern("' depuis le 'dd/MM/yyyy"));
  }

  /** What is done, or what is not. */
  ExpectedTable milestones(boolean done) {
    ExpectedTable table =
        done
            ? ExpectedTable.of("milestones", "date", "label", "place")
            : ExpectedTable.of("milestones", "date", "label", "place", "status");
    plans.milestones().stream()
        .filter(m -> m.isDone() == done)
        .forEach(
            m -> {
              if (done) {
                table.row(words(m), m.label(), m.place());
              } else {
                table.row(words(m), m.label(), m.place(), status(m));
              }
            });
    return table;
  }

  private @Nullable String status(Milestone m) {
    LocalDate last =
        switch (m.precision()) {
          case DAY -> m.date();
          case MONTH -> YearMonth.from(m.date()).atEndOfMonth();
          case YEAR -> LocalDate.of(m.date().getYear(), 12, 31);
        };
    return overdue(m.status(), last);
  }

  /** What was ahead when it was typed, and is over now. */
  private @Nullable String overdue(@Nullable String status, @Nullable LocalDate last) {
    boolean over = last != null && last.isBefore(years.asOf());
    return over && "à venir".equals(status) ? status + ", date passée" : status;
  }

  private static String words(Milestone m) {
    LocalDate day = m.date();
    String month = French.month(YearMonth.from(day));
    return switch (m.precision()) {
      case DAY -> (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + " " + month;
      case MONTH -> month;
      case YEAR -> String.valueOf(day.getYear());
    };
  }
}
