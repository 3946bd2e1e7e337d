package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /** What sales without a known amount excl. tax come to with it. */
    EXCL_LEFT,
    INCL,
    INCL_UNKNOWN,
    /** What sales without a known amount incl. tax come to without it. */
    INCL_LEFT,
    ROWS,
    TICKETS,
    TICKET_AMOUNT,
    TICKET_UNKNOWN,
    TICKET_LEFT
  }

  /** An amount, the rows in which it can't be established, and their other amount. */
  private enum Tax {
    EXCL(Amount.EXCL, Amount.EXCL_UNKNOWN, Amount.EXCL_LEFT),
    INCL(Amount.INCL, Amount.INCL_UNKNOWN, Amount.INCL_LEFT);

    private final Amount sum;
    private final Amount unknown;
    private final Amount left;

    Tax(Amount sum, Amount unknown, Amount left) {
      this.sum = sum;
      this.unknown = unknown;
      this.left = left;
    }
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
      sales.put(line, "till", Amount.TICKET_LEFT, line.sum("left_out"));
    }
    return sales;
  }

  private void add(Line line) {
    String given = line.text("channel");
    String channel = given == null ? "?" : given;
    amounts(line).forEach((amount, sum) -> put(line, channel, amount, sum));
  }

  private void put(Line line, String channel, Amount amount, BigDecimal sum) {
    grid.add(new Cell(channel, amount), line.word("place"), line.month("month"), sum);
  }

  private static Map<Amount, BigDecimal> amounts(Line line) {
    return Map.of(
        Amount.EXCL, line.sum("excl"),
        Amount.EXCL_UNKNOWN, line.sum("excl_unknown"),
        Amount.EXCL_LEFT, line.sum("excl_left"),
        Amount.INCL, line.sum("incl"),
        Amount.INCL_UNKNOWN, line.sum("incl_unknown"),
        Amount.INCL_LEFT, line.sum("incl_left"),
        Amount.ROWS, line.sum("rows"));
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
    return total(channels, Tax.EXCL, scope);
  }

  Value inclTax(Set<String> channels, Scope scope) {
    return total(channels, Tax.INCL, scope);
  }

  /** The sum of what is known: sales without a rate are left out, unless nothing else is there. */
  private Value total(Set<String> channels, Tax tax, Scope scope) {
    long orphans = channels.contains("?") ? longSum("?", Amount.ROWS, scope) : 0;
    if (orphans > 0) {
      return Value.unknown(Message.of("figure.no_channel", orphans));
    }
    long missing = rows(channels, tax.unknown, scope);
    BigDecimal sum = sum(channels, tax.sum, scope);
    if (missing == 0) {
      return Value.of(sum);
    }
    Message untaxed = untaxed(channels, tax, missing, sum(channels, tax.left, scope), scope);
    return missing == rows(channels, Amount.ROWS, scope)
        ? Value.unknown(untaxed)
        : Value.of(sum).without(untaxed);
  }

  private BigDecimal sum(Set<String> channels, Amount amount, Scope scope) {
    BigDecimal sum = channels.containsAll(SERVICE) ? services(amount, scope) : BigDecimal.ZERO;
    for (String channel : channels) {
      sum = sum.add(grid.sum(new Cell(channel, amount), scope));
    }
    return sum;
  }

  private long rows(Set<String> channels, Amount rows, Scope scope) {
    long sum = channels.containsAll(SERVICE) ? serviceRows(rows, scope) : 0;
    for (String channel : channels) {
      sum += longSum(channel, rows, scope);
    }
    return sum;
  }

  private Message untaxed(Set<String> channels, Tax tax, long rows, BigDecimal left, Scope scope) {
    String name = tax.name().toLowerCase(Locale.ROOT);
    Untaxed.Places where = untaxed.get().where(channels, name, scope);
    return Message.of(
        "figure.no_" + name + "_tax" + (where.isOfPlaces() ? "" : ".nowhere"),
        rows,
        Wording.euros(left),
        where.words());
  }

  private long longSum(String channel, Amount amount, Scope scope) {
    return grid.sum(new Cell(channel, amount), scope).longValueExact();
  }

  private long serviceRows(Amount rows, Scope scope) {
    long sum = 0;
    for (Service service : services) {
      if (scope.days(service.place(), service.from(), service.to()) > 0) {
        sum += get(service, rows).longValueExact();
      }
    }
    return sum;
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

  /** Tickets of which every line has an amount: their sum, divided by their number. */
  Value averageTicket(Scope scope) {
    Cell tickets = new Cell("till", Amount.TICKETS);
    long missing = longSum("till", Amount.TICKET_UNKNOWN, scope);
    Message untaxed =
        missing == 0
            ? null
            : untaxed(OF_TILL, Tax.INCL, missing, sum(OF_TILL, Amount.TICKET_LEFT, scope), scope);
    BigDecimal ticketed = sum(OF_TILL, Amount.TICKET_AMOUNT, scope);
    BigDecimal till = sum(OF_TILL, Amount.INCL, scope);
    List<Message> notes = new ArrayList<>();
    if (untaxed == null && ticketed.compareTo(till) != 0 && till.signum() > 0) {
      notes.add(Message.of("figure.ticketed", Wording.percent(ticketed, till)));
    }
    Set<String> where = grid.places(tickets, scope);
    Set<String> others = places(scope);
    others.removeAll(where);
    others.remove(Network.NOWHERE);
    if (!others.isEmpty() && !where.isEmpty() && !where.contains(Network.NOWHERE)) {
      notes.add(Message.of("figure.ticketed_at", where.size(), String.join(", ", where)));
    }
    Message none = untaxed == null ? Message.of("figure.no_ticket") : untaxed;
    return Value.average(ticketed, grid.sum(tickets, scope), none, notes).without(untaxed);
  }
}
