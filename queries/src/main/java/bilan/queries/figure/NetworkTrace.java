package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The rows of the places. */
final class NetworkTrace {

  private final TraceAsked asked;
  private final Traced traced;

  NetworkTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    traced.filter(Message.of("trace.filter." + asked.declared().id()));
    places();
  }

  private void places() {
    boolean months = asked.declared().computed() == Computed.MONTHS_OPEN;
    Term term = asked.term("count");
    LocalDate day = asked.last();
    for (Line line : asked.ask("trace-places")) {
      Place place = asked.facts().network().places().get(line.word("place"));
      if (place == null || (asked.place() != null && !asked.place().equals(place.name()))) {
        continue;
      }
      if (months) {
        long open = asked.facts().states().monthsOpen(place.name(), asked.period());
        term.add(line, BigDecimal.valueOf(open));
      } else if (place.isWalls() && place.livesOn(day)) {
        term.add(line, BigDecimal.ONE);
      } else {
        String why = place.isWalls() ? "trace.out.not_open" : "trace.out.no_walls";
        traced.leaveOut(why, TraceRow.of(line, null, null, null));
      }
    }
  }
}
