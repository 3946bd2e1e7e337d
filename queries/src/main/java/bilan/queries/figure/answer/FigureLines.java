package bilan.queries.figure.answer;

import bilan.queries.FigureQuestion;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Given;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import bilan.queries.figure.reckoning.Reckoning;
import bilan.queries.figure.reckoning.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of an answer of figures: each period, place and key that has something to say. */
final class FigureLines {

  private final Facts facts;
  private final FigureRequest request;
  private final Findings findings;
  private final Asked asked;

  /** One line: a period, a place (null for the network) and a key. */
  record At(Period period, @Nullable String place, List<@Nullable Object> key) {}

  /**
   * A question that makes sense.
   *
   * @param cut without a key
   */
  record Asked(FigureQuestion question, List<Figure> figures, Cut cut) {

    boolean isBy(String dimension) {
      return question.by().contains(dimension);
    }
  }

  FigureLines(Facts facts, FigureRequest request, Findings findings, Asked asked) {
    this.facts = facts;
    this.request = request;
    this.findings = findings;
    this.asked = asked;
  }

  /** How a year is written in its column. */
  static Object year(Period period) {
    return period.label().contains("-") ? period.label() : (Object) (long) period.year();
  }

  private List<Period> periods() {
    if (asked.isBy(Dimensions.MONTH)) {
      List<Period> months = new ArrayList<>();
      for (Period year : request.periods()) {
        year.months().forEach(month -> months.add(Period.of(month)));
      }
      months.removeIf(month -> month.from().isAfter(request.asOf()));
      return months;
    }
    return asked.isBy(Dimensions.YEAR)
        ? request.periods()
        : List.of(Period.spanning(request.periods()));
  }

  /** Every line, in the order of what it is told apart by. */
  List<At> all() {
    List<At> lines = new ArrayList<>();
    for (Period period : periods()) {
      for (At one : pairs()) {
        lines.add(new At(period, one.place(), one.key()));
      }
    }
    lines.removeIf(this::isIdle);
    lines.sort(order());
    return lines;
  }

  /** Places with each key that any of their rows have in the periods asked for. */
  private List<At> pairs() {
    Period all = Period.spanning(request.periods());
    List<At> pairs = new ArrayList<>();
    for (String place : places(all)) {
      for (List<@Nullable Object> key : keys(place, all)) {
        pairs.add(new At(all, place, key));
      }
    }
    return pairs;
  }

  private List<@Nullable String> places(Period all) {
    List<@Nullable String> places = new ArrayList<>();
    if (!asked.isBy(Dimensions.PLACE) || request.place() != null) {
      places.add(request.place());
      return places;
    }
    Set<String> named = new TreeSet<>(facts.network().places().keySet());
    for (Figure figure : asked.figures()) {
      for (Figure part : parts(figure)) {
        Scope scope = new Scope.Year(all, request.asOf(), null);
        Given given = Reckoning.given(part);
        named.addAll(
            given == null
                ? facts.reckoning().present(part, scope)
                : facts.network().known(facts.reckoning().places(part, given, scope)));
      }
    }
    if (asked.question().network()) {
      places.add(null);
    }
    boolean nowhere = named.remove(Network.NOWHERE);
    places.addAll(named);
    if (nowhere || asked.figures().stream().anyMatch(f -> isAlsoNowhere(f))) {
      places.add(Network.NOWHERE);
    }
    return places;
  }

  /** Whether what belongs to no place has a line, so that places add up. */
  private boolean isAlsoNowhere(Figure figure) {
    return figure.adds() == Figure.Adds.BOTH
        && figure.basis().isFollowed()
        && request.periods().stream().anyMatch(p -> findings.hasUnplaced(figure, p));
  }

  private Set<List<@Nullable Object>> keys(@Nullable String place, Period all) {
    Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
    if (asked.cut().by().isEmpty()) {
      keys.add(List.of());
      return keys;
    }
    for (Figure figure : asked.figures()) {
      for (Figure part : parts(figure)) {
        Scope scope = findings.scope(part, place, all);
        Slice slice = asked.cut().slice(Reckoning.rows(part).relation());
        for (List<@Nullable Object> key : facts.reckoning().keys(part, slice)) {
          if (!facts.reckoning().places(part, slice, key, scope).isEmpty()) {
            keys.add(key);
          }
        }
      }
    }
    return keys;
  }

  /** The figures over rows that a figure is made of. */
  private static List<Figure> parts(Figure figure) {
    List<Figure> parts = figure.parts();
    return parts.isEmpty()
        ? List.of(figure)
        : parts.stream().flatMap(part -> parts(part).stream()).distinct().toList();
  }

  /** What belongs to no place has a line only where it says something. */
  private boolean isIdle(At at) {
    if (!Network.NOWHERE.equals(at.place())) {
      return false;
    }
    for (Figure figure : asked.figures()) {
      Finding finding = findings.find(figure, at.place(), at.period(), asked.cut().of(at.key()));
      if (finding.amount() == null
          ? finding.state() == State.PARTIAL
          : finding.amount().signum() != 0) {
        return false;
      }
    }
    return true;
  }

  private Comparator<At> order() {
    Comparator<At> order = Comparator.comparing(at -> 0);
    for (String by : asked.question().by()) {
      order =
          order.thenComparing(
              switch (by) {
                case Dimensions.YEAR, Dimensions.MONTH ->
                    Comparator.comparing((At at) -> at.period().from());
                case Dimensions.PLACE ->
                    Comparator.comparing((At at) -> at.place() != null)
                        .thenComparing(at -> Network.NOWHERE.equals(at.place()))
                        .thenComparing(at -> String.valueOf(at.place()));
                default -> {
                  int i = asked.cut().by().indexOf(by);
                  yield Comparator.comparing((At at) -> at.key().get(i) == null)
                      .thenComparing(at -> String.valueOf(at.key().get(i)));
                }
              });
    }
    return order;
  }
}
