package bilan.queries.figure.finding;

import bilan.queries.Years;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Given;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.Saying;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.YearState;
import bilan.queries.figure.reckoning.Value;
import bilan.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The states of figures whose rows are given by the year, by the month, once or by a place's life.
 */
final class GivenFindings {

  private final Facts facts;
  private final FigureWording wording;
  private final LocalDate asOf;

  GivenFindings(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
    this.asOf = facts.request().asOf();
  }

  /** One figure over the rows of a cut. */
  Finding find(Figure declared, Given given, @Nullable String place, Scope.Year scope, Cut cut) {
    Period period = scope.period();
    SortedSet<YearMonth> months = months(declared, given, scope);
    Message absent = absent(declared, given, scope, months);
    if (absent != null) {
      return Finding.none(given(declared, given, scope, months, true).state(), wording.say(absent));
    }
    if (given(declared, given, scope, months, false).state() == State.NOT_OPEN) {
      return Finding.none(State.NOT_OPEN, new Why(wording, facts).notOpen(place, period));
    }
    Value value = cut.value(facts, declared, scope);
    Message unknown = place == null ? unknown(given, period) : null;
    if (unknown != null) {
      value = value.noting(Value.Note.lack(unknown));
    }
    if (given.by() == Given.By.MONTH) {
      List<String> some = some(given, period, months);
      State state = some.isEmpty() ? State.COMPLETE : State.PARTIAL;
      return Finding.of(state, value, some, wording).upTo(asOf, period, wording);
    }
    Finding finding = Finding.complete(value, wording);
    return declared.underWay() ? finding.upTo(asOf, period, wording) : finding;
  }

  /** The months that are given of a figure's rows, and those that lack, whatever the rows are. */
  YearState given(Figure declared, Given given, Scope.Year scope) {
    SortedSet<YearMonth> months = months(declared, given, scope);
    boolean absent = absent(declared, given, scope, months) != null;
    return given(declared, given, scope, months, absent);
  }

  private YearState given(
      Figure declared, Given given, Scope.Year scope, SortedSet<YearMonth> months, boolean absent) {
    if (absent) {
      boolean missing = given.by() == Given.By.MONTH && months.isEmpty();
      return new YearState(missing ? State.MISSING : State.NC, List.of(), List.of());
    }
    if (given.by() == Given.By.LIFE && !facts.reckoning().hasRows(declared, scope)) {
      return new YearState(State.NOT_OPEN, List.of(), List.of());
    }
    if (given.by() != Given.By.MONTH) {
      return new YearState(State.COMPLETE, List.of(), List.of());
    }
    List<PlaceMonth> covered = new ArrayList<>();
    List<PlaceMonth> missing = new ArrayList<>();
    for (YearMonth month : scope.period().upTo(asOf).months()) {
      (months.contains(month) ? covered : missing).add(new PlaceMonth(Network.NOWHERE, month));
    }
    return new YearState(missing.isEmpty() ? State.COMPLETE : State.PARTIAL, covered, missing);
  }

  private SortedSet<YearMonth> months(Figure declared, Given given, Scope.Year scope) {
    return given.by() == Given.By.MONTH
        ? facts.reckoning().months(declared, scope)
        : Collections.emptySortedSet();
  }

  /** Why nothing is known of a period; null if something is. */
  private @Nullable Message absent(
      Figure declared, Given given, Scope.Year scope, SortedSet<YearMonth> months) {
    return switch (given.by()) {
      case YEAR -> absent(declared, given, scope.period());
      case MONTH -> absent(declared, given, scope.period(), months);
      case EVER, LIFE -> never(declared, given, scope.period());
    };
  }

  /** The places that send data of a period and that the reference doesn't know; null for none. */
  private @Nullable Message unknown(Given given, Period period) {
    if (given.unknown() == null) {
      return null;
    }
    Set<String> names = facts.unknownPlaces(period);
    String named = wording.list(names);
    return names.isEmpty()
        ? null
        : given.unknown().with(Map.of("places", named), names.size(), named);
  }

  /** That some months of a period were not given. */
  private List<String> some(Given given, Period period, SortedSet<YearMonth> months) {
    int all = period.upTo(asOf).months().size();
    if (months.size() == all) {
      return List.of();
    }
    Saying said = given.some() == null ? Saying.of("figure.team_partial") : given.some();
    String named = wording.months(months);
    Map<String, Object> about = Map.of("given", months.size(), "all", all, "months", named);
    return List.of(wording.say(said.with(about, months.size(), all, named)));
  }

  /** Why nothing is known of rows that are given once, or told by one period; null if it is. */
  private @Nullable Message never(Figure declared, Given given, Period period) {
    Saying never = facts.reckoning().neverGiven(declared, given);
    if (never != null) {
      return never.with(Map.of());
    }
    Saying elsewhere = given.elsewhere();
    return elsewhere == null || period.equals(cutOff(period))
        ? null
        : elsewhere.with(Map.of("day", asOf), asOf);
  }

  /** The last of the periods asked for that had begun at as-of. */
  private Period cutOff(Period period) {
    Period last = period;
    for (Period one : facts.request().periods()) {
      last = one.from().isAfter(asOf) ? last : one;
    }
    return facts.request().periods().contains(period) ? last : period;
  }

  /** Why nothing is known of a period whose years were not all given; null if they were. */
  private @Nullable Message absent(Figure declared, Given given, Period period) {
    if (period.to().isBefore(period.from().plusYears(1).minusDays(1))) {
      return about(given.none(), period); // a part of a year has no accounts of its own
    }
    if (given.calendar() != null && facts.isShifted()) {
      return about(given.calendar(), period);
    }
    Set<LocalDate> years = new TreeSet<>();
    int first = period.from().getMonthValue();
    facts
        .reckoning()
        .years(declared)
        .forEach(day -> years.add(Period.containing(day, first).from()));
    LocalDate year = period.from();
    while (years.contains(year)) {
      year = year.plusYears(1);
      if (year.isAfter(period.to())) {
        return null;
      }
    }
    Set<Period> asked = new HashSet<>(facts.request().periods());
    List<String> others = new ArrayList<>();
    for (LocalDate one : years) {
      Period other = Period.containing(one, first);
      if (asked.contains(other)) {
        return about(given.none(), period);
      }
      others.add(Years.label(other.year(), first));
    }
    String named = String.join(", ", others);
    return given.others() == null || others.isEmpty()
        ? about(given.none(), period)
        : given
            .others()
            .with(Map.of("period", period.label(), "others", named), period.label(), named);
  }

  /** Why nothing is known of a period without months, or without the one that counts. */
  private @Nullable Message absent(
      Figure declared, Given given, Period period, SortedSet<YearMonth> months) {
    if (months.isEmpty()) {
      return about(given.none(), period);
    }
    LocalDate last = asOf.isBefore(period.to()) ? asOf : period.to();
    boolean stock = declared.formula() instanceof Formula.Total total && total.isStock();
    LocalDate month = last.withDayOfMonth(1);
    Saying without = given.last() == null ? given.none() : given.last();
    return stock && !months.contains(YearMonth.from(last))
        ? without.with(Map.of("period", period.label(), "month", month), month)
        : null;
  }

  private static Message about(Saying said, Period period) {
    return said.with(Map.of("period", period.label()), period.label());
  }
}
