package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Mapping.Bound;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the same table on several sheets: a column that one of them writes otherwise would be
 * lost there alone.
 */
final class Siblings {

  private final List<Found> found;
  private final String file;

  Siblings(List<Found> found, String file) {
    this.found = found;
    this.file = file;
  }

  /**
   * What a person must say: a field that the other sheets fill, and a column here that may be it.
   */
  List<Problem> decisions() {
    List<Problem> decisions = new ArrayList<>();
    for (Found one : found) {
      for (Found other : found) {
        if (!one.sheet().equals(other.sheet())
            && one.mapping().table().equals(other.mapping().table())) {
          other.mapping().bound().stream()
              .filter(b -> !one.mapping().fills(b.target().key()))
              .filter(b -> isNotAskedYet(one, b))
              .forEach(b -> ask(one, b, decisions));
        }
      }
    }
    return decisions;
  }

  /** A required field that nothing fills is asked for anyway. */
  private static boolean isNotAskedYet(Found one, Bound lost) {
    return one.mapping().missing().stream()
        .noneMatch(f -> f.name().equals(lost.target().key()) && !f.context());
  }

  private void ask(Found one, Bound lost, List<Problem> decisions) {
    ColumnHead here = candidate(one, lost);
    if (here == null) {
      return;
    }
    Problem problem =
        Problem.error(
            "PROF-08",
            Message.of("profile.column_elsewhere", lost.head().text()),
            file + "!" + one.sheet(),
            Message.of("profile.column_renamed", here.text(), lost.target().key()));
    boolean asked =
        decisions.stream()
            .anyMatch(
                p ->
                    Objects.equals(p.where(), problem.where())
                        && Objects.equals(p.cure(), problem.cure()));
    if (!asked) {
      decisions.add(problem);
    }
  }

  /**
   * A filled column that nothing reads, in the same place or nearly of the same name; one that
   * stands beside the lost column on another sheet is something else.
   */
  private @Nullable ColumnHead candidate(Found one, Bound bound) {
    ColumnHead lost = bound.head();
    String key = bound.target().key();
    List<ColumnHead> unknown =
        one.mapping().ignored().stream()
            .filter(h -> !ColumnConflicts.isEmpty(h, one.rows()))
            .filter(h -> found.stream().noneMatch(f -> f.mapping().fills(key) && isThere(f, h)))
            .toList();
    for (ColumnHead head : unknown) {
      if (head.column() == lost.column() || Nearest.of(head.text(), List.of(lost.text())) != null) {
        return head;
      }
    }
    return null;
  }

  private static boolean isThere(Found table, ColumnHead head) {
    return table.area().columns().stream()
        .anyMatch(c -> c.own().equals(head.own()) && c.column() == head.column());
  }
}
