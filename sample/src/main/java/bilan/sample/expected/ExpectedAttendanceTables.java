package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Who came, to what, when: the tables and charts of attendance. */
final class ExpectedAttendanceTables {

  private static final Map<String, String> KINDS = CodeWords.of("printed kind");

  private final List<Activity> activities;
  private final Calendar calendar;
  private final BilanYears years;

  /**
   * @param years those shown, which may be fewer than the sample's
   */
  ExpectedAttendanceTables(SampleData data, BilanYears years) {
    this.activities =
        data.network().activities().stream().filter(a -> years.shows(a.date())).toList();
    this.calendar = new Calendar(data.network(), data.written(), years);
    this.years = years;
  }

  List<ExpectedTable> all() {
    List<ExpectedTable> all = new ArrayList<>();
    all.addAll(List.of(kindsByYear(), kinds(), themes(), audience(), audienceChart()));
    all.add(months(null));
    calendar.places().forEach(place -> all.add(months(place).about(place)));
    return all;
  }

  private List<Activity> of(Predicate<Activity> which) {
    return activities.stream().filter(which).toList();
  }

  private static BigDecimal sum(List<Activity> of, ToLongFunction<Activity> amount) {
    return BigDecimal.valueOf(of.stream().mapToLong(amount).sum());
  }

  private boolean isSaid(int year) {
    return calendar.year("attendance", null, year).hasValue();
  }

  private ExpectedTable kindsByYear() {
    Map<String, Map<Integer, @Nullable BigDecimal>> byKind = new TreeMap<>();
    KINDS.forEach(
        (kind, label) -> {
          Map<Integer, @Nullable BigDecimal> row = new TreeMap<>();
          for (int year : years.all()) {
            List<Activity> some = of(a -> a.kind().equals(kind) && years.of(a.date()) == year);
            row.put(year, isSaid(year) ? sum(some, Activity::participants) : null);
          }
          if (activities.stream().anyMatch(a -> a.kind().equals(kind))) {
            byKind.put(label, row);
          }
        });
    return ExpectedTable.pivot("attendance-by-kind", "kind", "participants", byKind, years);
  }

  private ExpectedTable kinds() {
    ExpectedTable table =
        ExpectedTable.of("attendance-by-kind", "kind", "activities_held", "participants", "hours");
    KINDS.forEach(
        (kind, label) -> {
          List<Activity> some = of(a -> a.kind().equals(kind));
          boolean said = isSaid(years.last());
          if (!some.isEmpty()) {
            table.row(
                label,
                said ? sum(some, a -> 1) : null,
                said ? sum(some, Activity::participants) : null,
                said && some.stream().anyMatch(a -> a.minutes() != null)
                    ? sum(some, a -> a.minutes() == null ? 0 : a.minutes())
                        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                    : null);
          }
        });
    return table;
  }

  private ExpectedTable months(@Nullable String place) {
    ExpectedTable chart = ExpectedTable.of("chart:attendance-by-month", "x", "participations");
    for (int year : years.all()) {
      for (YearMonth month : years.months(year)) {
        State state = calendar.state("attendance", place, List.of(month));
        chart.row(
            French.shortMonth(month),
            state.hasValue()
                ? sum(
                    of(
                        a ->
                            a.counts()
                                && (place == null || a.place().equals(place))
                                && YearMonth.from(a.date()).equals(month)),
                    Activity::participants)
                : null);
      }
    }
    return chart;
  }

  /** Of the activities whose sheet says their theme, in percent. */
  private ExpectedTable themes() {
    List<Activity> known = of(a -> a.counts() && Told.theme(a) != null);
    ExpectedTable chart = ExpectedTable.of("chart:attendance-themes", "x", "share");
    for (String theme : new TreeSet<>(known.stream().map(Activity::theme).toList())) {
      long some = known.stream().filter(a -> a.theme().equals(theme)).count();
      chart.row(
          theme,
          BigDecimal.valueOf(some * 100)
              .divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP));
    }
    return chart;
  }

  private ExpectedTable audience() {
    ExpectedTable table =
        ExpectedTable.of("audience-profile", "class", "share", "participants", "unknown_share");
    List<Activity> counted = of(Activity::counts);
    group(table, counted, Told.GENDERS);
    group(table, counted, Told.AGES);
    return table;
  }

  /** Shares of the audience, a bar each. */
  private ExpectedTable audienceChart() {
    ExpectedTable chart = ExpectedTable.of("chart:audience-profile", "x", "share");
    for (List<@Nullable Object> row : audience().rows()) {
      if (row.get(1) != null) {
        chart.row(row.get(0), row.get(1));
      }
    }
    return chart;
  }

  private static void group(
      ExpectedTable table, List<Activity> counted, Map<String, ToLongFunction<Activity>> classes) {
    Map<String, Long> people = new LinkedHashMap<>();
    classes.forEach(
        (label, count) -> {
          long sum = counted.stream().mapToLong(count).sum();
          if (sum > 0) {
            people.put(label, sum);
          }
        });
    long known = people.values().stream().mapToLong(n -> n).sum();
    long all = counted.stream().mapToLong(Activity::participants).sum();
    if (known == 0) {
      return;
    }
    Map<String, Long> tenths = largestRemainder(people, known);
    people.forEach(
        (label, count) ->
            table.row(
                label,
                BigDecimal.valueOf(tenths.getOrDefault(label, 0L), 1),
                BigDecimal.valueOf(count),
                BigDecimal.valueOf(Math.max(all - known, 0) * 100)
                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)));
  }

  /** A thousand tenths of a percent, the first class first among equal remainders. */
  private static Map<String, Long> largestRemainder(Map<String, Long> people, long known) {
    Map<String, Long> tenths = new LinkedHashMap<>();
    people.forEach((label, count) -> tenths.put(label, count * 1000 / known));
    long left = 1000 - tenths.values().stream().mapToLong(n -> n).sum();
    people.entrySet().stream()
        .sorted(
            java.util.Comparator.comparingLong(
                (Map.Entry<String, Long> e) -> -(e.getValue() * 1000 % known)))
        .limit(left)
        .forEach(e -> tenths.merge(e.getKey(), 1L, Long::sum));
    return tenths;
  }
}
