package bilan.queries.figure.trace;

import bilan.queries.figure.Figure;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figure whose rows are wanted, and where they are gathered. */
record TraceAsked(
    Facts facts,
    Figure declared,
    @Nullable String place,
    Period period,
    Scope scope,
    Cut cut,
    Traced traced) {

  /** Whether a row is told apart as the figure is. */
  boolean isOfKey(Line line) {
    for (int i = 0; i < cut.key().size(); i++) {
      if (!Objects.equals(cut.key().get(i), line.cell("by_" + i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a dated row belongs to the places and the period. */
  boolean holds(Line line) {
    return scope.holds(line.place(), YearMonth.from(line.day("day")));
  }

  /** The last day that counts. */
  LocalDate last() {
    LocalDate asOf = facts.request().asOf();
    return asOf.isBefore(period.to()) ? asOf : period.to();
  }
}
