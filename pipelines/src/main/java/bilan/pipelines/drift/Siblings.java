package bilan.pipelines.drift;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Choices;
import bilan.pipelines.mapping.ColumnConflicts;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the same table on several sheets: a column that one of them writes otherwise would be
 * lost there alone.
 */
public final class Siblings {

  private final List<FoundTable> found;
  private final List<String> previous;
  private final String file;

  /**
   * @param previous columns of the last delivery; empty if there was none
   */
  public Siblings(List<FoundTable> found, List<String> previous, String file) {
    this.found = found;
    this.previous = previous.stream().map(Headers::normalise).toList();
    this.file = file;
  }

  /**
   * What a person must say: a field that the other sheets fill, and a column here that may be it.
   */
  public List<Problem> decisions() {
    List<Problem> decisions = new ArrayList<>();
    for (FoundTable one : found) {
      for (FoundTable other : found) {
        if (isNearly(one)
            && !one.sheet().equals(other.sheet())
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

  /** Where much is missing anyway the sheet is no sibling. */
  private static boolean isNearly(FoundTable one) {
    return one.mapping().missing().stream().filter(f -> !f.context()).count() < 2;
  }

  /** A required field that nothing fills is asked for anyway. */
  private static boolean isNotAskedYet(FoundTable one, Bound lost) {
    return one.mapping().missing().stream()
        .noneMatch(f -> f.name().equals(lost.target().key()) && !f.context());
  }

  private void ask(FoundTable one, Bound lost, List<Problem> decisions) {
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
  private @Nullable ColumnHead candidate(FoundTable one, Bound bound) {
    ColumnHead lost = bound.head();
    String key = bound.target().key();
    List<ColumnHead> unknown =
        one.mapping().ignored().stream()
            .filter(h -> !ColumnConflicts.isEmpty(h, one.rows()))
            .filter(h -> found.stream().noneMatch(f -> f.mapping().fills(key) && isThere(f, h)))
            .toList();
    for (ColumnHead head : unknown) {
      boolean inItsPlace = head.column() == lost.column() && mayBe(one, head, bound.target());
      if (inItsPlace || Nearest.of(head.text(), List.of(lost.text())) != null) {
        return head;
      }
    }
    return null;
  }

  /** A column that is new since the last delivery, or whose values are such as the field takes. */
  private boolean mayBe(FoundTable one, ColumnHead head, Target target) {
    boolean fresh = !previous.isEmpty() && !previous.contains(Headers.normalise(head.text()));
    return fresh
        || one.rows().stream()
            .map(r -> r.cell(head.column()))
            .filter(c -> !c.isBlank())
            .allMatch(c -> reads(c, target));
  }

  private static boolean reads(SheetCell cell, Target target) {
    if (!(target instanceof Target.ToField to)) {
      return cell.type() == SheetCell.Type.NUMBER || hasDigit(cell);
    }
    return switch (to.field().type()) {
      case CHOICE -> new Choices(to.field(), Map.of()).key(String.valueOf(cell.text())) != null;
      case DATE, DATETIME, MONTH -> Dates.parse(cell, DateRules.FRENCH).value() != null;
      case AMOUNT, COUNT, DECIMAL, RATE, DURATION, TIME -> hasDigit(cell);
      default -> false;
    };
  }

  private static boolean hasDigit(SheetCell cell) {
    return String.valueOf(cell.text()).chars().anyMatch(Character::isDigit);
  }

  private static boolean isThere(FoundTable table, ColumnHead head) {
    return table.area().columns().stream()
        .anyMatch(c -> c.own().equals(head.own()) && c.column() == head.column());
  }
}
