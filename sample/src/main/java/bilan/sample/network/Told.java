package bilan.sample.network;

import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the sheets tell of an activity: each form asks for other things. */
public final class Told {

  /** How many of an activity are of each gender, by its name in French. */
  public static final Map<String, ToLongFunction<Activity>> GENDERS = new LinkedHashMap<>();

  /** How many of an activity are of each age, by its name in French. */
  public static final Map<String, ToLongFunction<Activity>> AGES = new LinkedHashMap<>();

  static {
    GENDERS.put(
        "Femmes",
        a -> signed(a, p -> p.gender().equals("F")) + (isGendered(a) ? n(a.splits().women()) : 0));
    GENDERS.put(
        "Hommes",
        a -> signed(a, p -> p.gender().equals("H")) + (isGendered(a) ? n(a.splits().men()) : 0));
    age("Moins de 12 ans", 0, 11, a -> a.splits().under12());
    age("12 à 17 ans", 12, 17, a -> a.splits().from12());
    age("18 à 39 ans", 18, 39, a -> a.splits().from18());
    age("40 à 59 ans", 40, 59, a -> a.splits().from40());
    age("60 ans et plus", 60, 200, a -> a.splits().from60());
  }

  private Told() {}

  private interface Split {
    @Nullable Integer of(Activity activity);
  }

  private static void age(String label, int from, int to, Split split) {
    AGES.put(
        label, a -> signed(a, p -> isAged(p, a, from, to)) + (isNewForm(a) ? n(split.of(a)) : 0));
  }

  /** The age that somebody reaches in the year of the activity. */
  private static boolean isAged(Person person, Activity activity, int from, int to) {
    Integer born = person.birthYear();
    int age = born == null ? -1 : activity.date().getYear() - born;
    return age >= from && age <= to;
  }

  private static long signed(Activity activity, Predicate<Person> who) {
    return activity.people().stream().filter(who).count();
  }

  private static int n(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  /** The form of 2022 asks for ages, the others for women and men. */
  private static boolean isNewForm(Activity activity) {
    return activity.form().equals(Scenario.WAZEMMES) && activity.date().getYear() == 2022;
  }

  private static boolean isGendered(Activity activity) {
    return activity.form().equals(Scenario.MEDIATHEQUE)
        || (activity.form().equals(Scenario.WAZEMMES) && !isNewForm(activity));
  }

  /** How many came for the first time, whom one form asks for in workshops; null elsewhere. */
  public static @Nullable Integer newcomers(Activity activity) {
    boolean asked = isNewForm(activity) && activity.kind().equals("workshop");
    return asked ? activity.participants() / 4 : null;
  }

  /** The theme; null where the sheet has no column for it. */
  public static @Nullable String theme(Activity activity) {
    boolean asked =
        isNewForm(activity)
            || activity.form().equals(Scenario.OUTSIDE)
            || activity.form().equals(Scenario.REMOTE);
    return asked ? activity.theme() : null;
  }

  /** The title; null where the sheet has no column for it. */
  public static @Nullable String title(Activity activity) {
    return isOutside(activity) ? null : activity.title();
  }

  /** The partner, for whom only what happens outside has a column. */
  public static @Nullable String partner(Activity activity) {
    return isOutside(activity) ? activity.partner() : null;
  }

  private static boolean isOutside(Activity activity) {
    return activity.form().equals(Scenario.OUTSIDE) || activity.form().equals(Scenario.REMOTE);
  }
}
