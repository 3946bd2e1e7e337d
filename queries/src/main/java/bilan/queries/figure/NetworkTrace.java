package bilan.queries.figure;

import bilan.queries.figure.Traced.Term;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of the team and of the places. */
final class NetworkTrace {

  private final TraceAsked asked;
  private final Traced traced;

  NetworkTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    traced.filter(Message.of("trace.filter." + asked.declared().id()));
    switch (Objects.requireNonNull(asked.declared().computed())) {
      case PLACES_OPEN, MONTHS_OPEN -> places();
      case TEAM_FTE -> fte();
      case TEAM_HEADCOUNT -> headcount();
      default -> volunteers();
    }
  }

  private List<Line> team() {
    Set<String> places = asked.names(asked.facts().team().places());
    return asked.ask("trace-team").stream()
        .filter(l -> places == null || places.contains(TraceAsked.placeOf(l)))
        .toList();
  }

  /** Averages are over the months that the whole team has, whatever the place. */
  private void fte() {
    Term fte = traced.term("trace.term.fte", "FTE");
    Term months = traced.term("trace.term.months", "months");
    for (Line line : team()) {
      if (line.flag("employee") && line.amount("fte") != null) {
        fte.add(line, line.sum("fte"));
      }
    }
    Set<YearMonth> seen = new HashSet<>();
    for (Line line : asked.ask("trace-team")) {
      if (seen.add(line.month("day"))) {
        months.add(line, BigDecimal.ONE);
      }
    }
  }

  private void headcount() {
    Term term = asked.term("count");
    YearMonth last = YearMonth.from(asked.last());
    for (Line line : team()) {
      if (!line.flag("employee")) {
        continue;
      }
      if (line.month("day").equals(last)) {
        term.add(line, line.sum("headcount"));
      } else {
        traced.leaveOut(
            "trace.out.other_month", TraceRow.of(line, line.amount("headcount"), null, null));
      }
    }
  }

  private void volunteers() {
    Term term = asked.term("h");
    for (Line line : team()) {
      if (line.flag("volunteer") && line.amount("hours") != null) {
        term.add(line, line.sum("hours"));
      }
    }
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
