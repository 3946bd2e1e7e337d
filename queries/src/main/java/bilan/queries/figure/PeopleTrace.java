package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;

/** The rows of identified people: of each, the first of the period counts. */
final class PeopleTrace {

  private final TraceAsked asked;
  private final Traced traced;

  PeopleTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    traced.filter(Message.of("trace.filter.kinds"));
    boolean newcomers = asked.declared().computed() == Computed.PEOPLE_NEW;
    Term term = asked.term("count");
    String first = asked.place() == null ? "first_of_all" : "first_of_place";
    for (Line line : asked.ask("trace-people")) {
      if (!asked.holds(line)) {
        continue;
      }
      if (newcomers && !line.flag("newcomer")) {
        traced.leaveOut("trace.out.known_person", TraceRow.of(line, null, null, null));
      } else if (line.flag(first)) {
        term.add(line, BigDecimal.ONE);
      } else {
        traced.leaveOut("trace.out.same_person", TraceRow.of(line, null, null, null));
      }
    }
  }
}
