package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sales by place, month and channel; services that give their period, by its days. */
final class Sales {

  static final Set<String> OF_SALES = Set.of("till", "service", "training", "ticketing", "?");
  static final Set<String> OF_SERVICES = Set.of("service", "training");
  static final Set<String> OF_OTHERS = Set.of("membership", "donation");
  static final Set<String> OF_TILL = Set.of("till");
  static final Set<String> OF_TICKETING = Set.of("ticketing");

  private static final Set<String> SERVICE = Set.of("service");

  private final Grid<Cell> grid = new Grid<>();
  private final List<Service> services = new ArrayList<>();
  private final Lazy<Untaxed> untaxed;

  /** What is summed, of one channel; {@code ?} is a channel that nobody gave. */
  private record Cell(String channel, Amount amount) {}

  private enum Amount {
    EXCL,
    EXCL_UNKNOWN,
    INCL,
    INCL_UNKNOWN,
    ROWS,
    TICKETS,
    TICKET_AMOUNT,
    TICKET_UNKNOWN
  }

  /** Services of one place and period, added up. */
  private record Service(
      String place, LocalDate from, LocalDate to, Map<Amount, BigDecimal> amounts) {

    long length() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  private Sales(Warehouse warehouse) {
    this.untaxed = new Lazy<>(() -> new Untaxed(warehouse));
  }

  static Sales read(Warehouse warehouse) {
    Sales sales = new Sales(warehouse);
    for (Line line : warehouse.ask("sales")) {
      sales.add(line);
    }
    for (Line line : warehouse.ask("services")) {
      sales.services.add(
          new Service(
              line.word("place"), line.day("service_from"), line.day("service_to"), amounts(line)));
    }
    for (Line line : warehouse.ask("tickets")) {
      sales.put(line, "till", Amount.TICKETS, line.sum("tickets"));
      sales.put(line, "till", Amount.TICKET_AMOUNT, line.sum("amount"));
      sales.put(line, "till", Amount.TICKET_UNKNOWN, line.sum("unknown"));
    }
    return sales;
  }

  private void add(Line line) {
    String given = line.text("channel");
    String channel = given == null ? "?" : given;
    amounts(line).forEach((amount, sum) -> put(line, channel, amount, sum));
    put(line, channel, Amount.ROWS, line.sum("rows"));
  }

  private void put(Line line, String channel, Amount amount, BigDecimal sum) {
    grid.add(new Cell(channel, amount), line.word("place"), line.month("month"), sum);
  }

  private static Map<Amount, BigDecimal> amounts(Line line) {
    return Map.of(
        Amount.EXCL, line.sum("excl"),
        Amount.EXCL_UNKNOWN, line.sum("excl_unknown"),
        Amount.INCL, line.sum("incl"),
        Amount.INCL_UNKNOWN, line.sum("incl_unknown"));
  }

  /** The places that have anything in a scope. */
  Set<String> places(Scope scope) {
    Set<String> places = grid.places(scope);
    for (Service service : services) {
      if (scope.days(service.place(), service.from(), service.to()) > 0) {
        places.add(service.place());
      }
    }
    return places;
  }

  Value exclTax(Set<String> channels, Scope scope) {
    return total(channels, Amount.EXCL, Amount.EXCL_UNKNOWN, "excl", scope);
  }

  Value inclTax(Set<String> channels, Scope scope) {
    return total(channels, Amount.INCL, Amount.INCL_UNKNOWN, "incl", scope);
  }

  private Value total(
      Set<String> channels, Amount amount, Amount unknown, String tax, Scope scope) {
    long orphans = channels.contains("?") ? longSum("?", Amount.ROWS, scope) : 0;
    if (orphans > 0) {
      return Value.unknown(Message.of("figure.no_channel", orphans));
    }
    long missing = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (String channel : channels) {
      sum = sum.add(grid.sum(new Cell(channel, amount), scope));
      missing += longSum(channel, unknown, scope);
    }
    if (channels.containsAll(SERVICE)) {
      missing += unknownServices(unknown, scope);
      sum = sum.add(services(amount, scope));
    }
    return missing > 0 ? untaxed(channels, tax, missing, scope) : Value.of(sum);
  }

  private Value untaxed(Set<String> channels, String tax, long rows, Scope scope) {
    String where = untaxed.get().where(channels, tax, scope);
    return Value.unknown(Message.of("figure.no_" + tax + "_tax", rows, where));
  }

  private long longSum(String channel, Amount amount, Scope scope) {
    return grid.sum(new Cell(channel, amount), scope).longValueExact();
  }

  private long unknownServices(Amount unknown, Scope scope) {
    long missing = 0;
    for (Service service : services) {
      if (scope.days(service.place(), service.from(), service.to()) > 0) {
        missing += get(service, unknown).longValueExact();
      }
    }
    return missing;
  }

  /** Shares by days, each length of service divided once so that thirds add up to a whole. */
  private BigDecimal services(Amount amount, Scope scope) {
    Map<Long, BigDecimal> byLength = new TreeMap<>();
    for (Service service : services) {
      long days = scope.days(service.place(), service.from(), service.to());
      if (days > 0) {
        BigDecimal share = get(service, amount).multiply(BigDecimal.valueOf(days));
        byLength.merge(service.length(), share, BigDecimal::add);
      }
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<Long, BigDecimal> one : byLength.entrySet()) {
      sum = sum.add(Exact.quotient(one.getValue(), one.getKey()));
    }
    return sum;
  }

  private static BigDecimal get(Service service, Amount amount) {
    return service.amounts().getOrDefault(amount, BigDecimal.ZERO);
  }

  /** Whether any service is due to that place and year, or any sale of these channels. */
  boolean has(Set<String> channels, Scope scope) {
    for (String channel : channels) {
      if (longSum(channel, Amount.ROWS, scope) > 0) {
        return true;
      }
    }
    if (channels.contains("service")) {
      for (Service service : services) {
        if (scope.days(service.place(), service.from(), service.to()) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Till lines that bear a ticket number, divided by the tickets. */
  Value averageTicket(Scope scope) {
    Cell tickets = new Cell("till", Amount.TICKETS);
    Cell amount = new Cell("till", Amount.TICKET_AMOUNT);
    long unknown = longSum("till", Amount.TICKET_UNKNOWN, scope);
    if (unknown > 0) {
      return untaxed(OF_TILL, "incl", unknown, scope);
    }
    BigDecimal ticketed = grid.sum(amount, scope);
    BigDecimal till = grid.sum(new Cell("till", Amount.INCL), scope);
    List<Message> notes = new ArrayList<>();
    if (ticketed.compareTo(till) != 0 && till.signum() > 0) {
      notes.add(Message.of("figure.ticketed", Wording.percent(ticketed, till)));
    }
    Set<String> where = grid.places(tickets, scope);
    Set<String> others = places(scope);
    others.removeAll(where);
    others.remove(Network.NOWHERE);
    if (!others.isEmpty() && !where.isEmpty() && !where.contains(Network.NOWHERE)) {
      notes.add(Message.of("figure.ticketed_at", where.size(), String.join(", ", where)));
    }
    return Value.average(ticketed, grid.sum(tickets, scope), Message.of("figure.no_ticket"), notes);
  }
}
