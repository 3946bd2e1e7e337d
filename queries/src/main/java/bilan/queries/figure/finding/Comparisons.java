package bilan.queries.figure.finding;

import bilan.queries.figure.Change;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Break;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of two years of a figure: whether they compare, and over which months they always do.
 */
public final class Comparisons {

  private final Facts facts;
  private final Findings findings;
  private final FigureWording wording;

  public Comparisons(Facts facts, Findings findings, FigureWording wording) {
    this.facts = facts;
    this.findings = findings;
    this.wording = wording;
  }

  /** From one year to the next, to one under way from the same months; or why there is none. */
  public Change change(
      Figure declared,
      @Nullable String place,
      Cut cut,
      Period before,
      Finding was,
      Period after,
      Finding is) {
    if (!after.equals(facts.request().underWay()) || declared.isToldWhole()) {
      return change(declared, place, before, was, after, is);
    }
    YearMonth last = lastOver();
    Period now = upTo(after, last);
    if (now.to().isBefore(now.from())) {
      return Change.none(wording.say("figure.change.not_yet", after.label()));
    }
    Period then = upTo(before, last.minusYears(1));
    Finding earlier = findings.find(declared, place, then, cut);
    return change(declared, place, then, earlier, now, findings.find(declared, place, now, cut))
        .over(wording.say("figure.same_months", wording.shortMonths(now.months())));
  }

  /** The last month that is over at as-of. */
  public YearMonth lastOver() {
    return YearMonth.from(facts.request().asOf().plusDays(1)).minusMonths(1);
  }

  /** The months of a year up to one. */
  public Period upTo(Period year, YearMonth last) {
    Period part = year.upTo(last.atEndOfMonth());
    String months = wording.shortMonths(part.months()) + " ";
    return part.equals(year)
        ? year
        : new Period(year.year(), months + year.label(), part.from(), part.to());
  }

  private Change change(
      Figure declared,
      @Nullable String place,
      Period before,
      Finding was,
      Period after,
      Finding is) {
    String incomplete = TwoYears.incomplete(before, was, after, is, wording);
    if (incomplete != null) {
      return Change.none(incomplete);
    }
    Change none = differs(declared, place, before, after);
    return none == null ? TwoYears.between(declared, was, is, wording) : none;
  }

  /**
   * No change, with its reason, where two years of a figure or of a part of it have not the same
   * months or meaning; null where they do.
   */
  private @Nullable Change differs(
      Figure declared, @Nullable String place, Period before, Period after) {
    for (Figure part : declared.parts()) {
      Change none = differs(part, place, before, after);
      if (none != null) {
        return none;
      }
    }
    if (!declared.basis().isFollowed() || !declared.parts().isEmpty()) {
      return null;
    }
    String broken = broken(declared, place, before, after);
    if (broken != null) {
      return Change.none(broken);
    }
    if (Network.NOWHERE.equals(place)) {
      return Change.none(wording.say("figure.change.nowhere"));
    }
    Set<String> unknown = place == null ? unknown(declared, before, after) : Set.of();
    if (!unknown.isEmpty()) {
      return Change.none(wording.say("figure.change.unknown_place", wording.list(unknown)));
    }
    String dataset = declared.basis().dataset();
    return TwoYears.perimeter(
        facts.states().comparable(dataset, place, before),
        facts.states().comparable(dataset, place, after),
        before,
        after,
        wording);
  }

  private @Nullable String broken(
      Figure declared, @Nullable String place, Period before, Period after) {
    Break one = facts.network().between(before, after, declared, place);
    if (one == null) {
      return null;
    }
    String where = one.place();
    return place == null && where != null
        ? wording.say("figure.change.break_at", one.on(), wording.at(where), one.reason())
        : wording.say("figure.change.break", one.on(), one.reason());
  }

  /** Places with data in either year whose opening nobody can tell. */
  private Set<String> unknown(Figure declared, Period before, Period after) {
    Set<String> unknown = new TreeSet<>();
    for (Period period : List.of(before, after)) {
      unknown.addAll(facts.unknownPlaces(declared.basis().dataset(), period));
    }
    return unknown;
  }

  /** The months of the later year that were covered and open in both. */
  public SortedSet<PlaceMonth> common(
      String dataset, @Nullable String place, Period before, Period after) {
    SortedSet<PlaceMonth> then = facts.states().comparable(dataset, place, before);
    SortedSet<PlaceMonth> now = new TreeSet<>();
    for (PlaceMonth at : facts.states().comparable(dataset, place, after)) {
      if (then.contains(at.plusMonths(-12))) {
        now.add(at);
      }
    }
    return now;
  }

  /** Change of a figure over the months covered and open in both years. */
  public ConstantPerimeter constant(
      Figure declared, @Nullable String place, Period before, Period after) {
    SortedSet<PlaceMonth> now = common(declared.basis().dataset(), place, before, after);
    if (now.isEmpty()) {
      String none =
          wording.sayOf(
              declared.basis().dataset(), "figure.constant.none", before.label(), after.label());
      return row(declared, place, before, after, "", null, null, Change.none(none));
    }
    Set<PlaceMonth> earlier = new TreeSet<>();
    now.forEach(at -> earlier.add(at.plusMonths(-12)));
    Finding was = over(declared, new Scope.Months(earlier));
    Finding is = over(declared, new Scope.Months(now));
    return row(
        declared,
        place,
        before,
        after,
        wording.perimeter(now),
        is.amount(),
        was.amount(),
        constantChange(declared, place, before, was, after, is));
  }

  private Change constantChange(
      Figure declared,
      @Nullable String place,
      Period before,
      Finding was,
      Period after,
      Finding is) {
    String broken = broken(declared, place, before, after);
    if (broken != null) {
      return Change.none(broken);
    }
    String incomplete = TwoYears.incomplete(before, was, after, is, wording);
    return incomplete != null
        ? Change.none(incomplete)
        : TwoYears.between(declared, was, is, wording);
  }

  private Finding over(Figure declared, Scope scope) {
    return Finding.complete(findings.summed(declared, scope), wording);
  }

  private ConstantPerimeter row(
      Figure declared,
      @Nullable String place,
      Period before,
      Period after,
      String perimeter,
      @Nullable BigDecimal value,
      @Nullable BigDecimal valueBefore,
      Change change) {
    return new ConstantPerimeter(
        declared.id(),
        declared.label(wording.lang()),
        after.label(),
        before.label(),
        place,
        perimeter,
        value,
        valueBefore,
        declared.unit(),
        declared.tax(),
        change);
  }

  /** The places that tell no duration: their hours are not known, so their months count neither. */
  private Set<String> untold(Figure declared, @Nullable String place, Period period) {
    return place == null
        ? facts.reckoning().untold(declared, new Scope.Year(period, facts.request().asOf(), null))
        : Set.of();
  }

  /**
   * The rows that wait to be mended, as beside the figure itself, and the places that are left out;
   * null for none.
   */
  private @Nullable String beside(
      Figure declared, @Nullable String place, Period period, Set<String> untold) {
    List<String> notes = new ArrayList<>();
    if (!untold.isEmpty()) {
      notes.add(wording.say("figure.untimed", untold.size(), String.join(", ", untold)));
    }
    Beside.rejected(declared, place, period, facts, wording, notes);
    return notes.isEmpty() ? null : wording.reasons(notes);
  }

  /** A complete year's figure by covered month: a partial one would be divided by too many. */
  public PerOpenMonth perOpenMonth(
      Figure declared, @Nullable String place, Period period, Finding is) {
    Set<String> untold = untold(declared, place, period);
    long months =
        facts.states().year(declared.basis().dataset(), place, period).covered().stream()
            .filter(at -> !untold.contains(at.place()))
            .count();
    BigDecimal amount = is.isComplete() && months > 0 ? is.amount() : null;
    String note = beside(declared, place, period, untold);
    if (amount == null) {
      note =
          is.isComplete() || is.why().isEmpty()
              ? wording.say("figure.no_open_month", period.label())
              : wording.reasons(is.why());
    }
    return new PerOpenMonth(
        declared.id(),
        declared.label(wording.lang()),
        period.label(),
        place,
        amount == null ? null : Exact.settled(Exact.quotient(amount, months)),
        months,
        !untold.isEmpty(),
        declared.unit(),
        declared.tax(),
        note);
  }
}
