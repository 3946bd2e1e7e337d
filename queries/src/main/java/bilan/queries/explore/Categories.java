package bilan.queries.explore;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;

/**
 * The distinct values of a column in the order in which they first come. Tablesaw sees their
 * numbers as words, so that a value comes back with its type, and an empty one too.
 */
final class Categories {

  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<@Nullable Object, Integer> numbers = new HashMap<>();
  private final StringColumn column;

  Categories(String name, Answer answer, int at) {
    column = StringColumn.create(name);
    for (Line line : answer.lines()) {
      if (line.role() == Answer.Role.BODY) {
        column.append(word(PlainCells.value(line.cells().get(at))));
      }
    }
  }

  private String word(@Nullable Object value) {
    Integer number = numbers.get(value);
    if (number == null) {
      number = values.size();
      numbers.put(value, number);
      values.add(value);
    }
    return "n" + number;
  }

  StringColumn column() {
    return column;
  }

  /** In their order. */
  List<@Nullable Object> values() {
    return values;
  }

  /** The place of a value in that order, from its word. */
  static int number(String word) {
    return Integer.parseInt(word.substring(1));
  }

  static String word(int number) {
    return "n" + number;
  }
}
