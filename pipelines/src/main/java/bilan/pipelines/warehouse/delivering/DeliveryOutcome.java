package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery.
 *
 * @param id its number; null if nothing was recorded
 * @param refused whether more rows are rejected than may be; {@code undecided} whether the plan
 *     asks
 * @param tables those that got rows
 * @param notes what the rules noted: two registers, units gone, totals that differ
 */
public record DeliveryOutcome(
    @Nullable Integer id,
    boolean refused,
    boolean undecided,
    Reading reading,
    List<String> tables,
    long rows,
    List<Rejection> rejections,
    List<ControlTotal> totals,
    Plan plan,
    List<Problem> notes) {}
