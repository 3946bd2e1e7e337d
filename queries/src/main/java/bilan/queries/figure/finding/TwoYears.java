package bilan.queries.figure.finding;

import bilan.queries.figure.Change;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.Saying;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two years of one figure: its change from one to the other, or why none can be given. */
final class TwoYears {

  private TwoYears() {}

  /** From one value to the next, where both compare. */
  static Change between(Figure declared, Finding before, Finding after, FigureWording wording) {
    BigDecimal from = before.amount();
    BigDecimal to = after.amount();
    if (from == null || to == null) {
      return Change.none(wording.say("figure.change.nothing"));
    }
    BigDecimal base = before.divisor() == null ? from : before.divisor();
    String why =
        Change.isSmall(base) ? small(declared, base, wording) : wording.say("figure.change.sign");
    return Change.between(from, to, base, declared.isRate(), why);
  }

  private static String small(Figure declared, BigDecimal base, FigureWording wording) {
    BigDecimal number = base.setScale(0, RoundingMode.DOWN);
    Map<String, Object> about = Map.of("number", number, "least", Change.LEAST_BASE);
    return wording.say(small(declared).with(about, number, Change.LEAST_BASE));
  }

  /**
   * A base that is too small, which says what an average was divided by: it stands nowhere else.
   */
  private static Saying small(Figure declared) {
    if (declared.formula() instanceof Formula.Ratio ratio && ratio.sayings().small() != null) {
      return ratio.sayings().small();
    }
    boolean months = declared.formula() instanceof Formula.Total total && total.isMean();
    return Saying.of(months ? "figure.change.base.months" : "figure.change.base");
  }

  /** Why one of two years can't be compared at all; null if both are complete. */
  static @Nullable String incomplete(
      Period before, Finding was, Period after, Finding is, FigureWording wording) {
    if (was.isComplete() && is.isComplete()) {
      return null;
    }
    if (was.state() == is.state()) {
      return wording.say(key(was) + "_both", before.label(), after.label());
    }
    List<String> clauses = new ArrayList<>();
    if (!was.isComplete()) {
      clauses.add(wording.say(key(was), before.label()));
    }
    if (!is.isComplete()) {
      clauses.add(wording.say(key(is), after.label()));
    }
    return wording.say("figure.change.none", String.join(", ", clauses));
  }

  private static String key(Finding finding) {
    return "figure.change." + finding.state().name().toLowerCase(Locale.ROOT);
  }

  /** No change where the covered months of two years differ; null if they are the same. */
  static @Nullable Change perimeter(
      SortedSet<PlaceMonth> before,
      SortedSet<PlaceMonth> after,
      Period was,
      Period is,
      FigureWording wording) {
    SortedSet<PlaceMonth> earlier = new TreeSet<>();
    before.forEach(at -> earlier.add(at.plusMonths(12)));
    if (earlier.isEmpty() && after.isEmpty()) {
      return Change.none(wording.say("figure.change.empty"));
    }
    SortedSet<PlaceMonth> gone = new TreeSet<>(earlier);
    gone.removeAll(after);
    SortedSet<PlaceMonth> come = new TreeSet<>(after);
    come.removeAll(earlier);
    List<String> clauses = new ArrayList<>();
    if (!gone.isEmpty()) {
      clauses.add(wording.say("figure.change.only", was.label(), wording.perimeter(gone)));
    }
    if (!come.isEmpty()) {
      clauses.add(wording.say("figure.change.only", is.label(), wording.perimeter(come)));
    }
    return clauses.isEmpty()
        ? null
        : Change.none(
            wording.say("figure.change.perimeter", wording.reasons(clauses)),
            wording.say("figure.change.perimeter.brief"));
  }
}
