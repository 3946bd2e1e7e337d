package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Role;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Block {@code each}: rows of a saved query for which what follows is repeated. */
public final class RepeatedRows {

  private final Composition composition;
  private final QueryTables tables;

  /** Rows of a bilan that is being composed. */
  public RepeatedRows(Composition composition, QueryTables tables) {
    this.composition = composition;
    this.tables = tables;
  }

  /**
   * The words that tell one repetition from another, by the columns that the block names, in the
   * order of the answer; none if people outside are not shown the query.
   */
  public List<Map<String, String>> rows(YamlMap options, int line) {
    String query = options.required("query");
    List<String> by = options.texts("by");
    Map<String, String> where = options.map("where").allTexts();
    Map<String, String> without = options.map("without").allTexts();
    // A bilan of one place is about it as a whole.
    boolean again = composition.cover().place() != null && by.contains("place");
    if (query.isEmpty() || tables.isInner(query) || again) {
      return List.of();
    }
    Answer whole = composition.material().answer(query, Map.of());
    Set<String> named = new LinkedHashSet<>(by);
    named.addAll(where.keySet());
    named.addAll(without.keySet());
    if (by.isEmpty()) {
      options.required("by");
      return List.of();
    }
    if (!tables.knows(whole, List.copyOf(named), line)) {
      return List.of();
    }
    Answer answer = AnswerShapes.where(whole, where, without);
    Set<Map<String, String>> rows = new LinkedHashSet<>();
    for (Line row : answer.lines()) {
      Map<String, String> words = new LinkedHashMap<>();
      for (String column : by) {
        Object cell = row.cells().get(AnswerShapes.at(answer, column));
        if (cell != null && row.role() == Role.BODY) {
          words.put(column, cell.toString());
        }
      }
      if (words.size() == by.size()) {
        rows.add(words);
      }
    }
    return List.copyOf(rows);
  }
}
