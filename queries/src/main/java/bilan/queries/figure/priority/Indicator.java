package bilan.queries.figure.priority;

import bilan.queries.figure.Exact;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the reference declares it.
 *
 * @param direction {@code up} or {@code down}; null if it is to be read from baseline and target
 * @param perYear whether the target is one of each year, else of {@code dueOn}
 * @param aggregation last, sum, mean or distinct
 * @param query a key figure's id, or a saved query's column named like one; null if read by hand
 */
record Indicator(
    @Nullable String direction,
    @Nullable BigDecimal baseline,
    @Nullable LocalDate baselineOn,
    @Nullable BigDecimal target,
    boolean perYear,
    @Nullable LocalDate dueOn,
    @Nullable String trajectory,
    String aggregation,
    @Nullable String query) {

  static Indicator of(Line line) {
    String aggregation = line.text("aggregation");
    return new Indicator(
        line.text("direction"),
        line.amount("baseline"),
        line.date("baseline_on"),
        line.amount("target"),
        "per_year".equals(line.text("target_kind")),
        line.date("due_on"),
        line.text("trajectory"),
        aggregation == null ? "last" : aggregation,
        line.text("query"));
  }

  /** The key figure that measures it; null if none does. */
  @Nullable String figure() {
    return query == null ? null : query.substring(query.lastIndexOf('.') + 1);
  }

  /**
   * What readings come to at as-of; null without any in the period.
   *
   * @param readings by day, up to as-of
   * @param from the first day of the period, which begins a year
   */
  @Nullable BigDecimal reached(SortedMap<LocalDate, BigDecimal> readings, LocalDate from) {
    SortedMap<LocalDate, BigDecimal> within = readings.tailMap(from);
    if (within.isEmpty()) {
      return null;
    }
    return switch (aggregation) {
      case "sum" -> total(perYear ? ofLastYear(within, from) : readings);
      case "mean" -> {
        SortedMap<LocalDate, BigDecimal> meant = perYear ? ofLastYear(within, from) : within;
        yield Exact.settled(Exact.quotient(total(meant), meant.size()));
      }
      default -> within.get(within.lastKey());
    };
  }

  private static SortedMap<LocalDate, BigDecimal> ofLastYear(
      SortedMap<LocalDate, BigDecimal> readings, LocalDate from) {
    Period last = Period.containing(readings.lastKey(), from.getMonthValue());
    return readings.tailMap(last.from());
  }

  private static BigDecimal total(SortedMap<LocalDate, BigDecimal> readings) {
    return readings.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What should be reached by a day; null if a date, the baseline or the target is missing.
   *
   * @param firstMonth of the years that a trajectory names
   */
  @Nullable BigDecimal expected(LocalDate day, int firstMonth) {
    if (target == null
        || baseline == null
        || baselineOn == null
        || dueOn == null
        || !baselineOn.isBefore(dueOn)) {
      return null;
    }
    return Trajectory.at(
        day, Trajectory.steps(baselineOn, baseline, dueOn, target, trajectory, firstMonth));
  }

  /** How much of the way from baseline to target a value is, as a fraction; null if none can be. */
  @Nullable BigDecimal progress(BigDecimal value) {
    if (baseline == null || target == null || target.compareTo(baseline) == 0 || isContrary()) {
      return null;
    }
    return Exact.settled(Exact.quotient(value.subtract(baseline), target.subtract(baseline)));
  }

  /**
   * How much of its target a value is, in percent. What should go up is a share of its target. What
   * should go down has come to it, or is on its way from the baseline, where it has none of it;
   * null if none can be said.
   */
  @Nullable BigDecimal attained(BigDecimal value) {
    if (whyUnattained(value) != null || target == null) {
      return null;
    }
    if (!isDown()) {
      return Exact.settled(Exact.quotient(value.multiply(Exact.HUNDRED), target));
    }
    BigDecimal way = isReachedBy(value) ? BigDecimal.ONE : progress(value);
    return way == null ? null : Exact.settled(way.max(BigDecimal.ZERO).multiply(Exact.HUNDRED));
  }

  /** Why a value is no share of the target, as a key of the catalogue; null if it is one. */
  @Nullable String whyUnattained(BigDecimal value) {
    if (target == null) {
      return "figure.lacks.target";
    }
    if (isContrary()) {
      return "figure.lacks.direction";
    }
    if (!isDown()) {
      return target.signum() > 0 ? null : "figure.lacks.share";
    }
    if (isReachedBy(value)) {
      return null;
    }
    if (baseline == null) {
      return "figure.lacks.baseline";
    }
    return baseline.compareTo(target) == 0 ? "figure.lacks.way" : null;
  }

  /** Whether the target lies on the side that the direction calls worse. */
  private boolean isContrary() {
    if (baseline == null || target == null || direction == null) {
      return false;
    }
    int way = target.compareTo(baseline);
    return direction.equals("up") ? way < 0 : way > 0;
  }

  private boolean isDown() {
    if (direction != null) {
      return direction.equals("down");
    }
    return baseline != null && target != null && target.compareTo(baseline) < 0;
  }

  /** Whether a value is at the target or better. */
  boolean isReachedBy(BigDecimal value) {
    if (target == null || isContrary()) {
      return false;
    }
    int way = value.compareTo(target);
    return isDown() ? way <= 0 : way >= 0;
  }

  /** Where a value stands against what was expected by now. */
  Priorities.Standing standing(
      @Nullable BigDecimal value, @Nullable BigDecimal expected, FigureSettings settings) {
    if (value == null) {
      return Priorities.Standing.NOT_MEASURED;
    }
    if (isReachedBy(value)) {
      return Priorities.Standing.REACHED;
    }
    BigDecimal progress = progress(value);
    BigDecimal due = expected == null ? null : progress(expected);
    if (progress == null || due == null) {
      return Priorities.Standing.NC;
    }
    if (progress.signum() == 0 && due.signum() == 0) {
      return Priorities.Standing.AT_START;
    }
    if (progress.compareTo(settings.onTrack().multiply(due)) >= 0) {
      return Priorities.Standing.ON_TRACK;
    }
    return progress.compareTo(settings.watch().multiply(due)) >= 0
        ? Priorities.Standing.WATCH
        : Priorities.Standing.LATE;
  }

  /** What keeps more from being said, as keys of the catalogue. */
  List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    if (target == null) {
      lacks.add("figure.lacks.target");
    }
    if (baseline == null) {
      lacks.add("figure.lacks.baseline");
    }
    if (baselineOn == null) {
      lacks.add("figure.lacks.baseline_on");
    }
    if (dueOn == null) {
      lacks.add("figure.lacks.due_on");
    }
    if (isContrary()) {
      lacks.add("figure.lacks.direction");
    }
    return lacks;
  }
}
