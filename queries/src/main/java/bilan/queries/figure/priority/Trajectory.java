package bilan.queries.figure.priority;

import bilan.queries.figure.Exact;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way of an indicator from its baseline to its target. */
final class Trajectory {

  private static final Pattern STEP =
      Pattern.compile("(\\d{4})(?:-(\\d{4})|(?:-(\\d{2}))?(?:-(\\d{2}))?)\\s*[=:]\\s*(-?[\\d.,]+)");

  private Trajectory() {}

  /**
   * The way from baseline to target: straight, or through the steps of a trajectory.
   *
   * @param firstMonth of the years that it names
   */
  static NavigableMap<LocalDate, BigDecimal> steps(
      LocalDate start,
      BigDecimal from,
      LocalDate end,
      BigDecimal to,
      @Nullable String trajectory,
      int firstMonth) {
    NavigableMap<LocalDate, BigDecimal> steps = new TreeMap<>();
    steps.put(start, from);
    Matcher step = STEP.matcher(trajectory == null ? "" : trajectory);
    while (step.find()) {
      LocalDate day = day(step, firstMonth);
      if (day.isAfter(start) && day.isBefore(end)) {
        steps.put(day, new BigDecimal(step.group(5).replace(',', '.')));
      }
    }
    steps.put(end, to);
    return steps;
  }

  /** A year or month stands for its last day. */
  private static LocalDate day(Matcher step, int firstMonth) {
    boolean second = step.group(2) != null && firstMonth == 1;
    int year = Integer.parseInt(step.group(second ? 2 : 1));
    if (step.group(3) == null) {
      return Period.of(year, firstMonth).to();
    }
    LocalDate month = LocalDate.of(year, Integer.parseInt(step.group(3)), 1);
    return step.group(4) == null
        ? month.plusMonths(1).minusDays(1)
        : month.withDayOfMonth(Integer.parseInt(step.group(4)));
  }

  /** Where it stands by a day. */
  static @Nullable BigDecimal at(LocalDate day, NavigableMap<LocalDate, BigDecimal> steps) {
    Map.Entry<LocalDate, BigDecimal> before = steps.floorEntry(day);
    Map.Entry<LocalDate, BigDecimal> after = steps.higherEntry(day);
    if (before == null) {
      return steps.firstEntry().getValue();
    }
    if (after == null) {
      return before.getValue();
    }
    long days = ChronoUnit.DAYS.between(before.getKey(), day);
    long all = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
    BigDecimal way = after.getValue().subtract(before.getValue());
    BigDecimal gone = Exact.quotient(way.multiply(BigDecimal.valueOf(days)), all);
    return Exact.settled(before.getValue().add(gone));
  }
}
