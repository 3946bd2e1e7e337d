package bilan.queries.figure;

/** Everything that one request reads, summed; each statement is asked once. */
record Facts(
    FigureRequest request,
    FigureSettings settings,
    Network network,
    MonthStates states,
    Attendance attendance,
    Sales sales,
    People people,
    Grants grants,
    Accounts accounts,
    Team team,
    Remarks remarks) {

  static Facts read(Warehouse warehouse, FigureRequest request, FigureSettings settings) {
    Network network = Network.read(warehouse);
    return new Facts(
        request,
        settings,
        network,
        new MonthStates(network, MonthStates.streams(warehouse), request.asOf()),
        Attendance.read(warehouse),
        Sales.read(warehouse),
        People.read(warehouse, request.periods(), settings.identifiedShare()),
        Grants.read(warehouse),
        Accounts.read(warehouse, request),
        Team.read(warehouse),
        Remarks.read(warehouse));
  }

  /** Whether the years asked for are no fiscal years, which accounts and grant years are. */
  boolean isShifted() {
    return request.calendar() && settings.firstMonth() != 1;
  }
}
