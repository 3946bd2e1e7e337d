package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds and chooses columns. */
final class AnswerShapes {

  private AnswerShapes() {}

  /** These columns in this order; all of them if none is named. */
  static Answer only(Answer answer, List<String> keys) {
    if (keys.isEmpty()) {
      return answer;
    }
    List<Integer> at = keys.stream().map(key -> at(answer, key)).toList();
    List<Column> columns = at.stream().map(answer.columns()::get).toList();
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      at.forEach(i -> cells.add(line.cells().get(i)));
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  /**
   * The lines that hold these values and not those.
   *
   * @param without a line that holds one of them is left out
   */
  static Answer where(Answer answer, Map<String, String> where, Map<String, String> without) {
    List<Line> lines =
        answer.lines().stream()
            .filter(line -> where.entrySet().stream().allMatch(e -> holds(answer, line, e)))
            .filter(line -> without.entrySet().stream().noneMatch(e -> holds(answer, line, e)))
            .toList();
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private static boolean holds(Answer answer, Line line, Map.Entry<String, String> wanted) {
    Object cell = line.cells().get(at(answer, wanted.getKey()));
    return wanted.getValue().equals(String.valueOf(cell));
  }

  static int at(Answer answer, String key) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }
}
