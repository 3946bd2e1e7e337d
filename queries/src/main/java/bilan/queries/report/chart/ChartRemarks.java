package bilan.queries.report.chart;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said under a chart of an answer that it can't show. */
final class ChartRemarks {

  private final Composition composition;
  private final Answer answer;
  private final AnswerSeries series;
  private final List<Line> lines;

  ChartRemarks(Composition composition, Answer answer, AnswerSeries series) {
    this.composition = composition;
    this.answer = answer;
    this.series = series;
    this.lines = answer.lines().stream().filter(l -> l.role() == Role.BODY).toList();
  }

  /** What has no bar, and why; empty if everything has one. */
  String barless(String key) {
    int at = AnswerShapes.at(answer, key);
    List<String> names = new ArrayList<>();
    for (Line line : lines) {
      if (line.cells().get(at) instanceof Missing missing) {
        names.add(series.name(line) + why(missing));
      }
    }
    return without(names);
  }

  /** Which pieces of what lies upon each other are not known, and why. */
  String pieceless(List<String> keys, @Nullable String by) {
    List<String> names = new ArrayList<>();
    for (String key : keys) {
      int at = AnswerShapes.at(answer, key);
      for (Line line : lines) {
        if (line.cells().get(at) instanceof Missing missing
            && AnswerSeries.isUnknown(answer, missing, at)) {
          Object piece =
              by == null
                  ? answer.columns().get(at).label()
                  : line.cells().get(AnswerShapes.at(answer, by));
          names.add(series.name(line) + ", " + piece + why(missing));
        }
      }
    }
    return without(names);
  }

  private String why(Missing missing) {
    String why = missing.reason() == null ? "" : composition.wording().colon() + missing.reason();
    return " (" + missing.mark() + why + ")";
  }

  private String without(List<String> names) {
    return names.isEmpty()
        ? ""
        : composition.say(
            "report.without_bar",
            FrenchSpaces.in(String.join(composition.wording().semicolon(), names)));
  }
}
