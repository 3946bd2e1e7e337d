package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.CellOrigin;
import bilan.queries.Column;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.figure.trace.Tracing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of a saved query's answer that stand behind each cell of a table made of it. */
public final class CellOrigins {

  private final Material material;
  private final Answer base;
  private final Map<String, String> parameters;
  private final @Nullable String pivot;
  private final @Nullable String group;

  /**
   * @param base the answer before it was turned, cut and totalled
   * @param parameters that the bilan gives; {@code pivot} the column laid across, {@code group} the
   *     one whose values became lines; null for none
   */
  public CellOrigins(
      Material material,
      Answer base,
      Map<String, String> parameters,
      @Nullable String pivot,
      @Nullable String group) {
    this.material = material;
    this.base = base;
    this.parameters = parameters;
    this.pivot = pivot;
    this.group = group;
  }

  /** The cells of a table whose lines are those of the base, in their order. */
  public void alike(Answer shaped, Table table) {
    for (int r = 0; r < table.rows().size(); r++) {
      List<Line> lines = List.of(base.lines().get(r));
      for (int c = 0; c < shaped.columns().size(); c++) {
        tell(table.rows().get(r).cells().get(c), shaped.columns().get(c).key(), lines);
      }
    }
  }

  /** The cells of a table whose lines are found again by their words. */
  public void shaped(Answer shaped, Table table) {
    Object head = null;
    int[] ats =
        shaped.columns().stream()
            .mapToInt(c -> c.kind().isFigure() ? -1 : AnswerShapes.at(base, c.key()))
            .toArray();
    Map<List<@Nullable Object>, List<Line>> named = new HashMap<>();
    for (Line one : base.lines()) {
      named.computeIfAbsent(names(one, ats, true), n -> new ArrayList<>()).add(one);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      Line line = shaped.lines().get(r);
      head = line.role() == Role.SUBTOTAL ? line.cells().get(0) : head;
      List<Line> lines = behind(line, named.getOrDefault(names(line, ats, false), List.of()), head);
      for (int c = 0; c < shaped.columns().size(); c++) {
        String key = shaped.columns().get(c).key();
        Cell cell = table.rows().get(r).cells().get(c);
        if (pivot == null || AnswerShapes.at(base, key) >= 0) {
          tell(cell, key, lines);
        } else {
          across(cell, key, lines, pivot);
        }
      }
    }
  }

  /** One cell of one line. */
  public void one(Cell cell, String column, Line line) {
    tell(cell, column, List.of(line));
  }

  /**
   * The lines that one stands for.
   *
   * @param alike those with its words
   */
  private List<Line> behind(Line line, List<Line> alike, @Nullable Object head) {
    List<Line> itself =
        line.role().isBody()
            ? List.of()
            : alike.stream().filter(one -> one.role() == line.role()).toList();
    if (!itself.isEmpty()) {
      return itself;
    }
    if (line.role() == Role.TOTAL) {
      return base.lines().stream().filter(one -> one.role().isBody()).toList();
    }
    return alike.stream()
        .filter(one -> one.role().isBody())
        .filter(one -> isIn(one, head))
        .toList();
  }

  /** The cells of a line, of the answer or as shown, that are no figures. */
  private static List<@Nullable Object> names(Line line, int[] ats, boolean ofTheAnswer) {
    List<@Nullable Object> names = new ArrayList<>();
    for (int c = 0; c < ats.length; c++) {
      if (ats[c] >= 0) {
        names.add(line.cells().get(ofTheAnswer ? ats[c] : c));
      }
    }
    return names;
  }

  private boolean isIn(Line one, @Nullable Object head) {
    return group == null || Objects.equals(one.cells().get(AnswerShapes.at(base, group)), head);
  }

  /** A column that stands for one value of the pivot. */
  private void across(Cell cell, String key, List<Line> lines, String pivot) {
    int at = AnswerShapes.at(base, pivot);
    for (Column column : base.columns()) {
      if (column.kind().isFigure() && key.startsWith(column.key() + "_")) {
        String value = key.substring(column.key().length() + 1);
        List<Line> of =
            lines.stream().filter(l -> value.equals(String.valueOf(l.cells().get(at)))).toList();
        if (!of.isEmpty()) {
          tell(cell, column.key(), of);
        }
      }
    }
  }

  private void tell(Cell cell, String column, List<Line> lines) {
    String id = cell.trace();
    if (id != null && !Tracing.isKeyFigure(material.figures().declared(), id)) {
      List<Map<String, @Nullable Object>> words = lines.stream().map(l -> words(base, l)).toList();
      material.comesFrom(
          new CellOrigin(id, base.id(), parameters, column, words, number(cell.value())));
    }
  }

  /** The cell of a whole answer that bears an id; null if none does. */
  public static @Nullable CellOrigin in(Answer answer, String id) {
    CellIds ids = new CellIds(answer, null, "");
    for (Line line : answer.lines()) {
      for (int i = 0; i < answer.columns().size(); i++) {
        if (id.equals(ids.of(line, i))) {
          String key = answer.columns().get(i).key();
          BigDecimal value = number(line.cells().get(i));
          return new CellOrigin(
              id, answer.id(), Map.of(), key, List.of(words(answer, line)), value);
        }
      }
    }
    return null;
  }

  /** The cells of a line that are no figures, by their columns. */
  static Map<String, @Nullable Object> words(Answer base, Line line) {
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    for (int i = 0; i < base.columns().size(); i++) {
      if (!base.columns().get(i).kind().isFigure()) {
        Object cell = line.cells().get(i);
        words.put(base.columns().get(i).key(), cell instanceof Noted noted ? noted.value() : cell);
      }
    }
    return words;
  }

  static @Nullable BigDecimal number(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }
}
