package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of activities, participants and people. */
final class AttendanceTrace {

  private static final Set<String> COUNTED = Set.of("workshop", "individual", "training");
  private static final Set<String> PASSING = Set.of("event", "walk_in");

  private final TraceAsked asked;
  private final Traced traced;

  AttendanceTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    boolean passing = asked.measure() == Measure.PASSAGES;
    traced.filter(Message.of(passing ? "trace.filter.passages" : "trace.filter.kinds"));
    switch (asked.measure()) {
      case ACTIVITIES, MEDIATION_HOURS -> activities();
      case PEOPLE_IDENTIFIED, PEOPLE_NEW -> people();
      default -> participants(passing ? PASSING : COUNTED);
    }
  }

  private void activities() {
    boolean hours = asked.measure() == Measure.MEDIATION_HOURS;
    Term term =
        traced.term(
            hours ? "trace.term.minutes" : "trace.term.activities", hours ? "min" : "count");
    for (Line line : asked.ask("trace-activities")) {
      if (asked.holds(line) && isOf(COUNTED, line)) {
        BigDecimal value = hours ? line.amount("minutes") : BigDecimal.ONE;
        addOrLeave(term, line, value);
      }
    }
  }

  private void participants(Set<String> kinds) {
    boolean hours = asked.measure() == Measure.PARTICIPANT_HOURS;
    Term term =
        hours
            ? traced.term("trace.term.participant_minutes", "min")
            : traced.term(asked.measure().label(), "count");
    for (Line line : asked.ask("trace-participants")) {
      if (asked.holds(line) && isOf(kinds, line)) {
        BigDecimal minutes = line.amount("minutes");
        BigDecimal people = line.sum("participants");
        addOrLeave(term, line, !hours ? people : minutes == null ? null : people.multiply(minutes));
      }
    }
  }

  private void addOrLeave(Term term, Line line, @Nullable BigDecimal value) {
    if (value == null) {
      traced.leaveOut("trace.out.no_duration", TraceRow.of(line, null, null, null));
    } else {
      term.add(line, value);
    }
  }

  /** Rows of the same places and days that are of another kind are told apart. */
  private boolean isOf(Set<String> kinds, Line line) {
    String kind = line.word("kind");
    if (kinds.contains(kind)) {
      return true;
    }
    String why =
        kind.equals("meeting")
            ? "trace.out.meeting"
            : PASSING.contains(kind) ? "trace.out.passage" : "trace.out.participation";
    traced.leaveOut(why, TraceRow.of(line, null, null, null));
    return false;
  }

  private void people() {
    boolean newcomers = asked.measure() == Measure.PEOPLE_NEW;
    Term term = traced.term(asked.measure().label(), "count");
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
