package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Activities, participations, hours and people, by hand. */
final class ExpectedActivity {

  private final List<Activity> activities;
  private final BilanYears years;
  private final Map<String, Integer> firstYear = new HashMap<>();

  ExpectedActivity(List<Activity> activities, BilanYears years) {
    this.activities = activities;
    this.years = years;
    for (Activity activity : activities) {
      for (Person person : activity.counts() ? activity.people() : List.<Person>of()) {
        firstYear.merge(person.identity(), years.of(activity.date()), Math::min);
      }
    }
  }

  private List<Activity> of(@Nullable String place, int year) {
    return activities.stream()
        .filter(a -> (place == null || a.place().equals(place)) && years.of(a.date()) == year)
        .toList();
  }

  private long sum(@Nullable String place, int year, ToLongFunction<Activity> amount) {
    return of(place, year).stream().filter(Activity::counts).mapToLong(amount).sum();
  }

  BigDecimal activities(@Nullable String place, int year) {
    return BigDecimal.valueOf(sum(place, year, a -> 1));
  }

  BigDecimal participations(@Nullable String place, int year) {
    return BigDecimal.valueOf(sum(place, year, Activity::participants));
  }

  BigDecimal passages(@Nullable String place, int year) {
    return BigDecimal.valueOf(
        of(place, year).stream()
            .filter(a -> a.kind().equals("event") || a.kind().equals("walk_in"))
            .mapToLong(Activity::participants)
            .sum());
  }

  BigDecimal mediationHours(@Nullable String place, int year) {
    return hours(sum(place, year, a -> a.minutes() == null ? 0 : a.minutes()));
  }

  BigDecimal participantHours(@Nullable String place, int year) {
    return hours(
        sum(place, year, a -> a.minutes() == null ? 0 : (long) a.minutes() * a.participants()));
  }

  private static BigDecimal hours(long minutes) {
    return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), MathContext.DECIMAL64);
  }

  /** Different people; null where those who signed make less than 80 % of the participations. */
  @Nullable BigDecimal people(@Nullable String place, int year) {
    return tooFew(place, year) ? null : BigDecimal.valueOf(keys(place, year).size());
  }

  /**
   * Of them, those never seen before this year; null also in the first year in which anyone signed.
   */
  @Nullable BigDecimal newcomers(@Nullable String place, int year) {
    boolean first = firstYear.values().stream().mapToInt(y -> y).min().orElse(0) == year;
    if (first || tooFew(place, year)) {
      return null;
    }
    return BigDecimal.valueOf(
        keys(place, year).stream().filter(key -> firstYear.getOrDefault(key, 0) == year).count());
  }

  private Set<String> keys(@Nullable String place, int year) {
    Set<String> keys = new HashSet<>();
    of(place, year).stream()
        .filter(Activity::counts)
        .flatMap(a -> a.people().stream())
        .forEach(p -> keys.add(p.identity()));
    return keys;
  }

  private boolean tooFew(@Nullable String place, int year) {
    long known = sum(place, year, a -> a.people().size());
    return known * 100 < participations(place, year).longValueExact() * 80;
  }
}
