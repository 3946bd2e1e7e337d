package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Till tickets and what they add up to, by place and month. */
final class Tickets {

  private final Grid<Amount> grid = new Grid<>();
  private final Function<Scope, Set<String>> selling;
  private final Function<Scope, Whereabouts.Named> untaxed;

  private enum Amount {
    TICKETS,
    AMOUNT,
    /** Lines whose amount can't be told, and what they come to without tax. */
    UNKNOWN,
    LEFT,
    /** All that the till took, with a ticket or without. */
    TILL
  }

  private Tickets(
      Function<Scope, Set<String>> selling, Function<Scope, Whereabouts.Named> untaxed) {
    this.selling = selling;
    this.untaxed = untaxed;
  }

  /**
   * Reads those of a request.
   *
   * @param selling the places that sold anything in a scope
   * @param untaxed where the lines of the till are whose amount can't be told
   */
  static Tickets read(
      Warehouse warehouse,
      Function<Scope, Set<String>> selling,
      Function<Scope, Whereabouts.Named> untaxed) {
    Tickets tickets = new Tickets(selling, untaxed);
    for (Line line : warehouse.ask("tickets")) {
      tickets.put(line, Amount.TICKETS, "tickets");
      tickets.put(line, Amount.AMOUNT, "amount");
      tickets.put(line, Amount.UNKNOWN, "unknown");
      tickets.put(line, Amount.LEFT, "left_out");
    }
    for (Line line : warehouse.ask("till")) {
      tickets.put(line, Amount.TILL, "amount");
    }
    return tickets;
  }

  private void put(Line line, Amount amount, String column) {
    grid.add(amount, line.word("place"), line.month("month"), line.sum(column));
  }

  /** Tickets of which every line has an amount: their sum, divided by their number. */
  Value average(Scope scope) {
    Message untaxed = untaxed(scope);
    BigDecimal ticketed = grid.sum(Amount.AMOUNT, scope);
    BigDecimal till = grid.sum(Amount.TILL, scope);
    List<Message> notes = new ArrayList<>();
    if (untaxed == null && ticketed.compareTo(till) != 0 && till.signum() > 0) {
      notes.add(Message.of("figure.ticketed", FigureWording.percent(ticketed, till)));
    }
    Set<String> where = grid.places(Amount.TICKETS, scope);
    Set<String> others = selling.apply(scope);
    others.removeAll(where);
    others.remove(Network.NOWHERE);
    if (!others.isEmpty() && !where.isEmpty() && !where.contains(Network.NOWHERE)) {
      notes.add(Message.of("figure.ticketed_at", where.size(), String.join(", ", where)));
    }
    Message none = untaxed == null ? Message.of("figure.no_ticket") : untaxed;
    return Value.average(ticketed, grid.sum(Amount.TICKETS, scope), none, notes).without(untaxed);
  }

  private @Nullable Message untaxed(Scope scope) {
    long missing = grid.sum(Amount.UNKNOWN, scope).longValueExact();
    if (missing == 0) {
      return null;
    }
    Whereabouts.Named named = untaxed.apply(scope);
    return Message.of(
        "figure.no_incl_tax" + (named.ofPlaces() ? "" : ".nowhere"),
        missing,
        FigureWording.euros(grid.sum(Amount.LEFT, scope)),
        named.words());
  }
}
