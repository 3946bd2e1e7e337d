package bilan.queries.figure.status;

import bilan.queries.Basis;
import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.GrantLabels;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.MonthState;
import bilan.queries.figure.calendar.MonthStates;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Place;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.calendar.Warehouse;
import bilan.text.Lang;
import bilan.text.Nearest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the status of a warehouse by the same month states as figures. */
public final class StatusReader {

  private static final int MOST_CANDIDATES = 3;

  private final Warehouse warehouse;
  private final LocalDate asOf;
  private final YearMonth from;
  private final int firstMonth;
  private final Network network;
  private final MonthStates states;
  private final GrantLabels labels;

  private StatusReader(Database database, Period seen, LocalDate asOf, int firstMonth, Lang lang) {
    FigureRequest request = new FigureRequest(List.of(seen), false, asOf, null, lang);
    this.warehouse = Warehouse.of(database, request);
    this.asOf = asOf;
    this.firstMonth = firstMonth;
    this.from = YearMonth.from(seen.from());
    this.network = Network.read(warehouse);
    this.states = new MonthStates(network, MonthStates.streams(warehouse), asOf);
    this.labels = new GrantLabels(database, lang);
  }

  /**
   * The status on a day.
   *
   * @param from the first month to look at
   * @param firstMonth of the fiscal year
   */
  public static Status read(
      Database database, YearMonth from, LocalDate asOf, int firstMonth, Lang lang) {
    Period seen = new Period(from.getYear(), from.toString(), from.atDay(1), asOf);
    return new StatusReader(database, seen, asOf, firstMonth, lang).status();
  }

  /** The status on a day, from the first month that anything was received of. */
  public static Status read(Database database, LocalDate asOf, int firstMonth, Lang lang) {
    Period year = Period.containing(asOf, firstMonth);
    YearMonth first = YearMonth.from(year.from());
    FigureRequest request = new FigureRequest(List.of(year), false, asOf, null, lang);
    for (Line line : Warehouse.of(database, request).ask("last_files")) {
      YearMonth from = line.month("first_on");
      boolean earlier = Basis.of(line.word("dataset")).isFollowed() && from.isBefore(first);
      first = earlier ? from : first;
    }
    return read(database, first, asOf, firstMonth, lang);
  }

  private Status status() {
    return new Status(
        asOf,
        from,
        firstMonth,
        calendars(),
        RefusedFile.read(warehouse),
        waiting(),
        unknown(),
        due("overdue"),
        due("deadlines"),
        marks());
  }

  private List<Status.Calendar> calendars() {
    Map<PlaceSet, String> frequencies = new HashMap<>();
    for (Line line : warehouse.ask("frequencies")) {
      frequencies.put(
          new PlaceSet(line.word("place"), line.word("dataset")), line.word("frequency"));
    }
    Map<PlaceSet, Line> files = new TreeMap<>();
    for (Line line : warehouse.ask("last_files")) {
      files.put(new PlaceSet(line.word("place"), line.word("dataset")), line);
    }
    List<Status.Calendar> calendars = new ArrayList<>();
    for (String place : everywhere()) {
      for (String dataset : Basis.followedNames()) {
        PlaceSet at = new PlaceSet(place, dataset);
        if (isExpected(at) || files.containsKey(at)) {
          calendars.add(calendar(at, frequencies.get(at), files.get(at)));
        }
      }
    }
    return calendars;
  }

  /** A dataset of a place. */
  private record PlaceSet(String place, String dataset) implements Comparable<PlaceSet> {
    @Override
    public int compareTo(PlaceSet other) {
      int places = place.compareTo(other.place);
      return places != 0 ? places : dataset.compareTo(other.dataset);
    }
  }

  private Set<String> everywhere() {
    Set<String> places = new TreeSet<>(network.places().keySet());
    places.addAll(states.unknownPlaces());
    return places;
  }

  private boolean isExpected(PlaceSet at) {
    Place place = network.places().get(at.place());
    return place != null && place.expects().contains(at.dataset());
  }

  private Status.Calendar calendar(PlaceSet at, @Nullable String frequency, @Nullable Line file) {
    List<Status.Month> months = new ArrayList<>();
    for (YearMonth m = from; !m.atDay(1).isAfter(asOf); m = m.plusMonths(1)) {
      months.add(new Status.Month(m, states.of(at.dataset(), at.place(), m)));
    }
    String rhythm = frequency == null && isExpected(at) ? "monthly" : frequency;
    List<YearMonth> late =
        months.stream()
            .filter(m -> m.state() == MonthState.MISSING && isOver(m.month(), rhythm))
            .map(Status.Month::month)
            .toList();
    return new Status.Calendar(
        at.place(),
        at.dataset(),
        rhythm,
        months,
        late.isEmpty() ? null : late.get(0),
        late.size(),
        file == null ? null : file.text("source"),
        file == null ? null : file.date("received_on"),
        network.goneBefore(at.place(), asOf));
  }

  /** Whether the time for a month's data is over: its month, quarter or year has ended. */
  private boolean isOver(YearMonth month, @Nullable String frequency) {
    YearMonth last =
        switch (Objects.requireNonNullElse(frequency, "monthly")) {
          case "quarterly" -> month.plusMonths(2 - (month.getMonthValue() - 1) % 3);
          case "yearly" -> YearMonth.from(Period.containing(month.atDay(1), firstMonth).to());
          default -> month;
        };
    return !last.atEndOfMonth().isAfter(asOf);
  }

  private List<Status.Waiting> waiting() {
    List<Status.Waiting> waiting = new ArrayList<>();
    for (Line line : warehouse.ask("waiting")) {
      waiting.add(
          new Status.Waiting(
              String.valueOf(line.text("source")),
              line.word("dataset"),
              line.word("code"),
              String.valueOf(line.text("what")),
              line.text("cure"),
              String.valueOf(line.text("first_where")),
              line.count("rejected")));
    }
    return waiting;
  }

  private List<Status.UnknownName> unknown() {
    Map<String, Set<String>> canonical = new HashMap<>();
    Map<String, Map<String, String>> written = new HashMap<>();
    for (Line line : warehouse.ask("known_names")) {
      String kind = line.word("kind");
      String name = line.word("name");
      canonical.computeIfAbsent(kind, k -> new HashSet<>()).add(name);
      Map<String, String> spellings = written.computeIfAbsent(kind, k -> new TreeMap<>());
      spellings.put(name, name);
      for (String alias : Objects.requireNonNullElse(line.text("aliases"), "").split(";", -1)) {
        spellings.putIfAbsent(alias, name);
      }
    }
    List<Status.UnknownName> unknown = new ArrayList<>();
    for (Line line : warehouse.ask("names")) {
      String kind = line.word("kind");
      String name = line.word("name");
      Map<String, String> spellings = written.getOrDefault(kind, Map.of());
      if (!canonical.getOrDefault(kind, Set.of()).contains(name) && !spellings.containsKey(name)) {
        unknown.add(
            new Status.UnknownName(kind, name, line.count("used"), candidates(name, spellings)));
      }
    }
    return unknown;
  }

  private static List<String> candidates(String name, Map<String, String> spellings) {
    return Nearest.among(name, spellings.keySet(), 2 * MOST_CANDIDATES).stream()
        .map(near -> spellings.getOrDefault(near, near))
        .distinct()
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private List<Status.Deadline> due(String statement) {
    List<Status.Deadline> deadlines = new ArrayList<>();
    for (Line line : warehouse.ask(statement)) {
      deadlines.add(
          new Status.Deadline(
              line.day("due_on"),
              line.word("kind"),
              labels.in(String.valueOf(line.text("label"))),
              line.text("place"),
              line.amount("amount")));
    }
    return deadlines;
  }

  private List<Status.Mark> marks() {
    List<Status.Mark> marks = new ArrayList<>();
    for (Line line : warehouse.ask("grain_marks")) {
      marks.add(
          new Status.Mark(
              line.word("dataset"),
              line.word("place"),
              line.month("month"),
              line.sum("lines_amount"),
              line.sum("total_amount")));
    }
    return marks;
  }
}
