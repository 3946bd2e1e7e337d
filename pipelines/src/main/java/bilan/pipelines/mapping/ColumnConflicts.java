package bilan.pipelines.mapping;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Mapping.Conflict;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles which of two columns fills a field, or asks. */
public final class ColumnConflicts {

  private static final Set<FieldType> NUMBERS =
      Set.of(FieldType.AMOUNT, FieldType.COUNT, FieldType.DATE);

  private final List<Row> head;
  private final List<String> without;
  private final List<Problem> decisions;

  /**
   * @param without columns that somebody does without
   */
  public ColumnConflicts(List<Row> head, List<String> without, List<Problem> decisions) {
    this.head = head;
    this.without = without;
    this.decisions = decisions;
  }

  /**
   * Two columns for one field: an empty one gives way, equal ones are one; else a person must
   * choose.
   */
  public Mapping resolve(Mapping found, String where) {
    List<Conflict> conflicts = new ArrayList<>(found.conflicts());
    Mapping mapping = found;
    for (Conflict conflict : found.settled()) {
      Bound second = second(mapping, conflict);
      if (second != null && isUnlike(second)) {
        conflicts.add(conflict);
        mapping = without(mapping, second);
      }
    }
    return resolve(mapping, conflicts, where);
  }

  /** The column that took the other meaning. */
  private static @Nullable Bound second(Mapping mapping, Conflict conflict) {
    return mapping.bound().stream()
        .filter(b -> b.head().equals(conflict.kept()) || b.head().equals(conflict.other()))
        .filter(b -> !b.target().equals(conflict.target()))
        .findFirst()
        .orElse(null);
  }

  private static Mapping without(Mapping mapping, Bound second) {
    List<Bound> bound = new ArrayList<>(mapping.bound());
    bound.remove(second);
    return mapping.with(bound, mapping.conflicts());
  }

  /** Whether a column taken for a choice holds dates. */
  private boolean isUnlike(Bound bound) {
    return bound.target() instanceof Target.ToField to
        && to.field().type() == FieldType.CHOICE
        && head.stream()
            .map(r -> r.cell(bound.head().column()))
            .filter(c -> !c.isBlank())
            .allMatch(ColumnConflicts::isDate);
  }

  private static boolean isDate(SheetCell cell) {
    return cell.type() == SheetCell.Type.DATE
        || Dates.parse(cell, DateRules.FRENCH).value() != null;
  }

  private Mapping resolve(Mapping mapping, List<Conflict> conflicts, String where) {
    Map<ColumnHead, ColumnHead> replaced = new HashMap<>();
    for (Conflict conflict : conflicts) {
      boolean keptEmpty = isLeft(conflict.kept()) || isOnlyWords(conflict, conflict.kept());
      if (isOnlyWords(conflict, conflict.other()) || isLeft(conflict.other())) {
        continue;
      }
      if (keptEmpty) {
        replaced.put(conflict.kept(), conflict.other());
      } else if (!areEqual(conflict, head)) {
        decisions.add(
            Problem.error(
                "PROF-03",
                Message.of(
                    "profile.two_columns",
                    shown(conflict.kept()),
                    shown(conflict.other()),
                    label(conflict.target())),
                where,
                cure(conflict)));
      }
    }
    if (replaced.isEmpty()) {
      return mapping;
    }
    List<Bound> bound =
        mapping.bound().stream()
            .map(b -> new Bound(replaced.getOrDefault(b.head(), b.head()), b.target()))
            .toList();
    return mapping.with(bound, List.of());
  }

  /** Whether a column holds nothing, or somebody does without it. */
  private boolean isLeft(ColumnHead column) {
    return isEmpty(column, head)
        || without.stream()
            .anyMatch(w -> Headers.normalise(w).equals(Headers.normalise(column.text())));
  }

  private static Message cure(Conflict conflict) {
    boolean alike =
        Headers.normalise(conflict.kept().text())
            .equals(Headers.normalise(conflict.other().text()));
    return Message.of(
        alike ? "profile.two_columns.cure" : "profile.two_columns.without",
        name(conflict.kept(), conflict.other()),
        conflict.target().key(),
        name(conflict.other(), conflict.kept()));
  }

  /** What a profile calls a column: with its letter where another has the same name. */
  private static String name(ColumnHead column, ColumnHead other) {
    return Headers.normalise(column.text()).equals(Headers.normalise(other.text()))
        ? shown(column)
        : column.text();
  }

  private static Object label(Target target) {
    return target instanceof Target.ToField to
        ? Labels.of(to.field())
        : target instanceof Target.ToInput to ? Labels.of(to.field()) : target.key();
  }

  public static String shown(ColumnHead head) {
    return head.text() + " (" + Address.column(head.column()) + ")";
  }

  public static boolean isEmpty(ColumnHead column, List<Row> head) {
    return head.stream().allMatch(r -> r.cell(column.column()).isBlank());
  }

  /**
   * Whether a column that should hold numbers or dates holds words alone: it is the label of the
   * rows, or the day of the week.
   */
  private boolean isOnlyWords(Conflict conflict, ColumnHead column) {
    return conflict.target() instanceof Target.ToField to
        && NUMBERS.contains(to.field().type())
        && !isEmpty(column, head)
        && head.stream()
            .map(r -> r.cell(column.column()))
            .filter(c -> !c.isBlank())
            .allMatch(
                c ->
                    c.type() == SheetCell.Type.TEXT
                        && String.valueOf(c.text()).chars().noneMatch(Character::isDigit));
  }

  private static boolean areEqual(Conflict conflict, List<Row> head) {
    return head.stream()
        .allMatch(
            r ->
                Objects.equals(
                    r.cell(conflict.kept().column()).text(),
                    r.cell(conflict.other().column()).text()));
  }
}
