package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure over what was covered and open in both of two years: <i>à périmètre constant</i>.
 *
 * @param period the later year's label; {@code before} the earlier's
 * @param place null for the network
 * @param perimeter in words, like {@code Wazemmes, août–déc.}; empty if nothing is common
 * @param months of the later year that make it up; a year earlier, those of the other
 * @param value of the later year, {@code valueBefore} of the earlier; null if nothing is common or
 *     it can't be established
 * @param change in percent, unrounded; null if n.c.
 * @param note the sentence that stands instead of the row, or why there is no change; null if there
 *     is one
 */
public record ConstantPerimeter(
    String id,
    String label,
    String period,
    String before,
    @Nullable String place,
    String perimeter,
    Set<PlaceMonth> months,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueBefore,
    String unit,
    @Nullable String tax,
    @Nullable BigDecimal change,
    @Nullable String note) {

  public ConstantPerimeter {
    months = Set.copyOf(months);
  }
}
