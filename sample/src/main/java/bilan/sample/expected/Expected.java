package bilan.sample.expected;

import bilan.sample.expected.Calendar.State;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One key figure as it must be printed.
 *
 * @param period the year as it is printed
 * @param place null for the network
 * @param value rounded as printed; null if there is none
 * @param change in percent (of a rate in points), rounded as printed; null if none may be printed
 * @param difference in the figure's unit, rounded as printed, of two years that compare but have no
 *     change in percent; null otherwise
 */
public record Expected(
    String id,
    int year,
    String period,
    @Nullable String place,
    State state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal change,
    @Nullable BigDecimal difference) {

  /** What is printed of a change. */
  @Nullable BigDecimal told() {
    return change == null ? difference : change;
  }
}
