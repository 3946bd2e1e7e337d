package bilan.queries.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  /** The rows of another figure, gathered with those of this one. */
  TraceAsked about(Figure other) {
    return new TraceAsked(facts, other, place, period, scope, cut, traced);
  }

  /** The term that bears the figure's name. */
  Traced.Term term(String unit) {
    return traced.add(declared.label(facts.request().lang()), unit);
  }

  /** The rows of a statement over the period. */
  List<Line> ask(String statement) {
    traced.asked(statement);
    return facts.warehouse().ask(statement, period);
  }

  /** Whether a dated row belongs to the places and the period. */
  boolean holds(Line line) {
    return scope.holds(placeOf(line), YearMonth.from(line.day("day")));
  }

  static String placeOf(Line line) {
    return Objects.requireNonNullElse(line.text("place"), Network.NOWHERE);
  }

  /** The names that stand for the place among those that rows bear; null for all. */
  @Nullable Set<String> names(Set<String> named) {
    return place == null ? null : facts.network().namesOf(place, named);
  }

  /** The last day that counts. */
  LocalDate last() {
    LocalDate asOf = facts.request().asOf();
    return asOf.isBefore(period.to()) ? asOf : period.to();
  }
}
