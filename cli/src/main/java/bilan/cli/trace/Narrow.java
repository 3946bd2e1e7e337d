package bilan.cli.trace;

import bilan.queries.Answer;
import bilan.queries.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answer without its empty columns and without those that always say the same. */
public final class Narrow {

  private Narrow() {}

  /** Answer with the columns that differ. */
  public static Answer of(Answer answer) {
    List<Integer> kept =
        IntStream.range(0, answer.columns().size()).filter(i -> tells(answer, i)).boxed().toList();
    List<Column> columns = kept.stream().map(answer.columns()::get).toList();
    List<Answer.Line> lines = new ArrayList<>();
    for (Answer.Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>();
      kept.forEach(i -> cells.add(line.cells().get(i)));
      lines.add(new Answer.Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  private static boolean tells(Answer answer, int column) {
    String key = answer.columns().get(column).key();
    Set<String> said = new HashSet<>();
    for (Answer.Line line : answer.lines()) {
      Object cell = line.cells().get(column);
      said.add(cell == null ? "" : cell.toString());
    }
    boolean empty = said.stream().allMatch(String::isEmpty);
    return !empty && (said.size() > 1 || !Set.of("term", "profile").contains(key));
  }
}
