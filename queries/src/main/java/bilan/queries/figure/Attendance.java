package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Activities, participations and hours, summed by place and month. */
final class Attendance {

  private final Grid<Part> grid = new Grid<>();

  static Attendance read(Warehouse warehouse) {
    Attendance attendance = new Attendance();
    for (Line line : warehouse.ask("attendance")) {
      attendance.add(line);
    }
    return attendance;
  }

  private void add(Line line) {
    String place = line.word("place");
    YearMonth month = line.month("month");
    if (!line.flag("counted")) {
      grid.add(Part.PASSAGES, place, month, line.sum("participants"));
      return;
    }
    grid.add(Part.ACTIVITIES, place, month, line.sum("activities"));
    grid.add(Part.PARTICIPATIONS, place, month, line.sum("participants"));
    grid.add(Part.MINUTES, place, month, line.sum("minutes"));
    grid.add(Part.PARTICIPANT_MINUTES, place, month, line.sum("participant_minutes"));
    grid.add(Part.TIMED_ACTIVITIES, place, month, line.sum("timed_activities"));
    grid.add(Part.ROWS, place, month, line.sum("rows"));
    grid.add(Part.TIMED_ROWS, place, month, line.sum("timed"));
    grid.add(Part.TIMED_PARTICIPATIONS, place, month, line.sum("timed_participants"));
    grid.add(Part.MONTHLY_ROWS, place, month, line.sum("monthly"));
  }

  /** The places that have anything in a scope. */
  Set<String> places(Scope scope) {
    return grid.places(scope);
  }

  BigDecimal participations(Scope scope) {
    return grid.sum(Part.PARTICIPATIONS, scope);
  }

  BigDecimal passages(Scope scope) {
    return grid.sum(Part.PASSAGES, scope);
  }

  Value activities(Scope scope) {
    return isMonthly(scope)
        ? Value.unknown(Message.of("figure.counted_by_month"))
        : Value.of(grid.sum(Part.ACTIVITIES, scope));
  }

  Value mediationHours(Scope scope) {
    return isUntimed(scope)
        ? Value.unknown(Message.of("figure.no_duration"))
        : Value.of(
            Exact.quotient(grid.sum(Part.MINUTES, scope), Exact.MINUTES),
            isMonthly(scope) ? timedParticipations(scope) : timedActivities(scope));
  }

  Value participantHours(Scope scope) {
    if (isMonthly(scope)) {
      return Value.unknown(Message.of("figure.counted_by_month"));
    }
    return isUntimed(scope)
        ? Value.unknown(Message.of("figure.no_duration"))
        : Value.of(
            Exact.quotient(grid.sum(Part.PARTICIPANT_MINUTES, scope), Exact.MINUTES),
            timed(
                "figure.timed",
                grid.sum(Part.TIMED_PARTICIPATIONS, scope),
                participations(scope),
                scope));
  }

  private boolean isMonthly(Scope scope) {
    return grid.sum(Part.MONTHLY_ROWS, scope).signum() > 0;
  }

  /** Whether there is something of which a duration could be told, and none is. */
  private boolean isUntimed(Scope scope) {
    return grid.sum(Part.ROWS, scope).signum() > 0
        && grid.sum(Part.TIMED_ROWS, scope).signum() == 0;
  }

  /** The places of a scope that have activities and tell no duration of any. */
  Set<String> untimed(Scope scope) {
    Set<String> places = grid.places(Part.ROWS, scope);
    places.removeAll(grid.places(Part.TIMED_ROWS, scope));
    return places;
  }

  private List<Message> timedActivities(Scope scope) {
    return timed(
        "figure.timed",
        grid.sum(Part.TIMED_ACTIVITIES, scope),
        grid.sum(Part.ACTIVITIES, scope),
        scope);
  }

  /** Of months that are given as a whole nobody knows how many activities they had. */
  private List<Message> timedParticipations(Scope scope) {
    return timed(
        "figure.timed_participations",
        grid.sum(Part.TIMED_PARTICIPATIONS, scope),
        participations(scope),
        scope);
  }

  /** Missing durations are not imputed: the share that has one is said, and where none is told. */
  private List<Message> timed(String words, BigDecimal timed, BigDecimal all, Scope scope) {
    List<Message> notes = new ArrayList<>();
    if (timed.compareTo(all) < 0) {
      notes.add(Message.of(words, Wording.percent(timed, all)));
    }
    Set<String> untimed = untimed(scope);
    if (!untimed.isEmpty()) {
      notes.add(Message.of("figure.untimed", untimed.size(), String.join(", ", untimed)));
    }
    return notes;
  }
}
