package bilan.queries.figure;

import bilan.queries.Database;

/** Everything that one request reads, summed; each statement is asked once, when it is needed. */
final class Facts {

  private final FigureRequest request;
  private final FigureSettings settings;
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
    Warehouse warehouse = Warehouse.of(database, request);
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
    this.accounts = new Lazy<>(() -> Accounts.read(warehouse, request));
    this.team = new Lazy<>(() -> Team.read(warehouse));
    this.remarks = new Lazy<>(() -> Remarks.read(warehouse));
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

  /** Whether the years asked for are no fiscal years, which accounts and grant years are. */
  boolean isShifted() {
    return request.calendar() && settings.firstMonth() != 1;
  }
}
