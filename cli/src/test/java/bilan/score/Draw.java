package bilan.score;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Facts that are drawn, equal for equal seeds. */
final class Draw {

  /** Places of the organisation, and another name of each or nothing. */
  static final List<List<String>> PLACES =
      List.of(
          List.of("Ferme des Ormes", "Les Ormes"),
          List.of("Le Phare"),
          List.of("Salle Prévert", "Prévert"));

  private static final List<String> ACTIVITIES =
      List.of(
          "Jardinage", "Théâtre", "Soutien scolaire", "Marche", "Tricot", "Échecs", "Jam session");

  private static final List<String> PEOPLE =
      List.of(
          "Noé Garnier",
          "Lila Perrot",
          "Omar Benali",
          "Inès Roche",
          "Paul Lemoine",
          "Zoé Marchand",
          "Hugo Vidal",
          "Sara Klein",
          "Tom Faure",
          "Ève Colin");

  private static final List<String> PRODUCTS =
      List.of("Limonade", "Sirop", "Quiche", "Cookie", "Bière locale", "Infusion");

  private final Random random;

  private Draw(Random random) {
    this.random = random;
  }

  static Draw of(long seed, String purpose) {
    return new Draw(new Random(seed * 1_000_003 + purpose.hashCode()));
  }

  int number(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** An amount in cents that ends in fives. */
  BigDecimal money(int least, int most) {
    return BigDecimal.valueOf(number(least * 20, most * 20) * 5L, 2);
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private List<String> some(List<String> list, int count) {
    List<String> all = new ArrayList<>(list);
    java.util.Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  String place() {
    return one(PLACES).get(0);
  }

  List<String> activities(int count) {
    return some(ACTIVITIES, count);
  }

  String activity() {
    return one(ACTIVITIES);
  }

  List<String> people(int count) {
    return some(PEOPLE, count);
  }

  String person() {
    return one(PEOPLE);
  }

  String product() {
    return one(PRODUCTS);
  }

  /** Different days, in order. */
  List<LocalDate> days(int count, LocalDate from, LocalDate to) {
    TreeSet<LocalDate> days = new TreeSet<>();
    while (days.size() < count) {
      days.add(from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1)));
    }
    return List.copyOf(days);
  }

  /** Days of one weekday, a week apart, the first ones from a day on. */
  List<LocalDate> weekly(int count, LocalDate from, DayOfWeek weekday) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = from;
    while (days.size() < count) {
      if (day.getDayOfWeek() == weekday) {
        days.add(day);
      }
      day = day.plusDays(1);
    }
    return days;
  }
}
