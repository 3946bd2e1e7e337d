package bilan.pipelines.planning;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cells that stand for several rows: merged ones, and those of columns that the profile says are
 * written once a group. Numbers that add up are never repeated.
 */
public final class SpreadCells {

  private final List<Sheet.Merge> merges = new ArrayList<>();
  private final Set<Integer> once;
  private final Set<Integer> numbers;
  private final Map<Integer, SheetCell> above = new HashMap<>();
  private int spread;

  /**
   * @param fillDown headers of the columns that are written once a group
   */
  public SpreadCells(TablePlan plan, List<String> fillDown) {
    numbers =
        plan.all().stream()
            .filter(c -> isNumber(c.target()))
            .map(c -> c.head().column())
            .collect(Collectors.toSet());
    plan.turned().forEach(t -> numbers.add(t.head().column()));
    List<String> names = fillDown.stream().map(Headers::normalise).toList();
    once =
        plan.area().columns().stream()
            .filter(h -> h.names().stream().anyMatch(names::contains))
            .map(ColumnHead::column)
            .filter(c -> !numbers.contains(c))
            .collect(Collectors.toCollection(HashSet::new));
    once.addAll(plan.once());
    for (Sheet.Merge merge : plan.area().sheet().merges()) {
      if (merge.lastRow() > merge.firstRow()
          && merge.firstRow() > plan.area().headerLast()
          && !numbers.contains(merge.firstColumn())) {
        merges.add(merge);
      }
    }
  }

  private static boolean isNumber(Target target) {
    Field field = target.field();
    FieldType type = field.type();
    return type == FieldType.AMOUNT
        || type == FieldType.COUNT
        || type == FieldType.DECIMAL
        || type == FieldType.DURATION;
  }

  /** The row with what stands for it in the rows above. */
  public Row fill(Row row) {
    if (merges.isEmpty() && once.isEmpty()) {
      return row;
    }
    Map<Integer, SheetCell> given = new HashMap<>();
    for (Sheet.Merge merge : merges) {
      int column = merge.firstColumn();
      if (row.number() == merge.firstRow()) {
        above.put(column, row.cell(column));
      } else if (row.number() > merge.firstRow() && row.number() <= merge.lastRow()) {
        give(row, column, given);
      }
    }
    for (int column : once) {
      if (row.cell(column).isBlank()) {
        give(row, column, given);
      } else {
        above.put(column, row.cell(column));
      }
    }
    return given.isEmpty() ? row : with(row, given);
  }

  private void give(Row row, int column, Map<Integer, SheetCell> given) {
    SheetCell cell = above.getOrDefault(column, SheetCell.BLANK);
    if (row.cell(column).isBlank() && !cell.isBlank()) {
      given.put(column, cell);
    }
  }

  private Row with(Row row, Map<Integer, SheetCell> given) {
    List<SheetCell> cells = new ArrayList<>(row.cells());
    given.forEach(
        (column, cell) -> {
          while (cells.size() <= column) {
            cells.add(SheetCell.BLANK);
          }
          cells.set(column, cell);
        });
    spread++;
    return new Row(row.number(), cells, row.hidden());
  }

  /** Whether a blank cell of a row is said above it. */
  public boolean gives(Row row, int column) {
    return once.contains(column)
        || merges.stream()
            .anyMatch(
                m ->
                    m.firstColumn() == column
                        && row.number() > m.firstRow()
                        && row.number() <= m.lastRow());
  }

  /** Rows that were given something. */
  public int spread() {
    return spread;
  }
}
