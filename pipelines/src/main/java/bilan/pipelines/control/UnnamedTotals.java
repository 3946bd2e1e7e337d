package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.SpreadCells;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;

/**
 * Rows of numbers alone that bear no word of a total: one is a total if it lacks what each row of
 * its table must have, or the name that other rows have, and its numbers are sums of rows above.
 */
public final class UnnamedTotals {

  private final TablePlan plan;
  private final int[] required;
  private final SpreadCells spread;
  private final PrintedTotals totals;

  /**
   * @param required the columns that each row must fill
   * @param spread what merged cells give a row
   * @param totals of the rows above
   */
  public UnnamedTotals(TablePlan plan, int[] required, SpreadCells spread, PrintedTotals totals) {
    this.plan = plan;
    this.required = required.clone();
    this.spread = spread;
    this.totals = totals;
  }

  public boolean has(Row row) {
    if (!isBareNumbers(row)) {
      return false;
    }
    if (required.length > 0) {
      return row.cell(required[0]).isBlank() && totals.evidence(row).isSum();
    }
    // Nothing refuses such a row: it would count, also where it repeats the only row above.
    return lacksName(row) && totals.evidence(row) != SumEvidence.NONE;
  }

  private boolean isBareNumbers(Row row) {
    boolean numbers = false;
    int last = Math.min(plan.area().lastColumn(), row.width() - 1);
    for (int column = plan.area().firstColumn(); column <= last; column++) {
      SheetCell cell = row.cell(column);
      if (cell.type() == SheetCell.Type.DATE || cell.isWords()) {
        return false;
      }
      numbers |= !cell.isBlank();
    }
    return numbers;
  }

  private boolean lacksName(Row row) {
    return plan.all().stream()
        .filter(c -> c.target() instanceof Target.ToField to && isName(to.field().type()))
        .mapToInt(c -> c.head().column())
        .anyMatch(column -> isBlank(row, column) && isNamedElsewhere(column));
  }

  private boolean isBlank(Row row, int column) {
    return row.cell(column).isBlank() && !spread.gives(row, column);
  }

  private boolean isNamedElsewhere(int column) {
    return plan.head().stream().anyMatch(each -> !each.cell(column).isBlank());
  }

  private static boolean isName(FieldType type) {
    return type == FieldType.TEXT || type == FieldType.NAME || type == FieldType.CHOICE;
  }
}
