package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.model.Plan;
import bilan.pipelines.warehouse.delivering.FileIntake.Taken;
import bilan.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 *
 * @param id its number; null if nothing was recorded
 * @param refused whether more rows are rejected than may be
 * @param taken what was read and stored
 * @param notes what the rules noted: two registers, units gone, totals that differ
 */
public record DeliveryOutcome(
    @Nullable Integer id, boolean refused, Taken taken, Plan plan, List<Problem> notes) {

  /** Whether a person must decide first. */
  public boolean undecided() {
    return !plan.questions().isEmpty();
  }

  /** Whether it was applied. */
  boolean isKept() {
    return id != null && !refused;
  }
}
