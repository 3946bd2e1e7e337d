package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives participations on a constant perimeter their words, their changes and their reasons. */
final class PerimeterMarking {

  private final Facts facts;
  private final Comparisons comparisons;
  private final FigureWording wording;

  PerimeterMarking(Facts facts, FigureWording wording) {
    this.facts = facts;
    this.wording = wording;
    this.comparisons = new Comparisons(facts, new Findings(facts, wording), wording);
  }

  /** One line a pair of years and place; where nothing is common, one sentence below. */
  Answer mark(Answer answer, FigureRequest request, @Nullable String only) {
    List<Line> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 1; i < request.periods().size(); i++) {
      Period before = request.periods().get(i - 1);
      Period after = request.periods().get(i);
      if (only == null) {
        add(answer, before, after, null, lines, notes);
      }
      Set<String> places = new TreeSet<>(facts.network().places().keySet());
      for (String place : places) {
        if (only == null || only.equals(place)) {
          add(answer, before, after, place, lines, only == null ? new ArrayList<>() : notes);
        }
      }
    }
    notes.addAll(answer.notes());
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, notes);
  }

  private void add(
      Answer answer,
      Period before,
      Period after,
      @Nullable String place,
      List<Line> lines,
      List<String> notes) {
    ConstantPerimeter row =
        comparisons.constant(facts.figure(Figures.PARTICIPATIONS), place, before, after);
    if (row.perimeter().isEmpty()) {
      notes.add(String.valueOf(row.note()));
      return;
    }
    List<@Nullable Object> cells = new ArrayList<>();
    answer.columns().forEach(column -> cells.add(cell(column.key(), row, before, after, place)));
    lines.add(Line.body(cells));
  }

  private @Nullable Object cell(
      String key, ConstantPerimeter row, Period before, Period after, @Nullable String place) {
    return switch (key) {
      case "year" -> after.label().contains("-") ? after.label() : (Object) (long) after.year();
      case "place" -> place == null ? wording.say("figure.network") : place;
      case "perimeter" -> row.perimeter();
      case "months" -> (long) comparisons.common("attendance", place, before, after).size();
      case "before" -> count(row.valueBefore());
      case "after" -> count(row.value());
      case "change" ->
          row.change() == null
              ? new Missing(wording.say("figure.mark.nc"), row.note())
              : row.change();
      default -> null;
    };
  }

  private @Nullable Object count(@Nullable BigDecimal value) {
    return value == null ? null : (Object) value.longValueExact();
  }
}
