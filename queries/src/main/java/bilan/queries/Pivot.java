package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.Answer.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A long table becomes a wide one: the values of one column become columns. Nothing is added up
 * here; cells move as they are.
 */
public final class Pivot {

  private final Answer answer;
  private final int across;
  private final Function<Object, String> header;
  private final List<Integer> figures = new ArrayList<>();
  private final List<Integer> heads = new ArrayList<>();

  private Pivot(Answer answer, int across, Function<Object, String> header) {
    this.answer = answer;
    this.across = across;
    this.header = header;
    for (int i = 0; i < answer.columns().size(); i++) {
      if (i != across) {
        (answer.columns().get(i).kind().isFigure() ? figures : heads).add(i);
      }
    }
  }

  /**
   * The answer with one column for each value of {@code key} and figure.
   *
   * @param key of the column to lay across; it must be one of the answer's
   * @param header how a value stands in the header
   */
  public static Answer across(Answer answer, String key, Function<Object, String> header) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).key().equals(key)) {
        return new Pivot(answer, i, header).wide();
      }
    }
    throw new IllegalArgumentException("No column " + key + " in " + answer.id());
  }

  /** Whether two lines would stand in one cell, so that one of them would be lost. */
  public static boolean loses(Answer answer, String key) {
    List<String> names = answer.columns().stream().map(Column::key).toList();
    Pivot pivot = new Pivot(answer, names.indexOf(key), String::valueOf);
    Set<List<@Nullable Object>> seen = new HashSet<>();
    for (Line line : answer.lines()) {
      Object value = line.cells().get(pivot.across);
      List<@Nullable Object> cell = pivot.head(line);
      cell.add(value);
      if (line.role().isBody() && value != null && !seen.add(cell)) {
        return true;
      }
    }
    return false;
  }

  private Answer wide() {
    Map<Object, List<Line>> columns = new LinkedHashMap<>();
    Map<List<@Nullable Object>, Map<Object, Line>> rows = new HashMap<>();
    for (Line line : answer.lines()) {
      Object value = line.cells().get(across);
      if (line.role().isBody() && value != null) {
        columns.computeIfAbsent(value, v -> new ArrayList<>()).add(line);
        rows.computeIfAbsent(head(line), row -> new HashMap<>()).put(value, line);
      }
    }
    List<Object> sorted = sorted(columns.keySet());
    List<Line> lines = new ArrayList<>();
    for (List<@Nullable Object> head : inOrder(sorted, columns)) {
      Map<Object, Line> row = rows.getOrDefault(head, Map.of());
      Role role = row.values().stream().map(Line::role).findFirst().orElse(Role.BODY);
      lines.add(new Line(role, cells(head, sorted, row)));
    }
    return new Answer(answer.id(), answer.title(), columns(sorted), lines, answer.notes());
  }

  /**
   * The rows as the first value orders them; one that a later value brings stands behind those that
   * come before it there, not at the end.
   */
  private List<List<@Nullable Object>> inOrder(
      List<Object> values, Map<Object, List<Line>> columns) {
    List<List<@Nullable Object>> order = new ArrayList<>();
    for (Object value : values) {
      int next = 0;
      for (Line line : columns.getOrDefault(value, List.of())) {
        List<@Nullable Object> head = head(line);
        int known = order.indexOf(head);
        if (known < 0) {
          order.add(next, head);
          next++;
        } else {
          next = Math.max(next, known + 1);
        }
      }
    }
    return order;
  }

  /** Numbers in their order, everything else as it came. */
  private static List<Object> sorted(Collection<Object> values) {
    List<Object> sorted = new ArrayList<>(values);
    if (sorted.stream().allMatch(value -> value instanceof Long)) {
      Collections.sort(sorted, (a, b) -> Long.compare((Long) a, (Long) b));
    }
    return sorted;
  }

  private List<@Nullable Object> head(Line line) {
    List<@Nullable Object> head = new ArrayList<>();
    heads.forEach(i -> head.add(line.cells().get(i)));
    return head;
  }

  private List<@Nullable Object> cells(
      List<@Nullable Object> head, List<Object> values, Map<Object, Line> byValue) {
    List<@Nullable Object> cells = new ArrayList<>(head);
    for (int figure : figures) {
      for (Object value : values) {
        Line line = byValue.get(value);
        cells.add(line == null ? null : line.cells().get(figure));
      }
    }
    return cells;
  }

  private List<Column> columns(List<Object> values) {
    List<Column> columns = new ArrayList<>();
    heads.forEach(i -> columns.add(answer.columns().get(i)));
    for (int figure : figures) {
      Column column = answer.columns().get(figure);
      for (Object value : values) {
        String label =
            figures.size() == 1 ? header.apply(value) : column.label() + " " + header.apply(value);
        columns.add(
            new Column(
                column.key() + "_" + value,
                label,
                column.kind(),
                column.unit(),
                column.tax(),
                column.additivity(),
                column.definition()));
      }
    }
    return columns;
  }
}
