package bilan.queries.figure;

import bilan.queries.Database;
import java.util.Set;
import java.util.TreeSet;

/** Everything that one request reads, summed; each statement is asked once, when it is needed. */
final class Facts {

  private final FigureRequest request;
  private final FigureSettings settings;
  private final Warehouse warehouse;
  private final Lazy<Network> network;
  private final Lazy<MonthStates> states;
  private final Lazy<Attendance> attendance;
  private final Lazy<Sales> sales;
  private final Lazy<People> people;
  private final Lazy<Grants> grants;
  private final Lazy<Accounts> accounts;
  private final Lazy<Team> team;
  private final Lazy<Remarks> remarks;

  Facts(Database database, FigureRequest request, FigureSettings settings) {
    this.warehouse = Warehouse.of(database, request);
    this.request = request;
    this.settings = settings;
    this.network = new Lazy<>(() -> Network.read(warehouse));
    this.states =
        new Lazy<>(
            () -> new MonthStates(network(), MonthStates.streams(warehouse), request.asOf()));
    this.attendance = new Lazy<>(() -> Attendance.read(warehouse));
    this.sales = new Lazy<>(() -> Sales.read(warehouse));
    this.people =
        new Lazy<>(() -> People.read(warehouse, request.periods(), settings.identifiedShare()));
    this.grants = new Lazy<>(() -> Grants.read(warehouse));
    this.accounts = new Lazy<>(() -> Accounts.read(warehouse, request.periods()));
    this.team = new Lazy<>(() -> Team.read(warehouse));
    this.remarks = new Lazy<>(() -> Remarks.read(warehouse));
  }

  Warehouse warehouse() {
    return warehouse;
  }

  FigureRequest request() {
    return request;
  }

  FigureSettings settings() {
    return settings;
  }

  Network network() {
    return network.get();
  }

  MonthStates states() {
    return states.get();
  }

  Attendance attendance() {
    return attendance.get();
  }

  Sales sales() {
    return sales.get();
  }

  People people() {
    return people.get();
  }

  Grants grants() {
    return grants.get();
  }

  Accounts accounts() {
    return accounts.get();
  }

  Team team() {
    return team.get();
  }

  Remarks remarks() {
    return remarks.get();
  }

  /**
   * Names that facts or deliveries of a dataset bear in a period and the reference doesn't know.
   */
  Set<String> unknownPlaces(String dataset, Period period) {
    Scope scope = new Scope.Year(period, request.asOf(), null);
    Set<String> names =
        new TreeSet<>(dataset.equals("sales") ? sales().places(scope) : attendance().places(scope));
    for (PlaceMonth at : states().year(dataset, null, period).covered()) {
      names.add(at.place());
    }
    names.remove(Network.NOWHERE);
    names.removeAll(network().places().keySet());
    return names;
  }

  /** The same over all periods asked for. */
  Set<String> unknownPlaces(String dataset) {
    Set<String> names = new TreeSet<>();
    request.periods().forEach(period -> names.addAll(unknownPlaces(dataset, period)));
    return names;
  }

  /** Whether the years asked for are no fiscal years, which accounts and grant years are. */
  boolean isShifted() {
    return request.calendar() && settings.firstMonth() != 1;
  }
}
