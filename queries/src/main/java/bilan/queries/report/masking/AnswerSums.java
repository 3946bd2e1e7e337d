package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cells of an answer's column add up to what may be known elsewhere. */
final class AnswerSums {

  /** Kinds of activity that are counted apart, as codes and as they are called. */
  private static final Set<String> PASSING = passing();

  private AnswerSums() {}

  private static Set<String> passing() {
    Set<String> words = new HashSet<>();
    for (String code : List.of("event", "walk_in")) {
      words.add(code);
      for (Lang lang : Lang.values()) {
        words.add(new Catalogue(lang).say("report.passing." + code));
      }
    }
    return words;
  }

  /**
   * Rows that differ in one word only are parts of something that may be known elsewhere; months
   * are so within their year, and years are not. The kinds that make passages add up apart.
   */
  static List<List<Integer>> of(Answer answer, List<@Nullable BigDecimal> values) {
    List<List<Integer>> sums = new ArrayList<>();
    for (int axis = 0; axis < answer.columns().size(); axis++) {
      Column column = answer.columns().get(axis);
      if (column.kind().isFigure() || column.kind() == Kind.YEAR) {
        continue;
      }
      Map<List<@Nullable Object>, List<Integer>> groups = new LinkedHashMap<>();
      for (int r = 0; r < values.size(); r++) {
        if (values.get(r) != null) {
          groups.computeIfAbsent(others(answer, r, axis), k -> new ArrayList<>()).add(r);
        }
      }
      groups.values().stream().filter(group -> group.size() > 1).forEach(sums::add);
    }
    return sums;
  }

  private static List<@Nullable Object> others(Answer answer, int row, int axis) {
    List<@Nullable Object> words = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      Object cell = answer.lines().get(row).cells().get(i);
      if (i != axis && !answer.columns().get(i).kind().isFigure()) {
        words.add(cell);
      } else if (i == axis && cell instanceof LocalDate day) {
        words.add(day.getYear());
      } else if (i == axis) {
        words.add(cell instanceof String kind && PASSING.contains(kind));
      }
    }
    return words;
  }
}
