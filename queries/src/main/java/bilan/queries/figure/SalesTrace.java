package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of sales; a service that gives its period counts by its days. */
final class SalesTrace {

  private final TraceAsked asked;
  private final Traced traced;

  SalesTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    if (asked.measure() == Measure.AVERAGE_TICKET_INCL_TAX) {
      tickets();
      return;
    }
    Set<String> channels =
        switch (asked.measure()) {
          case SERVICES_EXCL_TAX -> Sales.OF_SERVICES;
          case OTHER_OWN_RESOURCES -> Sales.OF_OTHERS;
          case TILL_EXCL_TAX -> Sales.OF_TILL;
          case TICKETING_EXCL_TAX -> Sales.OF_TICKETING;
          default -> Sales.OF_SALES;
        };
    traced.filter(Message.of("trace.filter." + asked.measure().id()));
    String column = asked.measure() == Measure.SALES_INCL_TAX ? "incl" : "excl";
    Term term = traced.term(asked.measure().label(), "EUR");
    for (Line line : asked.ask("trace-sales")) {
      sale(term, line, line.amount(column), channels);
    }
  }

  private void sale(Term term, Line line, @Nullable BigDecimal amount, Set<String> channels) {
    LocalDate from = line.date("service_from");
    LocalDate to = line.date("service_to");
    boolean spread = from != null && to != null;
    long days = from != null && to != null ? asked.scope().days(line.word("place"), from, to) : 0;
    if (spread ? days == 0 : !asked.holds(line)) {
      return;
    }
    String channel = line.text("channel");
    if (channel == null) {
      traced.leaveOut("trace.out.no_channel", TraceRow.of(line, amount, null, null));
    } else if (!channels.contains(channel)) {
      traced.leaveOut("trace.out.channel", TraceRow.of(line, amount, null, channelName(channel)));
    } else if (amount == null) {
      traced.leaveOut("trace.out.no_rate", TraceRow.of(line, null, null, null));
    } else if (from != null && to != null) {
      long length = ChronoUnit.DAYS.between(from, to) + 1;
      BigDecimal part = Exact.quotient(amount.multiply(BigDecimal.valueOf(days)), length);
      String how = days == length ? null : traced.say("trace.how.days", days, length);
      term.add(line, amount, part, how);
    } else {
      term.add(line, amount);
    }
  }

  private String channelName(String channel) {
    return traced.say("trace.channel." + channel);
  }

  private void tickets() {
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
