package bilan.queries.figure.finding;

import bilan.queries.Basis;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.MonthStates;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Remarks;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.figure.reckoning.Reckoning;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that one request reads, summed; each statement is asked once, when it is needed. */
public final class Facts {

  private final FigureRequest request;
  private final FigureSettings settings;
  private final Warehouse warehouse;
  private final Lazy<Network> network;
  private final Lazy<MonthStates> states;
  private final Lazy<Reckoning> reckoning;
  private final Lazy<Remarks> remarks;

  /**
   * Reads nothing yet.
   *
   * @param wanted figures that are asked for together; others may be, too
   */
  public Facts(
      Database database, FigureRequest request, FigureSettings settings, List<Figure> wanted) {
    this.warehouse = Warehouse.of(database, request, settings);
    this.request = request;
    this.settings = settings;
    this.network = new Lazy<>(() -> Network.read(warehouse));
    this.states =
        new Lazy<>(
            () -> new MonthStates(network(), MonthStates.streams(warehouse), request.asOf()));
    this.reckoning = new Lazy<>(() -> new Reckoning(warehouse, settings, wanted));
    this.remarks = new Lazy<>(() -> Remarks.read(warehouse));
  }

  /** Statements of the request. */
  public Warehouse warehouse() {
    return warehouse;
  }

  /** Request that the facts are read for. */
  public FigureRequest request() {
    return request;
  }

  /** Settings of the workspace about figures. */
  public FigureSettings settings() {
    return settings;
  }

  /** Places of the network. */
  public Network network() {
    return network.get();
  }

  /** States of all months. */
  public MonthStates states() {
    return states.get();
  }

  /** Values of figures over rows. */
  public Reckoning reckoning() {
    return reckoning.get();
  }

  /** One of the figures at hand. */
  public Figure figure(String id) {
    return settings.declared().find(id);
  }

  /** Rejected rows and marked months. */
  public Remarks remarks() {
    return remarks.get();
  }

  /**
   * Names that facts or deliveries of a dataset bear in a period and the reference doesn't know.
   */
  Set<String> unknownPlaces(String dataset, Period period) {
    Scope scope = new Scope.Year(period, request.asOf(), null);
    Figure any = figure(Objects.requireNonNull(Basis.of(dataset).figure()));
    Set<String> names = new TreeSet<>(reckoning().present(any, scope));
    for (PlaceMonth at : states().year(dataset, null, period).covered()) {
      names.add(at.place());
    }
    names.remove(Network.NOWHERE);
    names.removeAll(network().places().keySet());
    return names;
  }

  /**
   * Names that the rows or deliveries of a figure bear in the periods asked for, and the reference
   * doesn't know.
   */
  public Set<String> unknownPlaces(Figure figure) {
    String dataset = figure.dataset();
    if (dataset != null && Basis.of(dataset).isFollowed()) {
      return unknownPlaces(dataset);
    }
    Set<String> names = new TreeSet<>();
    for (Period period : request.periods()) {
      names.addAll(reckoning().present(figure, new Scope.Year(period, request.asOf(), null)));
    }
    names.removeAll(network().places().keySet());
    return names;
  }

  /** The names of all followed datasets in a period that the reference doesn't know. */
  Set<String> unknownPlaces(Period period) {
    Set<String> names = new TreeSet<>();
    Basis.followedNames().forEach(dataset -> names.addAll(unknownPlaces(dataset, period)));
    return names;
  }

  /** The names of all followed datasets in all periods that the reference doesn't know. */
  public Set<String> unknownPlaces() {
    Set<String> names = new TreeSet<>();
    request.periods().forEach(period -> names.addAll(unknownPlaces(period)));
    return names;
  }

  /** Places that say nothing of a dataset in any of the periods asked for. */
  public Set<String> unknownPlaces(String dataset) {
    Set<String> names = new TreeSet<>();
    request.periods().forEach(period -> names.addAll(unknownPlaces(dataset, period)));
    return names;
  }

  /** Whether the years asked for are no fiscal years, which accounts and grant years are. */
  boolean isShifted() {
    return request.calendar() && settings.firstMonth() != 1;
  }

  /** A value that is made when it is first asked for. */
  private static final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> making;
    private @Nullable T made;

    Lazy(Supplier<T> making) {
      this.making = making;
    }

    @Override
    public T get() {
      T value = made;
      if (value == null) {
        value = making.get();
        made = value;
      }
      return value;
    }
  }
}
