package bilan.queries.figure.calendar;

import bilan.queries.Basis;
import bilan.queries.figure.Figure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Places with their lives, closures and breaks, as the reference gives them. */
public record Network(Map<String, Place> places, List<Closure> closures, List<Break> breaks) {

  /** Where facts stand that belong to no place. */
  public static final String NOWHERE = "non affecté";

  /** Network of the reference in a warehouse. */
  public static Network read(Warehouse warehouse) {
    Map<String, Set<String>> expectations = new TreeMap<>();
    for (Line line : warehouse.ask("expectations")) {
      expectations
          .computeIfAbsent(line.word("place"), p -> new HashSet<>())
          .add(line.word("dataset"));
    }
    Map<String, Place> places = new TreeMap<>();
    for (Line line : warehouse.ask("places")) {
      String name = line.word("place");
      Set<String> expects = new HashSet<>(expectations.getOrDefault(name, Set.of()));
      for (String word : String.valueOf(line.text("expects")).split("[,;/|]", -1)) {
        expects.add(Basis.named(word));
      }
      places.put(name, place(name, line, expects));
    }
    return new Network(places, closures(warehouse), breaks(warehouse));
  }

  /** The last day of a place's life, if that is before a day; null also of an unknown place. */
  public @Nullable LocalDate goneBefore(@Nullable String place, LocalDate day) {
    LocalDate ends = place == null || !places.containsKey(place) ? null : places.get(place).ends();
    return ends != null && ends.isBefore(day) ? ends : null;
  }

  private static Place place(String name, Line line, Set<String> expects) {
    return new Place(
        name,
        line.text("kind"),
        line.date("opened_on"),
        line.date("joined_on"),
        line.date("left_on"),
        line.date("closed_on"),
        Set.copyOf(expects));
  }

  private static List<Closure> closures(Warehouse warehouse) {
    List<Closure> closures = new ArrayList<>();
    for (Line line : warehouse.ask("closures")) {
      String scope = line.text("scope");
      closures.add(
          new Closure(
              line.text("place"),
              line.day("from_on"),
              line.day("to_on"),
              scope == null ? "all" : scope));
    }
    return closures;
  }

  private static List<Break> breaks(Warehouse warehouse) {
    List<Break> breaks = new ArrayList<>();
    for (Line line : warehouse.ask("breaks")) {
      breaks.add(
          new Break(
              line.word("dataset"),
              line.text("field"),
              line.text("place"),
              line.day("break_on"),
              String.valueOf(line.text("reason"))));
    }
    return breaks;
  }

  /** The names that stand for a place: of {@code NOWHERE}, all that the reference doesn't know. */
  public Set<String> namesOf(String place, Set<String> named) {
    if (!place.equals(NOWHERE)) {
      return Set.of(place);
    }
    Set<String> names = new HashSet<>(named);
    names.removeAll(places.keySet());
    names.add(NOWHERE);
    return names;
  }

  /** The places of these names; those that the reference doesn't know stand under nowhere. */
  public Set<String> known(Set<String> named) {
    Set<String> known = new TreeSet<>();
    named.forEach(name -> known.add(knows(name) ? name : NOWHERE));
    return known;
  }

  /** Whether the reference has a place of this canonical name. */
  public boolean knows(String place) {
    return places.containsKey(place);
  }

  /**
   * How many days of a month a place was open.
   *
   * @param dataset whose closures count beside those of everything; null for the latter only
   */
  int openDays(Place place, @Nullable String dataset, YearMonth month) {
    int open = 0;
    for (LocalDate day = month.atDay(1);
        !day.isAfter(month.atEndOfMonth());
        day = day.plusDays(1)) {
      if (place.livesOn(day) && !isShut(place, dataset, day)) {
        open++;
      }
    }
    return open;
  }

  private boolean isShut(Place place, @Nullable String dataset, LocalDate day) {
    for (Closure closure : closures) {
      if (closure.shuts(place.name(), dataset, day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a day of a month lies in a place's life, closures aside. */
  boolean lives(Place place, YearMonth month) {
    return place.livesBetween(month.atDay(1), month.atEndOfMonth());
  }

  /** The first break between two years that touches a figure; null if there is none. */
  public @Nullable Break between(
      Period before, Period after, Figure declared, @Nullable String place) {
    Break first = null;
    for (Break one : breaks) {
      if (one.liesBetween(before, after)
          && one.touches(declared, place)
          && (first == null || one.on().isBefore(first.on()))) {
        first = one;
      }
    }
    return first;
  }
}
