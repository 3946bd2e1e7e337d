package bilan.queries.figure.calendar;

import bilan.queries.Basis;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.PlaceMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** State of every month of every place, and the state of a year that follows from its months. */
public final class MonthStates {

  /** Days open under which a month counts in totals, never in comparisons. */
  static final int LEAST_DAYS = 15;

  private final Network network;
  private final List<Stream> streams;
  private final LocalDate asOf;
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> tills = new HashSet<>();
  private final Map<String, Map<PlaceMonth, Integer>> openDays = new HashMap<>();
  private final Map<String, Map<PlaceMonth, MonthState>> states = new HashMap<>();
  private final Map<String, Set<PlaceMonth>> touched = new HashMap<>();

  public MonthStates(Network network, List<Stream> streams, LocalDate asOf) {
    this.network = network;
    this.streams = List.copyOf(streams);
    this.asOf = asOf;
    for (Stream stream : streams) {
      if (Basis.of(stream.dataset()).isCounter(stream.channel())) {
        tills.add(stream.place());
      }
      boolean followed = Basis.of(stream.dataset()).isFollowed();
      if (followed && !network.knows(stream.place()) && !stream.place().equals(Network.NOWHERE)) {
        unknown.add(stream.place());
      }
    }
  }

  /** Days that the deliveries which count cover. */
  public static List<Stream> streams(Warehouse warehouse) {
    List<Stream> streams = new ArrayList<>();
    for (Line line : warehouse.ask("coverage")) {
      streams.add(
          new Stream(
              line.word("dataset"),
              line.word("place"),
              line.text("channel"),
              line.day("period_from"),
              line.day("period_to")));
    }
    return streams;
  }

  /** The places that data comes from and the reference doesn't know. */
  public Set<String> unknownPlaces() {
    return unknown;
  }

  /** State of one dataset of one place in one month. */
  public MonthState of(String dataset, String place, YearMonth month) {
    return states
        .computeIfAbsent(dataset, d -> new HashMap<>())
        .computeIfAbsent(new PlaceMonth(place, month), at -> decide(dataset, at));
  }

  private MonthState decide(String dataset, PlaceMonth at) {
    Place place = network.places().get(at.place());
    boolean covered = covers(dataset, at);
    if (place == null) {
      return covered ? MonthState.COVERED : MonthState.NOT_EXPECTED;
    }
    LocalDate begins = place.begins();
    if (!network.lives(place, at.month()) || (begins != null && begins.isAfter(asOf))) {
      return MonthState.NOT_OPEN;
    }
    int days = openDays(dataset, at);
    if (days == 0) {
      return MonthState.CLOSED;
    }
    if (covered) {
      return MonthState.COVERED;
    }
    boolean over = !asOf.isBefore(at.month().atEndOfMonth());
    return over && days >= LEAST_DAYS && place.expects().contains(dataset)
        ? MonthState.MISSING
        : MonthState.NOT_EXPECTED;
  }

  /** Days of a month on which a place was open for a dataset. */
  public int openDays(String dataset, PlaceMonth at) {
    Place place = network.places().get(at.place());
    return place == null
        ? 0
        : openDays
            .computeIfAbsent(dataset, d -> new HashMap<>())
            .computeIfAbsent(at, a -> network.openDays(place, dataset, a.month()));
  }

  /** Whether a stream of that place touches the month; of a place with a till, only its till's. */
  private boolean covers(String dataset, PlaceMonth at) {
    return touched.computeIfAbsent(dataset, this::touchedMonths).contains(at);
  }

  private Set<PlaceMonth> touchedMonths(String dataset) {
    Basis basis = Basis.of(dataset);
    Set<PlaceMonth> months = new HashSet<>();
    for (Stream stream : streams) {
      boolean counts =
          stream.dataset().equals(dataset)
              && (basis.counter() == null
                  || !tills.contains(stream.place())
                  || basis.isCounter(stream.channel()));
      YearMonth last = YearMonth.from(stream.to());
      for (YearMonth m = YearMonth.from(stream.from());
          counts && !m.isAfter(last);
          m = m.plusMonths(1)) {
        months.add(new PlaceMonth(stream.place(), m));
      }
    }
    return months;
  }

  /**
   * Whether a delivery touches a period, in any place or in these.
   *
   * @param channels that it must be of; empty for any
   */
  public boolean touches(
      String dataset, Set<String> channels, @Nullable Set<String> places, Period period) {
    for (Stream stream : streams) {
      String channel = stream.channel();
      if (stream.dataset().equals(dataset)
          && (channels.isEmpty() || (channel != null && channels.contains(channel)))
          && (places == null || places.contains(stream.place()))
          && stream.touches(period.from(), period.to())) {
        return true;
      }
    }
    return false;
  }

  /** What a year of a place, or of the network, is made of: its months that have begun by as-of. */
  public YearState year(String dataset, @Nullable String place, Period period) {
    List<PlaceMonth> covered = new ArrayList<>();
    List<PlaceMonth> missing = new ArrayList<>();
    int open = 0;
    int closed = 0;
    for (String name : place == null ? everywhere() : Set.of(place)) {
      for (YearMonth month : period.upTo(asOf).months()) {
        MonthState state = of(dataset, name, month);
        open += state == MonthState.NOT_OPEN ? 0 : 1;
        closed += state == MonthState.CLOSED ? 1 : 0;
        if (state == MonthState.COVERED) {
          covered.add(new PlaceMonth(name, month));
        } else if (state == MonthState.MISSING) {
          missing.add(new PlaceMonth(name, month));
        }
      }
    }
    return new YearState(state(open, closed, covered.size(), missing.size()), covered, missing);
  }

  private KeyFigure.State state(int open, int closed, int covered, int missing) {
    if (open == 0) {
      // Of places that nobody named, nobody can say that they were not open.
      return network.places().isEmpty() ? KeyFigure.State.NC : KeyFigure.State.NOT_OPEN;
    }
    if (covered == 0 && missing > 0) {
      return KeyFigure.State.MISSING;
    }
    if (covered == 0 && closed < open) {
      return KeyFigure.State.NC;
    }
    return missing > 0 ? KeyFigure.State.PARTIAL : KeyFigure.State.COMPLETE;
  }

  private Set<String> everywhere() {
    Set<String> names = new TreeSet<>(network.places().keySet());
    names.addAll(unknown);
    return names;
  }

  /** The covered months of a year that were open at least 15 days: what two years compare over. */
  public SortedSet<PlaceMonth> comparable(String dataset, @Nullable String place, Period period) {
    SortedSet<PlaceMonth> months = new TreeSet<>();
    for (PlaceMonth at : year(dataset, place, period).covered()) {
      boolean cut =
          at.month().equals(YearMonth.from(asOf)) && !at.month().atEndOfMonth().equals(asOf);
      if (!cut && openDays(dataset, at) >= LEAST_DAYS) {
        months.add(at);
      }
    }
    return months;
  }
}
