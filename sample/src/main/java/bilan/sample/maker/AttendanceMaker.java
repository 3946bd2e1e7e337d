package bilan.sample.maker;

import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.Activity;
import bilan.sample.network.InventedNetwork.Person;
import bilan.sample.network.InventedNetwork.Splits;
import bilan.sample.network.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Fills the days of each place with activities: few at first, more each month. */
final class AttendanceMaker {

  private static final LocalDate END = Scenario.day("2022-12-31");
  private static final List<String> THEMES = InventedFacts.list("theme");
  private static final List<String> WORKSHOPS = InventedFacts.list("workshop");
  private static final List<String> FIRST = InventedFacts.list("first name");
  private static final List<String> LAST = InventedFacts.list("last name");

  /**
   * How a place lives: workshops and individual sessions a week when it starts, and what a year
   * adds (in percent).
   */
  private record Rhythm(
      String place, int workshops, int individuals, int crowd, int growth, boolean signed) {}

  private static final List<Rhythm> RHYTHMS = InventedFacts.of(Rhythm.class);

  private final Scenario scenario;
  private final Random chance;
  private final List<Person> people = new ArrayList<>();

  AttendanceMaker(Scenario scenario, Random chance) {
    this.scenario = scenario;
    this.chance = chance;
    for (String last : LAST) {
      for (String first : FIRST) {
        people.add(
            new Person(
                first,
                last,
                people.size() % 9 == 4 ? null : 1941 + people.size() * 37 % 70,
                people.size() % 2 == 0 ? "F" : "H"));
      }
    }
  }

  List<Activity> make() {
    List<Activity> all = new ArrayList<>();
    for (Rhythm rhythm : RHYTHMS) {
      LocalDate first = scenario.place(rhythm.place()).firstDay();
      for (LocalDate monday = first.with(DayOfWeek.MONDAY);
          !monday.isAfter(END);
          monday = monday.plusWeeks(1)) {
        week(rhythm, first, monday, all);
      }
    }
    all.sort(
        Comparator.comparing(Activity::place)
            .thenComparing(Activity::date)
            .thenComparing(a -> a.start() == null ? LocalTime.MIN : a.start()));
    return all;
  }

  private void week(Rhythm rhythm, LocalDate first, LocalDate monday, List<Activity> all) {
    long months = Math.max(0, ChronoUnit.MONTHS.between(first, monday));
    int percent = 100 + (int) (months * rhythm.growth() / 12);
    for (int i = 0; i < often(rhythm.workshops() * percent); i++) {
      add(
          all,
          rhythm,
          monday.plusDays(1 + chance.nextInt(5)),
          "workshop",
          2 + chance.nextInt(rhythm.crowd()) + (int) (months / 6));
    }
    for (int i = 0; i < often(rhythm.individuals() * percent); i++) {
      add(all, rhythm, monday.plusDays(1 + chance.nextInt(5)), "individual", 1);
    }
    if (rhythm.place().equals(Scenario.WAZEMMES)) {
      add(all, rhythm, monday.plusDays(5), "walk_in", 15 + chance.nextInt(25));
      if (monday.getDayOfMonth() <= 7) {
        add(all, rhythm, monday.plusDays(4), "event", 25 + chance.nextInt(40));
        add(all, rhythm, monday.plusDays(1), "meeting", 4 + chance.nextInt(4));
      }
    }
    if (rhythm.place().equals(Scenario.OUTSIDE) && monday.getDayOfMonth() > 24) {
      add(all, rhythm, monday.plusDays(3), "training", 6 + chance.nextInt(7));
    }
  }

  /** {@code percent} hundredths of something, rounded up or down by chance. */
  private int often(int percent) {
    return percent / 100 + (chance.nextInt(100) < percent % 100 ? 1 : 0);
  }

  private void add(
      List<Activity> all, Rhythm rhythm, LocalDate day, String kind, int participants) {
    // Chance is asked in the same order whether the place is open or not, so that a changed date
    // leaves other days alone.
    LocalTime start = LocalTime.of(10 + chance.nextInt(8), chance.nextInt(2) * 30);
    String title = title(kind);
    String theme = THEMES.get(chance.nextInt(THEMES.size()));
    int minutes = minutes(kind);
    boolean untimed = rhythm.place().equals(Scenario.BOIS_BLANCS) && chance.nextInt(12) == 0;
    String facilitator = "M0" + (1 + chance.nextInt(3));
    List<Person> signed = rhythm.signed() ? signatures(participants) : List.of();
    Splits splits = splits(participants);
    if (day.isAfter(END)
        || !scenario.isOpen(rhythm.place(), day, "attendance")
        || crowded(all, rhythm.place(), day, start)) {
      return;
    }
    all.add(
        new Activity(
            rhythm.place(),
            rhythm.place(),
            day,
            start,
            kind,
            title,
            theme,
            untimed ? null : (Integer) minutes,
            participants,
            facilitator,
            kind.equals("training") ? "CCAS partenaire" : null,
            splits,
            signed));
  }

  /** One thing at a time in a place, or a sign-in sheet could not tell two workshops apart. */
  private static boolean crowded(List<Activity> all, String place, LocalDate day, LocalTime start) {
    return all.stream()
        .anyMatch(a -> a.place().equals(place) && a.date().equals(day) && start.equals(a.start()));
  }

  private String title(String kind) {
    int pick = chance.nextInt(WORKSHOPS.size());
    return switch (kind) {
      case "workshop" -> WORKSHOPS.get(pick);
      case "individual" -> "Accompagnement";
      case "training" -> "Formation des agents d'accueil";
      case "event" -> "Soirée";
      case "meeting" -> "Comité du réseau";
      default -> "Espace libre";
    };
  }

  private int minutes(String kind) {
    int pick = chance.nextInt(3);
    return switch (kind) {
      case "individual" -> 30 + 15 * pick;
      case "training" -> 180 + 30 * pick;
      default -> 60 + 30 * pick;
    };
  }

  /** Different people, most of them among the first of the list: the regulars. */
  private List<Person> signatures(int count) {
    List<Person> signed = new ArrayList<>();
    while (signed.size() < count) {
      Person person =
          people.get(Math.min(chance.nextInt(people.size()), chance.nextInt(people.size())));
      if (!signed.contains(person)) {
        signed.add(person);
      }
    }
    return signed;
  }

  private Splits splits(int participants) {
    int unknown = chance.nextInt(4) == 0 ? 1 : 0;
    int known = Math.max(0, participants - unknown);
    int women = known == 0 ? 0 : chance.nextInt(known + 1);
    int[] ages = new int[5];
    for (int i = 0; i < known; i++) {
      ages[Math.min(4, 1 + chance.nextInt(4) - (chance.nextInt(6) == 0 ? 1 : 0))]++;
    }
    return new Splits(women, known - women, ages[0], ages[1], ages[2], ages[3], ages[4]);
  }
}
