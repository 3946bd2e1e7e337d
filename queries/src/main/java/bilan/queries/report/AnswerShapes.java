package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer turned or totalled, exactly: no figure is added up that may not be. */
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
   * The values of one column become columns.
   *
   * @param value the column whose cells fill them; null for the last one
   */
  static Answer pivot(Answer answer, String pivot, @Nullable String value) {
    int pivotAt = at(answer, pivot);
    int valueAt = value == null ? lastNumber(answer, pivotAt) : at(answer, value);
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      if (i != pivotAt && i != valueAt && !isNumber(answer.columns().get(i))) {
        keys.add(i);
      }
    }
    Set<String> across = new LinkedHashSet<>();
    Map<List<Object>, Map<String, Object>> rows = new LinkedHashMap<>();
    for (Line line : answer.lines()) {
      String column = String.valueOf(line.cells().get(pivotAt));
      across.add(column);
      List<Object> key = new ArrayList<>();
      keys.forEach(i -> key.add(String.valueOf(line.cells().get(i))));
      Object cell = line.cells().get(valueAt);
      if (cell != null) {
        rows.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(column, cell);
      }
    }
    Column filling = answer.columns().get(valueAt);
    List<Column> columns = new ArrayList<>();
    keys.forEach(i -> columns.add(answer.columns().get(i)));
    across.forEach(label -> columns.add(named(filling, label)));
    List<Line> lines = new ArrayList<>();
    rows.forEach(
        (key, cells) -> {
          List<@Nullable Object> line = new ArrayList<>(key);
          across.forEach(label -> line.add(cells.get(label)));
          lines.add(Line.body(line));
        });
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  private static Column named(Column column, String label) {
    return new Column(
        label, label, column.kind(), column.unit(), column.tax(), column.additivity(), null);
  }

  /** A last line with the totals of the columns that add up. */
  static Answer total(Answer answer, String label) {
    List<@Nullable Object> total = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      Column column = answer.columns().get(i);
      boolean adds = column.additivity() == Additivity.SUM && isNumber(column);
      total.add(i == 0 ? label : adds ? sum(answer, i) : null);
    }
    List<Line> lines = new ArrayList<>(answer.lines());
    lines.add(new Line(Role.TOTAL, total));
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /** The sum of a column; what is missing in it is missing in the sum. */
  private static @Nullable Object sum(Answer answer, int column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Line line : answer.lines()) {
      Object cell = line.cells().get(column);
      if (cell instanceof Missing missing && !missing.mark().equals("–")) {
        return missing;
      }
      if (cell instanceof Number number && line.role() == Role.BODY) {
        sum = sum.add(new BigDecimal(number.toString()));
      }
    }
    return sum;
  }

  private static int lastNumber(Answer answer, int besides) {
    for (int i = answer.columns().size() - 1; i >= 0; i--) {
      if (i != besides && isNumber(answer.columns().get(i))) {
        return i;
      }
    }
    return answer.columns().size() - 1;
  }

  private static boolean isNumber(Column column) {
    Kind kind = column.kind();
    return kind == Kind.COUNT
        || kind == Kind.AMOUNT
        || kind == Kind.RATE
        || kind == Kind.HOURS
        || kind == Kind.NUMBER;
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
