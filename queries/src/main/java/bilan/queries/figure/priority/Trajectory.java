package bilan.queries.figure.priority;

import bilan.queries.figure.Exact;
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
      Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?\\s*[=:]\\s*(-?[\\d.,]+)");

  private Trajectory() {}

  /** The way from baseline to target: straight, or through the steps of a trajectory. */
  static NavigableMap<LocalDate, BigDecimal> steps(
      LocalDate start, BigDecimal from, LocalDate end, BigDecimal to, @Nullable String trajectory) {
    NavigableMap<LocalDate, BigDecimal> steps = new TreeMap<>();
    steps.put(start, from);
    Matcher step = STEP.matcher(trajectory == null ? "" : trajectory);
    while (step.find()) {
      LocalDate day = day(step);
      if (day.isAfter(start) && day.isBefore(end)) {
        steps.put(day, new BigDecimal(step.group(4).replace(',', '.')));
      }
    }
    steps.put(end, to);
    return steps;
  }

  /** A year or month stands for its last day. */
  private static LocalDate day(Matcher step) {
    int year = Integer.parseInt(step.group(1));
    if (step.group(2) == null) {
      return LocalDate.of(year, 12, 31);
    }
    LocalDate month = LocalDate.of(year, Integer.parseInt(step.group(2)), 1);
    return step.group(3) == null
        ? month.plusMonths(1).minusDays(1)
        : month.withDayOfMonth(Integer.parseInt(step.group(3)));
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
