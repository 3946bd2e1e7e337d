package bilan.queries.figure;

import bilan.queries.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Measures priorities: their indicators against what was expected by now, and their money. */
final class PriorityReader {

  private final Warehouse warehouse;
  private final Facts facts;
  private final FigureRequest request;
  private final Wording wording;
  private final Period period;

  PriorityReader(Database database, Facts facts, FigureRequest request) {
    this.warehouse = Warehouse.of(database, request);
    this.facts = facts;
    this.request = request;
    this.wording = new Wording(request.lang());
    this.period = current(request);
  }

  /** The last period that as-of has come to. */
  private static Period current(FigureRequest request) {
    Period current = request.periods().get(0);
    for (Period period : request.periods()) {
      current = period.from().isAfter(request.asOf()) ? current : period;
    }
    return current;
  }

  Priorities read() {
    Map<String, SortedMap<LocalDate, BigDecimal>> readings = new HashMap<>();
    for (Line line : warehouse.ask("readings")) {
      readings
          .computeIfAbsent(line.word("indicator"), i -> new TreeMap<>())
          .put(line.day("read_on"), line.sum("value"));
    }
    List<Priorities.Progress> progress = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (Line line : warehouse.ask("indicators")) {
      String priority = line.word("priority");
      labels.putIfAbsent(
          priority, Objects.requireNonNullElse(line.text("priority_label"), priority));
      progress.add(
          line.text("indicator") == null
              ? without(line)
              : progress(line, readings.getOrDefault(line.word("indicator"), new TreeMap<>())));
    }
    return new Priorities(progress, money(labels));
  }

  private Priorities.Progress without(Line line) {
    return progress(
        line,
        Indicator.of(line),
        null,
        null,
        null,
        Priorities.Trend.UNKNOWN,
        Priorities.Standing.NO_INDICATOR,
        List.of());
  }

  private Priorities.Progress progress(Line line, SortedMap<LocalDate, BigDecimal> readings) {
    Indicator indicator = Indicator.of(line);
    BigDecimal reached = indicator.reached(readings, request.from());
    LocalDate reachedOn = reached == null ? null : readings.lastKey();
    Measure measure = indicator.measure();
    List<String> notes = new ArrayList<>();
    if (reached == null && measure != null) {
      Finding finding = new Findings(facts, wording).find(measure, null, period);
      reached = finding.amount();
      reachedOn = reached == null ? null : request.asOf();
      notes.addAll(finding.notes());
    }
    BigDecimal expected = indicator.expected(request.asOf());
    Priorities.Standing standing = indicator.standing(reached, expected, facts.settings());
    if (standing == Priorities.Standing.NC || expected == null) {
      indicator.lacks().forEach(lack -> notes.add(wording.say(lack)));
    }
    return progress(
        line, indicator, reached, reachedOn, expected, trend(readings), standing, notes);
  }

  private static Priorities.Trend trend(SortedMap<LocalDate, BigDecimal> readings) {
    List<BigDecimal> values = List.copyOf(readings.values());
    if (values.size() < 2) {
      return Priorities.Trend.UNKNOWN;
    }
    int way = values.get(values.size() - 1).compareTo(values.get(values.size() - 2));
    if (way == 0) {
      return Priorities.Trend.STEADY;
    }
    return way > 0 ? Priorities.Trend.UP : Priorities.Trend.DOWN;
  }

  private Priorities.Progress progress(
      Line line,
      Indicator indicator,
      @Nullable BigDecimal reached,
      @Nullable LocalDate reachedOn,
      @Nullable BigDecimal expected,
      Priorities.Trend trend,
      Priorities.Standing standing,
      List<String> notes) {
    String words = wording.say("figure.standing." + standing.name().toLowerCase(Locale.ROOT));
    BigDecimal share = reached == null ? null : indicator.progress(reached);
    return new Priorities.Progress(
        line.word("priority"),
        Objects.requireNonNullElse(line.text("priority_label"), line.word("priority")),
        line.text("indicator"),
        Objects.requireNonNullElse(line.text("label"), words),
        line.text("unit"),
        indicator.baseline(),
        indicator.baselineOn(),
        indicator.target(),
        indicator.dueOn(),
        reached,
        reachedOn,
        expected,
        share == null ? null : Exact.settled(share.multiply(Exact.HUNDRED)),
        trend,
        standing,
        words,
        notes.isEmpty() ? null : String.join(" ; ", notes));
  }

  /** Grants and expenses of each period by priority; what has no share stands apart, last. */
  private List<Priorities.Money> money(Map<String, String> labels) {
    List<Line> shares = warehouse.ask("priority_shares");
    List<Line> expenses = warehouse.ask("expenses");
    List<Priorities.Money> money = new ArrayList<>();
    for (Period one : request.periods()) {
      Map<String, BigDecimal> granted = sorted(shares, "code", attributed(one), labels);
      Map<String, BigDecimal> spent = sorted(shares, "voucher", spent(expenses, one), labels);
      List<String> priorities = new ArrayList<>(labels.keySet());
      priorities.add("");
      for (String priority : priorities) {
        money.add(
            new Priorities.Money(
                priority.isEmpty() ? null : priority,
                labels.getOrDefault(priority, wording.say("figure.unsorted")),
                one.label(),
                granted.getOrDefault(priority, BigDecimal.ZERO),
                spent.getOrDefault(priority, BigDecimal.ZERO)));
      }
    }
    return money;
  }

  private Map<String, BigDecimal> attributed(Period one) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (Grant grant : facts.grants().all()) {
      if (grant.stands() && grant.isDated() && !(facts.isShifted() && !grant.isProrated())) {
        BigDecimal share = grant.attributed(one.from().getMonthValue()).get(one.year());
        if (share != null) {
          amounts.put(grant.code(), share);
        }
      }
    }
    return amounts;
  }

  private static Map<String, BigDecimal> spent(List<Line> expenses, Period one) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    for (Line line : expenses) {
      if (one.contains(line.day("month"))) {
        amounts.merge(line.word("voucher"), line.sum("amount"), BigDecimal::add);
      }
    }
    return amounts;
  }

  /** Amounts by priority; the empty name is what no share sorts. */
  private static Map<String, BigDecimal> sorted(
      List<Line> shares,
      String key,
      Map<String, BigDecimal> amounts,
      Map<String, String> priorities) {
    Map<String, BigDecimal> sorted = new HashMap<>();
    amounts.values().forEach(amount -> sorted.merge("", amount, BigDecimal::add));
    for (Line line : shares) {
      BigDecimal amount = line.text(key) == null ? null : amounts.get(line.word(key));
      if (amount != null && priorities.containsKey(line.word("priority"))) {
        BigDecimal part = amount.multiply(line.sum("share"));
        sorted.merge(line.word("priority"), part, BigDecimal::add);
        sorted.merge("", part.negate(), BigDecimal::add);
      }
    }
    sorted.replaceAll((priority, amount) -> Exact.settled(amount));
    return sorted;
  }
}
