package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Identity;
import bilan.queries.Kind;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Lines of an answer whose counts of persons add up to what may be known elsewhere. */
final class AnswerSums {

  /** Kinds of activity that are counted apart, as codes and as they are called. */
  private static final Set<String> PASSING = passing();

  /** The things by which persons are counted, each of which splits the same whole. */
  private static final Set<Identity> SPLITS =
      Set.of(
          Identity.PLACE,
          Identity.KIND,
          Identity.THEME,
          Identity.ACTIVITY,
          Identity.PARTNER,
          Identity.ANSWER);

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
   * Whether the answer splits persons so finely that counts of a few follow from its sums: by
   * month, or by two things at once.
   */
  static boolean isTooFine(Answer answer) {
    boolean months =
        answer.columns().stream()
            .anyMatch(one -> one.kind() == Kind.MONTH || one.identity() == Identity.MONTH);
    long splits =
        answer.columns().stream()
            .map(Column::identity)
            .filter(identity -> identity != null && SPLITS.contains(identity))
            .count();
    return months || splits > 1;
  }

  /**
   * Positions of the lines of one year and one question. The kinds that make passages add up apart.
   */
  static List<List<Integer>> wholes(Answer answer) {
    return groups(answer, at -> isApart(answer.columns().get(at)));
  }

  /** Positions of the lines that add up: the wholes, and lines that differ in one word only. */
  static List<List<Integer>> of(Answer answer) {
    List<List<Integer>> sums = wholes(answer);
    for (int axis = 0; axis < answer.columns().size(); axis++) {
      int other = axis;
      if (!isApart(answer.columns().get(axis))) {
        sums.addAll(groups(answer, at -> at != other));
      }
    }
    return sums;
  }

  /** Whether lines with other words in a column are of another whole. */
  private static boolean isApart(Column column) {
    return column.kind() == Kind.YEAR || column.identity() == Identity.QUESTION;
  }

  /** The lines with the same words in some columns that are no figures. */
  private static List<List<Integer>> groups(Answer answer, IntPredicate same) {
    Map<List<@Nullable Object>, List<Integer>> groups = new LinkedHashMap<>();
    for (int r = 0; r < answer.lines().size(); r++) {
      if (answer.lines().get(r).role().isBody()) {
        groups.computeIfAbsent(words(answer, r, same), k -> new ArrayList<>()).add(r);
      }
    }
    return new ArrayList<>(groups.values());
  }

  private static List<@Nullable Object> words(Answer answer, int row, IntPredicate same) {
    List<@Nullable Object> words = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      Column column = answer.columns().get(i);
      Object cell = answer.lines().get(row).cells().get(i);
      Object word = cell instanceof Noted noted ? noted.value() : cell;
      if (column.kind() == Kind.YEAR || (!column.kind().isFigure() && same.test(i))) {
        words.add(word);
      }
      if (column.identity() == Identity.KIND) {
        words.add(word instanceof String kind && PASSING.contains(kind));
      }
    }
    return words;
  }
}
