package bilan.pipelines.reading;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * Of a sheet whose rows fill several tables, like a cash book's receipts and expenses, a row is of
 * the one whose amount it has.
 */
final class OneOfTables {

  private final TablePlan plan;
  private final List<TablePlan> all;

  /**
   * @param plans of all tables that are read
   */
  OneOfTables(TablePlan plan, List<TablePlan> plans) {
    this.plan = plan;
    this.all = plans.stream().filter(p -> p.area().equals(plan.area())).toList();
  }

  boolean isOurs(Row row) {
    return isOf(plan, row);
  }

  /** Whether no table takes it; only the first of them says so. */
  boolean isNobodys(Row row) {
    return plan == all.get(0) && all.stream().noneMatch(p -> isOf(p, row));
  }

  /** Whether a row has the amounts that a table must have. */
  static boolean hasAmount(TablePlan plan, Row row) {
    return plan.table().fields().stream()
        .filter(f -> f.required() && f.type() == FieldType.AMOUNT)
        .allMatch(f -> isFilled(plan, f, row));
  }

  private static boolean isOf(TablePlan plan, Row row) {
    return hasAmount(plan, row)
        && plan.table().oneOf().stream()
            .allMatch(group -> group.stream().anyMatch(name -> isFilled(plan, name, row)));
  }

  private static boolean isFilled(TablePlan plan, String name, Row row) {
    return isFilled(plan, plan.table().fields().get(plan.table().indexOf(name)), row);
  }

  /** A zero is nothing; what can't be read is something, to be said. */
  private static boolean isFilled(TablePlan plan, Field field, Row row) {
    TablePlan.Column column = plan.column(field.name());
    Object value =
        column == null
            ? plan.constants().get(field.name())
            : column.reader().read(row.cell(column.head().column()));
    return value != null && !(value instanceof BigDecimal amount && amount.signum() == 0);
  }
}
