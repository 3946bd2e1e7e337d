package bilan.queries.figure.answer;

import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Disclosure;
import bilan.queries.Kind;
import bilan.queries.Label;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.UsualColumns;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of an answer of figures, as their declarations say them. */
final class FigureColumns {

  private final FigureLines.Asked asked;
  private final FigureWording wording;

  FigureColumns(FigureLines.Asked asked, FigureWording wording) {
    this.asked = asked;
    this.wording = wording;
  }

  /** The title of a question; figures by name, where nobody gave it one. */
  String title(SavedQuery query) {
    String title = query.title().in(wording.lang());
    return title.isEmpty() ? names() : title;
  }

  private String names() {
    return String.join(
        ", ", asked.figures().stream().map(figure -> figure.label(wording.lang())).toList());
  }

  /** The columns of a question; a saved one may give a column another label. */
  List<Column> of(SavedQuery query) {
    List<Column> columns = new ArrayList<>();
    for (String by : asked.question().by()) {
      columns.add(about(by));
    }
    for (Figure figure : asked.figures()) {
      Additivity adds = adds(figure);
      SavedColumn told = query.columnOf(figure.id());
      String key = told == null ? figure.id() : told.key();
      String label = (told == null ? figure.label() : told.label()).in(wording.lang());
      columns.add(
          new Column(
              key,
              label,
              figure.kind(),
              figure.kind() == Kind.COUNT ? null : figure.unit(),
              figure.tax(),
              adds,
              figure.definition(wording.lang()),
              null,
              figure.id(),
              Disclosure.NONE));
      if (asked.question().changes()) {
        columns.add(
            new Column(
                key + "_change",
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

  /** The columns of a question on a constant perimeter. */
  List<Column> constant(SavedQuery query) {
    Figure figure = asked.figures().get(0);
    Additivity adds = figure.adds() == Figure.Adds.NOT ? Additivity.NONE : Additivity.SUM;
    String unit = figure.kind() == Kind.COUNT ? null : figure.unit();
    return List.of(
        about(Dimensions.YEAR),
        about(Dimensions.PLACE),
        beside(query, "perimeter", Kind.TEXT, null, Additivity.NONE),
        beside(query, "months", Kind.COUNT, null, Additivity.SUM),
        beside(query, "before", figure.kind(), unit, adds),
        beside(query, "after", figure.kind(), unit, adds),
        beside(query, "change", Kind.RATE, figure.isRate() ? "points" : "%", Additivity.NONE));
  }

  /** What may be added up down the lines: what adds up over places only does not over years. */
  private Additivity adds(Figure figure) {
    boolean overTime = asked.isBy(Dimensions.YEAR) || asked.isBy(Dimensions.MONTH);
    return switch (figure.adds()) {
      case BOTH -> Additivity.SUM;
      case OVER_PLACES -> overTime ? Additivity.NONE : Additivity.SUM;
      case NOT ->
          figure.formula() instanceof Formula.Distinct ? Additivity.DISTINCT : Additivity.NONE;
    };
  }

  private Column beside(
      SavedQuery query, String key, Kind kind, @Nullable String unit, Additivity adds) {
    SavedColumn told = query.column(key);
    Label definition = told == null ? null : told.definition();
    return new Column(
        key,
        told == null ? wording.say("figure.constant." + key) : told.label().in(wording.lang()),
        kind,
        unit,
        null,
        adds,
        definition == null ? null : definition.in(wording.lang()));
  }

  private Column about(String by) {
    Kind kind =
        switch (by) {
          case Dimensions.YEAR -> Kind.YEAR;
          case Dimensions.MONTH -> Kind.MONTH;
          default -> Kind.TEXT;
        };
    return new Column(by, label(by), kind, null, null, Additivity.NONE, null)
        .disclosed(UsualColumns.disclosure(by));
  }

  private String label(String by) {
    Relation.Dimension dimension = Dimensions.ofRows(asked.figures().get(0)).get(by);
    return dimension == null
        ? wording.say("figure.by." + by)
        : dimension.label().in(wording.lang());
  }
}
