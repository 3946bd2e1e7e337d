package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;

/** The till lines that bear a ticket, and the tickets. */
final class TicketTrace {

  private final TraceAsked asked;
  private final Traced traced;

  TicketTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    traced.filter(Message.of("trace.filter.tickets"));
    Term amounts = traced.term("trace.term.ticketed", "EUR");
    Term tickets = traced.term("trace.term.tickets", "count");
    for (Line line : asked.ask("trace-tickets")) {
      BigDecimal amount = line.amount("incl");
      if (!asked.holds(line)) {
        continue;
      }
      if (amount == null) {
        BigDecimal said = line.amount("incl_said");
        String out = said == null ? "trace.out.no_rate" : "trace.out.no_rate_in_ticket";
        traced.leaveOut(out, TraceRow.of(line, said, null, null));
      } else {
        amounts.add(line, amount);
      }
      if (line.flag("first_of_ticket")) {
        tickets.add(line, BigDecimal.ONE);
      }
    }
  }
}
