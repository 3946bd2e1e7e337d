package bilan.queries.figure.priority;

import bilan.queries.database.Database;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Progress of priorities: their indicators against what was expected by now, and their money. */
public final class PriorityReader {

  private final Warehouse warehouse;
  private final Facts facts;
  private final FigureRequest request;
  private final FigureWording wording;
  private final Period period;

  public PriorityReader(Database database, Facts facts, FigureRequest request) {
    this.warehouse = Warehouse.of(database, request);
    this.facts = facts;
    this.request = request;
    this.wording = new FigureWording(request.lang());
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

  /** Priorities of the request with their progress. */
  public Priorities read() {
    Map<String, SortedMap<LocalDate, BigDecimal>> readings = new HashMap<>();
    for (Line line : warehouse.ask("readings")) {
      readings
          .computeIfAbsent(line.word("indicator"), i -> new TreeMap<>())
          .put(line.day("read_on"), line.sum("value"));
    }
    List<Priorities.Progress> progress = new ArrayList<>();
    for (Line line : warehouse.ask("indicators")) {
      progress.add(
          line.text("indicator") == null
              ? without(line)
              : progress(line, readings.getOrDefault(line.word("indicator"), new TreeMap<>())));
    }
    return new Priorities(progress);
  }

  private Priorities.Progress without(Line line) {
    return progress(
        line,
        Indicator.of(line),
        null,
        null,
        null,
        new TreeMap<>(),
        Priorities.Standing.NO_INDICATOR,
        List.of());
  }

  private Priorities.Progress progress(Line line, SortedMap<LocalDate, BigDecimal> readings) {
    Indicator indicator = Indicator.of(line);
    BigDecimal reached = indicator.reached(readings, request.from());
    LocalDate reachedOn = reached == null ? null : readings.lastKey();
    String id = indicator.figure();
    Figure declared = id == null ? null : facts.settings().declared().ifAny(id);
    List<String> notes = new ArrayList<>();
    if (reached == null && declared != null) {
      Finding finding = new Findings(facts, wording).find(declared, null, period);
      reached = finding.amount();
      reachedOn = reached == null ? null : request.asOf();
      notes.addAll(finding.notes());
    }
    BigDecimal expected = indicator.expected(request.asOf(), request.from().getMonthValue());
    Priorities.Standing standing = indicator.standing(reached, expected, facts.settings());
    if (standing == Priorities.Standing.NC || expected == null) {
      indicator.lacks().forEach(lack -> notes.add(wording.say(lack)));
    }
    boolean read = !readings.tailMap(request.from()).isEmpty();
    return progress(
        line,
        indicator,
        reached,
        reachedOn,
        expected,
        read ? readings : new TreeMap<>(),
        standing,
        notes);
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

  /** The day of the reading before the last. */
  private static @Nullable LocalDate since(SortedMap<LocalDate, BigDecimal> readings) {
    return readings.size() < 2 ? null : readings.headMap(readings.lastKey()).lastKey();
  }

  private Priorities.Progress progress(
      Line line,
      Indicator indicator,
      @Nullable BigDecimal reached,
      @Nullable LocalDate reachedOn,
      @Nullable BigDecimal expected,
      SortedMap<LocalDate, BigDecimal> read,
      Priorities.Standing computed,
      List<String> notes) {
    String told = line.text("standing");
    String reason = line.text("standing_reason");
    Priorities.Standing standing =
        told == null || reason == null
            ? computed
            : Priorities.Standing.valueOf(told.toUpperCase(Locale.ROOT));
    String words = words(standing);
    BigDecimal share = reached == null ? null : indicator.progress(reached);
    String unattained = reached == null ? null : indicator.whyUnattained(reached);
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
        reached == null ? null : indicator.attained(reached),
        unattained == null ? null : wording.say(unattained),
        trend(read),
        since(read),
        standing,
        words,
        notes.isEmpty() ? null : wording.reasons(notes),
        told == null || reason == null
            ? null
            : wording.say("figure.standing.kept_why", reason, words(computed)));
  }

  private String words(Priorities.Standing standing) {
    return wording.say("figure.standing." + standing.name().toLowerCase(Locale.ROOT));
  }
}
