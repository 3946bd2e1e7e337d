package bilan.pipelines.reading;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import bilan.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rejected rows of one file by which its other rows are named: the instalments of a grant that
 * waits wait with it. In a dataset whose rows are no whole each counts for itself.
 */
final class RejectedParents {

  private final boolean whole;

  /** Where the rejected row stands, by the name of its key and its code. */
  private final Map<List<String>, String> places = new HashMap<>();

  RejectedParents(Dataset dataset) {
    this.whole = dataset.whole();
  }

  void add(TablePlan plan, Draft draft) {
    List<String> key = plan.table().key();
    String code = key.size() == 1 ? draft.text(key.get(0)) : null;
    if (whole && code != null) {
      places.putIfAbsent(
          List.of(key.get(0), code), plan.where(plan.area().firstColumn(), draft.row()));
    }
  }

  /** Adds a fault if the row hangs on one that waits. */
  void check(TablePlan plan, Draft draft) {
    DatasetTable table = plan.table();
    for (Field field : places.isEmpty() ? List.<Field>of() : table.fields()) {
      String code = draft.text(field.name());
      String place = code == null ? null : places.get(List.of(field.name(), code));
      TablePlan.Column column = plan.column(field.name());
      if (place != null && !table.key().equals(List.of(field.name()))) {
        draft.fault(
            new Rejection.Fault(
                Rejection.AWAITS,
                field.name(),
                column == null ? null : column.head().text(),
                column == null ? null : Address.cell(column.head().column(), draft.row()),
                code,
                Message.of("profile.awaits", Labels.of(field), String.valueOf(code)),
                Message.of("profile.awaits.cause", place),
                Message.of("profile.awaits.cure")));
      }
    }
  }
}
