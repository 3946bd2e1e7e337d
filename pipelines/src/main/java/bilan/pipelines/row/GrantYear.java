package bilan.pipelines.row;

import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The year of the grant of a row, as a column beside it says, else as the whole table does. */
final class GrantYear {

  private GrantYear() {}

  /** Null if nothing says it, or what a column says is no year. */
  static @Nullable Integer of(TablePlan plan, Row row) {
    return plan.area().columns().stream()
        .filter(GrantPart::isYearOfGrant)
        .findFirst()
        .map(head -> GrantPart.year(row.cell(head.column()), plan.firstMonth()))
        .orElse(plan.year() == 0 ? null : plan.year());
  }
}
