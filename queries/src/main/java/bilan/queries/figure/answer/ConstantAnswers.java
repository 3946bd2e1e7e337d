package bilan.queries.figure.answer;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.SavedQuery;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Comparisons;
import bilan.queries.figure.finding.ConstantPerimeter;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Findings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Figure over the months and places that a year shares with the year before. */
final class ConstantAnswers {

  private final Facts facts;
  private final Comparisons comparisons;
  private final FigureWording wording;
  private final FigureRequest request;
  private final Figure figure;
  private final FigureColumns columns;
  private final boolean published;

  /**
   * Answers one question.
   *
   * @param published whether people outside read it
   */
  ConstantAnswers(
      Facts facts,
      FigureLines.Asked asked,
      FigureRequest request,
      FigureWording wording,
      boolean published) {
    this.published = published;
    this.facts = facts;
    this.wording = wording;
    this.request = request;
    this.figure = asked.figures().get(0);
    this.columns = new FigureColumns(asked, wording);
    this.comparisons = new Comparisons(facts, new Findings(facts, wording), wording);
  }

  /** One line a pair of years and place; where nothing is common, one sentence below. */
  Answer answer(SavedQuery query) {
    List<Line> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String only = request.place();
    for (int i = 1; i < request.periods().size(); i++) {
      Period before = request.periods().get(i - 1);
      Period after = request.periods().get(i);
      if (only == null) {
        add(before, after, null, lines, notes);
      }
      for (String place : new TreeSet<>(facts.network().places().keySet())) {
        if (only == null || only.equals(place)) {
          add(before, after, place, lines, only == null ? new ArrayList<>() : notes);
        }
      }
    }
    List<Column> all = columns.constant(query);
    for (Column column : all) {
      if (column.definition() != null) {
        notes.add(wording.definition(column.label(), column.definition()));
      }
    }
    return new Answer(query.name(), columns.title(query), all, lines, notes);
  }

  private void add(
      Period before, Period after, @Nullable String place, List<Line> lines, List<String> notes) {
    ConstantPerimeter row = comparisons.constant(figure, place, before, after);
    if (row.perimeter().isEmpty()) {
      notes.add(String.valueOf(row.note()));
      return;
    }
    String dataset = figure.basis().dataset();
    lines.add(
        Line.body(
            Arrays.asList(
                FigureLines.year(after),
                place == null ? wording.say("figure.network") : place,
                row.perimeter(),
                (long) comparisons.common(dataset, place, before, after).size(),
                shown(value(row.valueBefore())),
                shown(value(row.value())),
                shown(
                    row.change() == null
                        ? new Missing(wording.say("figure.mark.nc"), row.note())
                        : row.change()))));
  }

  /**
   * Persons are not told to people outside: what the months that are not common lack of a year
   * might be few. The block {@code perimeter} decides that with all other tables.
   */
  private @Nullable Object shown(@Nullable Object value) {
    boolean ofPersons = figure.persons().any() || !figure.tells().isEmpty();
    return published && ofPersons
        ? new Missing(wording.say("figure.mark.nc"), wording.say("trace.masked_share"))
        : value;
  }

  private @Nullable Object value(@Nullable BigDecimal value) {
    return value == null || figure.kind() != Kind.COUNT ? value : (Object) value.longValueExact();
  }
}
