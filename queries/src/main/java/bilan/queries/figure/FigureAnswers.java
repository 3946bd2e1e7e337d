package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.FigureQuestion;
import bilan.queries.Kind;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.figure.KeyFigure.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Figures side by side, told apart by years, months, places and what their rows say. */
final class FigureAnswers {

  private final Facts facts;
  private final FigureRequest request;
  private final Wording wording;
  private final Findings findings;
  private final Asked asked;
  private final int least;

  /** One line: a period, a place and a key. */
  private record At(Period period, @Nullable String place, List<@Nullable Object> key) {}

  /**
   * What is asked, once it is known to make sense.
   *
   * @param cut without a key
   */
  private record Asked(FigureQuestion question, List<Figure> figures, Cut cut) {

    boolean isBy(String dimension) {
      return question.by().contains(dimension);
    }
  }

  FigureAnswers(
      Facts facts, FigureQuestion question, FigureRequest request, Wording wording, int least) {
    this.facts = facts;
    this.request = request;
    this.wording = wording;
    this.least = least;
    this.findings = new Findings(facts, wording);
    List<Figure> figures = new FigureCheck(facts.settings().declared()).figures(question);
    this.asked = new Asked(question, figures, new Filters(facts, wording).cut(question, figures));
  }

  Answer answer(SavedQuery query) {
    List<Column> columns = columns(query);
    List<String> notes = new ArrayList<>();
    for (Figure figure : asked.figures()) {
      notes.add(
          wording.definition(figure.label(wording.lang()), figure.definition(wording.lang())));
    }
    List<Line> lines = new ArrayList<>();
    for (At at : lines()) {
      lines.add(Line.body(cells(at)));
    }
    String title = query.title().in(wording.lang());
    return new Answer(query.name(), title.isEmpty() ? title() : title, columns, lines, notes);
  }

  /** Figures by name, where nobody gave the question a title. */
  private String title() {
    return String.join(
        ", ", asked.figures().stream().map(figure -> figure.label(wording.lang())).toList());
  }

  private List<Column> columns(SavedQuery query) {
    List<Column> columns = new ArrayList<>();
    for (String by : asked.question().by()) {
      columns.add(about(by));
    }
    for (Figure figure : asked.figures()) {
      Additivity adds = figure.adds() == Figure.Adds.NOT ? Additivity.NONE : Additivity.SUM;
      SavedColumn told = query.column(figure.id());
      String label = (told == null ? figure.label() : told.label()).in(wording.lang());
      columns.add(
          new Column(
              figure.id(),
              label,
              figure.kind(),
              figure.kind() == Kind.COUNT ? null : figure.unit(),
              figure.tax(),
              adds,
              figure.definition(wording.lang()),
              null,
              figure.id()));
      if (asked.question().changes()) {
        columns.add(
            new Column(
                figure.id() + "_change",
                wording.say("figure.change_of", label),
                Kind.RATE,
                figure.isRate() ? "points" : "%",
                null,
                Additivity.NONE,
                null));
      }
    }
    return columns;
  }

  private Column about(String by) {
    Kind kind =
        switch (by) {
          case Dimensions.YEAR -> Kind.YEAR;
          case Dimensions.MONTH -> Kind.MONTH;
          default -> Kind.TEXT;
        };
    return new Column(by, label(by), kind, null, null, Additivity.NONE, null);
  }

  private String label(String by) {
    Relation.Dimension dimension = Dimensions.ofRows(asked.figures().get(0)).get(by);
    return dimension == null
        ? wording.say("figure.by." + by)
        : dimension.label().in(wording.lang());
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
  private List<At> lines() {
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
      if (figure.dataset() != null && figure.dataset().equals("funding")) {
        named.addAll(facts.grants().places());
        named.removeIf(place -> !facts.network().knows(place) && !place.equals(Network.NOWHERE));
      }
      if (figure.formula() instanceof Formula.OfRows) {
        Scope scope = new Scope.Year(all, request.asOf(), null);
        named.addAll(facts.reckoning().present(figure, scope));
      }
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
        && figure.computed() == null
        && figure.basis() != Basis.NONE
        && request.periods().stream().anyMatch(p -> findings.hasUnplaced(figure, p));
  }

  private Set<List<@Nullable Object>> keys(@Nullable String place, Period all) {
    Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
    if (asked.cut().by().isEmpty()) {
      keys.add(List.of());
      return keys;
    }
    Scope scope = new Scope.Year(all, request.asOf(), place == null ? null : Set.of(place));
    for (Figure figure : asked.figures()) {
      if (figure.computed() != null) {
        keys.addAll(grantKeys(place));
        continue;
      }
      for (Figure part : parts(figure)) {
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

  private Set<List<@Nullable Object>> grantKeys(@Nullable String place) {
    Grants grants = facts.grants().of(asked.cut().whole());
    Set<String> places =
        place == null ? null : facts.network().namesOf(place, facts.grants().places());
    return grants.keys(asked.cut().by(), places);
  }

  private static List<Figure> parts(Figure figure) {
    return figure.formula() instanceof Formula.Ratio ratio
        ? List.of(ratio.of(), ratio.by())
        : List.of(figure);
  }

  /** What belongs to no place has a line only where it says something. */
  private boolean isIdle(At at) {
    if (!Network.NOWHERE.equals(at.place())) {
      return false;
    }
    for (Figure figure : asked.figures()) {
      Finding finding = find(figure, at);
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
                    Comparator.comparing((At at) -> Network.NOWHERE.equals(at.place()))
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

  private Finding find(Figure figure, At at) {
    return findings.find(figure, at.place(), at.period(), asked.cut().of(at.key()));
  }

  private List<@Nullable Object> cells(At at) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (String by : asked.question().by()) {
      cells.add(
          switch (by) {
            case Dimensions.YEAR -> year(at.period());
            case Dimensions.MONTH -> at.period().from();
            case Dimensions.PLACE -> at.place();
            default ->
                Objects.requireNonNullElse(
                    at.key().get(asked.cut().by().indexOf(by)), wording.say("figure.by.blank"));
          });
    }
    for (Figure figure : asked.figures()) {
      Finding finding = told(figure, at);
      cells.add(
          isOfFew(figure, at)
              ? new Missing(wording.say("figure.mark.nc"), wording.say("trace.masked_share"))
              : cell(figure, finding));
      if (asked.question().changes()) {
        cells.add(change(figure, at, finding));
      }
    }
    return cells;
  }

  /** What has rows counts in its month, whatever was open or awaited in it. */
  private Finding told(Figure figure, At at) {
    Finding finding = find(figure, at);
    boolean rows = figure.formula() instanceof Formula.OfRows;
    if (finding.amount() != null || finding.state().hasValue() || !at.period().isMonth() || !rows) {
      return finding;
    }
    Set<String> places = at.place() == null ? null : Set.of(at.place());
    Scope scope = new Scope.Year(at.period(), request.asOf(), places);
    Value value = asked.cut().of(at.key()).value(facts, figure, scope);
    boolean something = value.amount() != null && value.amount().signum() != 0;
    return something && finding.state() == State.MISSING
        ? Finding.of(State.PARTIAL, value, finding.why(), wording)
        : something ? Finding.complete(value, wording) : finding;
  }

  /** Whether a quotient would tell of a few persons. */
  private boolean isOfFew(Figure figure, At at) {
    if (least == 0 || !(figure.formula() instanceof Formula.Ratio ratio)) {
      return false;
    }
    for (Figure part : List.of(ratio.of(), ratio.by())) {
      BigDecimal amount = part.persons() ? find(part, at).amount() : null;
      if (amount != null
          && amount.signum() > 0
          && amount.compareTo(BigDecimal.valueOf(least)) < 0) {
        return true;
      }
    }
    return false;
  }

  private Object cell(Figure figure, Finding finding) {
    BigDecimal amount = finding.amount();
    if (amount == null) {
      String mark = finding.state() == State.NOT_OPEN ? "figure.mark.not_open" : "figure.mark.nc";
      return new Missing(
          wording.say(mark), finding.notes().isEmpty() ? null : finding.notes().get(0));
    }
    Object value = figure.kind() == Kind.COUNT ? (Object) amount.longValueExact() : amount;
    boolean partial = finding.state() == State.PARTIAL || finding.state() == State.MISSING;
    if (partial && !finding.why().isEmpty()) {
      return new Noted(value, wording.say("figure.mark.partial"), wording.reasons(finding.why()));
    }
    return finding.lacks().isEmpty()
        ? value
        : new Noted(value, "", wording.reasons(finding.lacks()));
  }

  private @Nullable Object change(Figure figure, At at, Finding is) {
    int year = request.periods().indexOf(at.period());
    if (year <= 0) {
      return null;
    }
    Period before = request.periods().get(year - 1);
    Finding was = find(figure, new At(before, at.place(), at.key()));
    Change change =
        new Comparisons(facts, findings, wording)
            .change(figure, at.place(), before, was, at.period(), is);
    return change.amount() != null
        ? change.amount()
        : new Missing(wording.say("figure.mark.nc"), change.note());
  }

  private static Object year(Period period) {
    return period.label().contains("-") ? period.label() : (Object) (long) period.year();
  }
}
