package bilan.queries.report.chart;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
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

  /** What has no bar, and why. */
  Gaps barless(String key) {
    int at = AnswerShapes.at(answer, key);
    Gaps gaps = new Gaps(composition);
    for (Line line : lines) {
      if (line.cells().get(at) instanceof Missing missing) {
        gaps.add(series.name(line), missing.mark(), missing.reason());
      }
    }
    return gaps;
  }

  /** Which pieces of what lies upon each other are not known, and why. */
  Gaps pieceless(List<String> keys, @Nullable String by) {
    Gaps gaps = new Gaps(composition);
    for (String key : keys) {
      int at = AnswerShapes.at(answer, key);
      for (Line line : lines) {
        if (line.cells().get(at) instanceof Missing missing
            && AnswerSeries.isUnknown(answer, missing, at)) {
          Object piece =
              by == null
                  ? answer.columns().get(at).label()
                  : line.cells().get(AnswerShapes.at(answer, by));
          gaps.add(series.name(line) + ", " + piece, missing.mark(), missing.reason());
        }
      }
    }
    return gaps;
  }
}
