package bilan.pipelines.profile;

import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.profile.Mapping.Bound;
import bilan.pipelines.profile.Mapping.Conflict;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Settles which of two columns fills a field, or asks. */
final class ColumnConflicts {

  private final List<Row> head;
  private final List<Problem> decisions;

  ColumnConflicts(List<Row> head, List<Problem> decisions) {
    this.head = head;
    this.decisions = decisions;
  }

  /**
   * Two columns for one field: an empty one gives way, equal ones are one; else a person must
   * choose.
   */
  Mapping resolve(Mapping mapping, String where) {
    Map<ColumnHead, ColumnHead> replaced = new HashMap<>();
    for (Conflict conflict : mapping.conflicts()) {
      boolean keptEmpty = isEmpty(conflict.kept(), head);
      if (keptEmpty && !isEmpty(conflict.other(), head)) {
        replaced.put(conflict.kept(), conflict.other());
      } else if (!isEmpty(conflict.other(), head) && !areEqual(conflict, head)) {
        decisions.add(
            Problem.error(
                "PROF-03",
                Message.of(
                    "profile.two_columns",
                    shown(conflict.kept()),
                    shown(conflict.other()),
                    label(conflict.target())),
                where,
                Message.of(
                    "profile.two_columns.cure",
                    conflict.kept().text(),
                    conflict.target().key(),
                    conflict.other().text())));
      }
    }
    if (replaced.isEmpty()) {
      return mapping;
    }
    List<Bound> bound =
        mapping.bound().stream()
            .map(b -> new Bound(replaced.getOrDefault(b.head(), b.head()), b.target()))
            .toList();
    return new Mapping(
        mapping.table(),
        bound,
        mapping.periods(),
        mapping.periodValue(),
        mapping.ignored(),
        List.of(),
        mapping.missing());
  }

  private static String label(Target target) {
    return target instanceof Target.ToField to
        ? to.field().label()
        : target instanceof Target.ToInput to ? to.field().label() : target.key();
  }

  private static String shown(ColumnHead head) {
    return head.text() + " (" + Address.column(head.column()) + ")";
  }

  static boolean isEmpty(ColumnHead column, List<Row> head) {
    return head.stream().allMatch(r -> r.cell(column.column()).isBlank());
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
