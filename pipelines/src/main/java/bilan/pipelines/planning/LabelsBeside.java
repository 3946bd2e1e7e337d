package bilan.pipelines.planning;

import java.util.List;

/** Words left of a table, under no header of it, may say what its rows are: {@code TOTAL}. */
final class LabelsBeside {

  private LabelsBeside() {}

  /** Settles for each table where such words may begin: in the columns of no other table. */
  static void settle(List<TablePlan> plans) {
    for (TablePlan plan : plans) {
      boolean grouped = !plan.area().group().name().isEmpty();
      plan.labelsFrom(grouped ? plan.area().firstColumn() : firstFree(plan, plans));
    }
  }

  private static int firstFree(TablePlan plan, List<TablePlan> plans) {
    return plans.stream()
        .filter(p -> p.area().sheet().equals(plan.area().sheet()))
        .mapToInt(p -> p.area().lastColumn() + 1)
        .filter(after -> after <= plan.area().firstColumn())
        .max()
        .orElse(0);
  }
}
