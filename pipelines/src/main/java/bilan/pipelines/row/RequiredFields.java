package bilan.pipelines.row;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.FieldIndex;
import java.util.List;
import java.util.stream.IntStream;

/** What a row must have to be one: each required field, and one of each group of which one is. */
final class RequiredFields {

  private final DatasetTable table;
  private final TablePlan plan;
  private final boolean[] needed;
  private final int[] required;
  private final int[][] groups;

  RequiredFields(TablePlan plan, FieldIndex index) {
    this.table = plan.table();
    this.plan = plan;
    int size = table.fields().size();
    needed = new boolean[size];
    for (int i = 0; i < size; i++) {
      needed[i] = isNeeded(table.fields().get(i));
    }
    required =
        IntStream.range(0, size)
            .filter(i -> table.fields().get(i).required() && needed[i])
            .toArray();
    groups =
        table.oneOf().stream()
            .map(g -> g.stream().mapToInt(index::of).toArray())
            .toArray(int[][]::new);
  }

  private boolean isNeeded(Field field) {
    boolean perPerson = field.name().equals("participants") && "participant".equals(plan.grain());
    boolean dates = field.name().equals("sold_at") && plan.column("sold_on") == null;
    return (field.required() && !perPerson)
        || dates
        || table.oneOf().stream().anyMatch(g -> g.contains(field.name()));
  }

  /** Whether an unreadable cell of this field refuses its row. */
  boolean refuses(int field) {
    return needed[field];
  }

  /** Adds a fault for each that nothing fills. */
  void check(Draft draft) {
    for (int i : required) {
      if (draft.values()[i] != null) {
        continue;
      }
      String name = table.fields().get(i).name();
      boolean told = draft.hasFault(name) || (name.equals("sold_on") && draft.hasFault("sold_at"));
      if (!told) {
        draft.fault(MissingCells.fault(plan, table.fields().get(i), draft.row()));
      }
    }
    for (int g = 0; g < groups.length; g++) {
      boolean filled = false;
      for (int i : groups[g]) {
        filled |= draft.values()[i] != null || draft.hasFault(table.fields().get(i).name());
      }
      if (!filled) {
        draft.fault(MissingCells.fault(plan, firstMapped(table.oneOf().get(g)), draft.row()));
      }
    }
  }

  private Field firstMapped(List<String> group) {
    for (String name : group) {
      if (plan.column(name) != null) {
        return table.fields().get(table.indexOf(name));
      }
    }
    return table.fields().get(table.indexOf(group.get(0)));
  }
}
