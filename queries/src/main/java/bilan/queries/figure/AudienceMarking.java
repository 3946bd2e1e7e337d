package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why the share of an age class can't be told where other declared bands overlap it. */
final class AudienceMarking {

  private AudienceMarking() {}

  /** The answer with a reason in each share that SQL left out. */
  static Answer mark(Answer answer, FigureWording wording) {
    List<String> keys = answer.columns().stream().map(Column::key).toList();
    int dimension = keys.indexOf("dimension");
    int participants = keys.indexOf("participants");
    int share = keys.indexOf("share");
    // The last line of a dimension has the answers that fit no common class.
    Map<Object, Object> others = new HashMap<>();
    for (Line line : answer.lines()) {
      Object about = line.cells().get(dimension);
      Object people = line.cells().get(participants);
      if (about != null && people != null) {
        others.put(about, people);
      }
    }
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      Object straddling = others.get(cells.get(dimension));
      if (cells.get(share) == null && straddling != null) {
        String reason = wording.say("figure.straddling", straddling);
        cells.set(share, new Missing(wording.say("figure.mark.nc"), reason));
      }
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }
}
