package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lines of an answer for people outside whose name is hidden with their counts, such as titles of
 * activities to which a few persons came. One line without a name says nothing that the next one
 * does not: together they are one line, the last.
 */
public final class UnnamedLines {

  private UnnamedLines() {}

  /**
   * Answer with one line in the place of those whose name is hidden; as it is where a line is about
   * a year or a month of something.
   *
   * @param mark what stands for a hidden name
   * @param words what the line is called, by how many lines it stands for
   */
  public static Answer gathered(Answer answer, Missing mark, IntFunction<String> words) {
    int name = -1;
    for (int i = answer.columns().size() - 1; i >= 0; i--) {
      Column column = answer.columns().get(i);
      if (column.kind() == Kind.YEAR || column.kind() == Kind.MONTH) {
        return answer;
      }
      name = column.disclosure().published() == Publication.WITH_COUNTS ? i : name;
    }
    List<Line> named = new ArrayList<>();
    List<Line> unnamed = new ArrayList<>();
    for (Line line : answer.lines()) {
      boolean hidden = name >= 0 && mark.equals(line.cells().get(name));
      (hidden ? unnamed : named).add(line);
    }
    if (!unnamed.isEmpty()) {
      named.add(together(answer, unnamed, name, words.apply(unnamed.size())));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), named, answer.notes());
  }

  private static Line together(Answer answer, List<Line> unnamed, int name, String words) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      int at = i;
      Object hidden =
          unnamed.stream()
              .map(line -> line.cells().get(at))
              .filter(Missing.class::isInstance)
              .findFirst()
              .orElse(null);
      cells.add(i == name ? words : hidden);
    }
    return new Line(unnamed.get(0).role(), cells);
  }
}
