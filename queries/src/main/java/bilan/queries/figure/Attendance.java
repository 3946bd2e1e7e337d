package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.YearMonth;
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
    grid.add(Part.TIMED_ACTIVITIES, place, month, line.sum("timed"));
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
    return Value.of(
        Exact.quotient(grid.sum(Part.MINUTES, scope), Exact.MINUTES),
        timed(grid.sum(Part.TIMED_ACTIVITIES, scope), grid.sum(Part.ACTIVITIES, scope)));
  }

  Value participantHours(Scope scope) {
    return isMonthly(scope)
        ? Value.unknown(Message.of("figure.counted_by_month"))
        : Value.of(
            Exact.quotient(grid.sum(Part.PARTICIPANT_MINUTES, scope), Exact.MINUTES),
            timed(grid.sum(Part.TIMED_PARTICIPATIONS, scope), participations(scope)));
  }

  private boolean isMonthly(Scope scope) {
    return grid.sum(Part.MONTHLY_ROWS, scope).signum() > 0;
  }

  /** Missing durations are not imputed: the share that has one is said. */
  private static List<Message> timed(BigDecimal timed, BigDecimal all) {
    return timed.compareTo(all) >= 0
        ? List.of()
        : List.of(Message.of("figure.timed", Wording.percent(timed, all)));
  }
}
