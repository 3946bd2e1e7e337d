package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork;
import bilan.sample.network.InventedNetwork.Closure;
import bilan.sample.network.InventedNetwork.Place;
import bilan.sample.network.Written;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The state of each month of each place, by days counted one by one. */
final class Calendar {

  /** What a month is worth; a year besides is partial or nc. */
  enum State {
    NOT_OPEN,
    CLOSED,
    COVERED,
    MISSING,
    NOT_EXPECTED,
    PARTIAL,
    COMPLETE,
    NC;

    boolean hasValue() {
      return this == COMPLETE || this == PARTIAL;
    }
  }

  private final InventedNetwork network;
  private final List<Written> written;
  private final BilanYears years;
  private final Map<List<String>, State> states = new HashMap<>();
  private final Map<List<String>, Integer> openDays = new HashMap<>();

  Calendar(InventedNetwork network, List<Written> written, BilanYears years) {
    this.years = years;
    this.network = network;
    this.written = written;
  }

  List<String> places() {
    return network.places().stream().map(Place::name).toList();
  }

  Place place(String name) {
    return network.places().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * Days between opening and leaving, those under a closure of that dataset (null: of everything)
   * left out or not.
   */
  private int days(String name, YearMonth month, @Nullable String dataset, boolean lessClosures) {
    Place place = place(name);
    int days = 0;
    for (LocalDate day = month.atDay(1);
        !day.isAfter(month.atEndOfMonth());
        day = day.plusDays(1)) {
      boolean alive = !day.isBefore(place.firstDay()) && !day.isAfter(place.lastDay());
      days += alive && !(lessClosures && shut(name, day, dataset)) ? 1 : 0;
    }
    return days;
  }

  private boolean shut(String name, LocalDate day, @Nullable String dataset) {
    for (Closure closure : network.closures()) {
      boolean scope = closure.scope().equals("all") || closure.scope().equals(dataset);
      boolean here = closure.place() == null || closure.place().equals(name);
      if (scope && here && !day.isBefore(closure.from()) && !day.isAfter(closure.to())) {
        return true;
      }
    }
    return false;
  }

  int openDays(String place, YearMonth month, String dataset) {
    return openDays.computeIfAbsent(
        List.of(dataset, place, month.toString()), key -> days(place, month, dataset, true));
  }

  State month(String dataset, String place, YearMonth month) {
    return states.computeIfAbsent(
        List.of(dataset, place, month.toString()), key -> decided(dataset, place, month));
  }

  private State decided(String dataset, String place, YearMonth month) {
    if (days(place, month, dataset, false) == 0) {
      return State.NOT_OPEN;
    }
    int open = openDays(place, month, dataset);
    if (open == 0) {
      return State.CLOSED;
    }
    if (isCovered(dataset, place, month)) {
      return State.COVERED;
    }
    return open >= 15 && place(place).expects().contains(dataset)
        ? State.MISSING
        : State.NOT_EXPECTED;
  }

  private boolean isCovered(String dataset, String place, YearMonth month) {
    boolean till =
        dataset.equals("sales")
            && written.stream()
                .anyMatch(w -> place.equals(w.place()) && "till".equals(w.channel()));
    return written.stream()
        .filter(
            w ->
                w.dataset().equals(dataset)
                    && place.equals(w.place())
                    && (!till || "till".equals(w.channel())))
        .anyMatch(w -> !w.from().isAfter(month.atEndOfMonth()) && !w.to().isBefore(month.atDay(1)));
  }

  /**
   * Whether a file of one of these channels touches a year; place null: of any place, {@code
   * ExpectedFigures.NOWHERE}: of none.
   */
  boolean touches(Set<String> channels, @Nullable String place, int year) {
    return written.stream()
        .filter(w -> w.channel() != null && channels.contains(w.channel()))
        .filter(
            w ->
                place == null
                    || place.equals(w.place() == null ? ExpectedFigures.NOWHERE : w.place()))
        .anyMatch(w -> years.of(w.from()) <= year && years.of(w.to()) >= year);
  }

  /** The state of a year, of one place or (null) of all. */
  State year(String dataset, @Nullable String place, int year) {
    return state(dataset, place, years.months(year));
  }

  /** State of some months together. */
  State state(String dataset, @Nullable String place, List<YearMonth> months) {
    int covered = count(dataset, place, months, State.COVERED);
    int missing = count(dataset, place, months, State.MISSING);
    int idle = count(dataset, place, months, State.NOT_EXPECTED);
    if (covered + missing + idle + count(dataset, place, months, State.CLOSED) == 0) {
      return State.NOT_OPEN;
    }
    if (covered == 0) {
      return missing > 0 ? State.MISSING : idle > 0 ? State.NC : State.COMPLETE;
    }
    return missing > 0 ? State.PARTIAL : State.COMPLETE;
  }

  /** How many place-months are in a state. */
  int count(String dataset, @Nullable String place, List<YearMonth> months, State state) {
    int count = 0;
    for (String name : place == null ? places() : List.of(place)) {
      for (YearMonth month : months) {
        count += month(dataset, name, month) == state ? 1 : 0;
      }
    }
    return count;
  }

  /**
   * Covered months with 15 open days or more, as {@code place/month}: what two years compare over.
   */
  Set<String> comparable(String dataset, @Nullable String place, int year) {
    Set<String> months = new TreeSet<>();
    for (String name : place == null ? places() : List.of(place)) {
      for (YearMonth month : years.months(year)) {
        if (month(dataset, name, month) == State.COVERED && openDays(name, month, dataset) >= 15) {
          months.add(name + "/" + month.getMonthValue());
        }
      }
    }
    return months;
  }

  /** Place-months with a day that no closure of everything takes. */
  int monthsOpen(@Nullable String place, int year) {
    int open = 0;
    for (String name : place == null ? places() : List.of(place)) {
      for (YearMonth month : years.months(year)) {
        open += days(name, month, null, true) > 0 ? 1 : 0;
      }
    }
    return open;
  }

  /** Own and partner places that are open on the last day of a year. */
  Set<String> openAtEnd(int year) {
    LocalDate last = years.to(year);
    Set<String> open = walls();
    open.removeIf(
        name -> last.isBefore(place(name).firstDay()) || last.isAfter(place(name).lastDay()));
    return open;
  }

  /** The places that one can walk into. */
  Set<String> walls() {
    Set<String> walls = new LinkedHashSet<>();
    for (Place place : network.places()) {
      if (place.kind().equals("own") || place.kind().equals("partner")) {
        walls.add(place.name());
      }
    }
    return walls;
  }

  /** Whether a place lives at least one day of a year. */
  boolean lives(String place, int year) {
    LocalDate first = place(place).firstDay();
    LocalDate last = place(place).lastDay();
    return !first.isAfter(last)
        && !first.isAfter(years.to(year))
        && !last.isBefore(years.from(year));
  }
}
