package bilan.sample.network;

import bilan.sample.network.InventedNetwork.Break;
import bilan.sample.network.InventedNetwork.Closure;
import bilan.sample.network.InventedNetwork.Place;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is decided about a network before chance fills its days.
 *
 * @param gaps months of a place for which no attendance sheet was ever sent
 * @param accounts years whose income statement was delivered
 * @param teamFrom first month of the team table, with {@code teamTo}
 * @param shift percent by which the amounts of grants differ from the committed sample
 * @param years that its bilans show
 * @param tickets how many its till sells where the committed sample's sells one
 */
public record Scenario(
    List<Place> places,
    List<Closure> closures,
    List<Break> breaks,
    Set<Gap> gaps,
    Set<Integer> accounts,
    YearMonth teamFrom,
    YearMonth teamTo,
    int shift,
    BilanYears years,
    int tickets) {

  /** A month of which nothing was sent for a place. */
  record Gap(String place, YearMonth month) {}

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(7, 14),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  public static final String WAZEMMES = "POP Café Wazemmes";
  public static final String BOIS_BLANCS = "Estaminet des Bois-Blancs";
  public static final String FIVES = "Maison de Fives";
  public static final String MEDIATHEQUE = "Médiathèque du Vieux-Moulin";
  public static final String FERME = "Ferme du Héron";
  public static final String GUINGUETTE = "Guinguette du Canal";
  public static final String OUTSIDE = "Hors les murs";
  public static final String REMOTE = "À distance";

  /** The same, of which other years are shown. */
  public Scenario by(BilanYears others) {
    return InventedFacts.with(this, "years", others);
  }

  /** The same, whose till is that many times as busy. */
  public Scenario busier(int times) {
    return InventedFacts.with(this, "tickets", times);
  }

  /**
   * The network that is committed: works in January 2020, a café eighteen months later, partners
   * one by one.
   */
  public static Scenario committed() {
    return new Scenario(
        InventedFacts.of(Place.class),
        InventedFacts.of(Closure.class),
        InventedFacts.of(Break.class),
        Set.of(new Gap(FIVES, YearMonth.of(2021, 12))),
        new TreeSet<>(List.of(2020, 2021, 2022)), // in the same order each time
        YearMonth.of(2020, 1),
        YearMonth.of(2022, 12),
        0,
        new BilanYears(2020, 2022, 1),
        1);
  }

  /**
   * Another network of the same kind: other dates, closures, gaps, amounts, the same for the same
   * seed.
   */
  public static Scenario variant(long seed) {
    Random chance = new Random(seed * 7919 + 17);
    int early = chance.nextInt(2) * (200 + chance.nextInt(200));
    List<Place> places = new ArrayList<>(InventedFacts.of(Place.class));
    first(places, 0, "opened", early - chance.nextInt(220) + 90);
    first(places, 1, "joined", early - chance.nextInt(120) + 60);
    first(places, 2, "joined", early - chance.nextInt(150) + 75);
    first(places, 3, "joined", early - chance.nextInt(160) + 120);
    first(places, 4, "joined", early - chance.nextInt(90) + 60);
    if (chance.nextBoolean()) {
      places.set(1, leaving(places.get(1), day("2022-03-31").plusDays(chance.nextInt(200))));
    }
    List<Closure> closures = new ArrayList<>();
    closures.add(
        new Closure(
            BOIS_BLANCS,
            day("2020-10-30"),
            day("2021-02-18").plusDays(chance.nextInt(120)),
            "all",
            "Fermeture des cafés (Covid-19)"));
    for (Place place : places) {
      if (chance.nextInt(3) > 0) {
        LocalDate from = day("2020-06-01").plusDays(chance.nextInt(900));
        String scope = List.of("all", "attendance", "sales").get(chance.nextInt(3));
        closures.add(
            new Closure(
                place.name(), from, from.plusDays(5 + chance.nextInt(70)), scope, "Travaux"));
      }
    }
    List<Break> breaks = new ArrayList<>();
    if (chance.nextInt(3) == 0) {
      breaks.add(
          new Break(
              "attendance",
              chance.nextBoolean() ? null : "duration_minutes",
              null,
              day("2021-06-01").plusDays(chance.nextInt(500)),
              "Nouvelle feuille de présence"));
    }
    Set<Gap> gaps = new java.util.LinkedHashSet<>();
    for (String place : List.of(WAZEMMES, FIVES, MEDIATHEQUE, FERME)) {
      if (chance.nextInt(2) == 0) {
        gaps.add(new Gap(place, YearMonth.of(2021, 12).plusMonths(chance.nextInt(3) - 1)));
      }
    }
    Set<Integer> accounts = new java.util.TreeSet<>(List.of(2020, 2021, 2022));
    if (chance.nextBoolean()) {
      accounts.remove(2020 + chance.nextInt(3));
    }
    return new Scenario(
        places,
        closures,
        breaks,
        gaps,
        accounts,
        YearMonth.of(2020, 1).plusMonths(chance.nextBoolean() ? 0 : chance.nextInt(15)),
        YearMonth.of(2022, 12).minusMonths(chance.nextBoolean() ? 0 : chance.nextInt(4)),
        chance.nextInt(60) - 30,
        seed % 3 == 0 ? new BilanYears(2019, 2021, 9) : new BilanYears(2020, 2022, 1),
        1);
  }

  private static void first(List<Place> places, int at, String component, int earlier) {
    Place place = places.get(at);
    places.set(at, InventedFacts.with(place, component, place.firstDay().minusDays(earlier)));
  }

  private static Place leaving(Place place, LocalDate day) {
    return InventedFacts.with(InventedFacts.with(place, "left", day), "closed", null);
  }

  /** A day by its ISO writing. */
  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** The place of a name, which there must be. */
  public Place place(String name) {
    return places.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Whether a place can hold an activity or a sale on a day: no holiday, open, no closure of that
   * scope, not in a gap.
   */
  public boolean isOpen(String place, LocalDate day, String dataset) {
    Place p = place(place);
    return !HOLIDAYS.contains(MonthDay.from(day))
        && !day.isBefore(p.firstDay())
        && !day.isAfter(p.lastDay())
        && closures.stream()
            .noneMatch(
                c -> touches(c, place, dataset) && !day.isBefore(c.from()) && !day.isAfter(c.to()))
        && !(dataset.equals("attendance") && gaps.contains(new Gap(place, YearMonth.from(day))));
  }

  static boolean touches(Closure closure, String place, String dataset) {
    return (closure.place() == null || closure.place().equals(place))
        && (closure.scope().equals("all") || closure.scope().equals(dataset));
  }
}
