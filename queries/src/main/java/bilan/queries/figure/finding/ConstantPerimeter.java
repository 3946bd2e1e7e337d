package bilan.queries.figure.finding;

import bilan.queries.figure.Change;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure over what was covered and open in both of two years: <i>à périmètre constant</i>.
 *
 * @param period the later year's label; {@code before} the earlier's
 * @param place null for the network
 * @param perimeter in words, like {@code Wazemmes, août–déc.}; empty if nothing is common
 * @param value of the later year, {@code valueBefore} of the earlier; null if nothing is common or
 *     it can't be established
 * @param since the change from the earlier year; its note is the sentence that stands instead of
 *     the row, or why there is no percentage
 */
public record ConstantPerimeter(
    String id,
    String label,
    String period,
    String before,
    @Nullable String place,
    String perimeter,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueBefore,
    String unit,
    @Nullable String tax,
    Change since) {

  /** In percent, unrounded; null if none can be given. */
  public @Nullable BigDecimal change() {
    return since.amount();
  }

  /** Why there is no row or no percentage; null if there are both. */
  public @Nullable String note() {
    return since.note();
  }

  /** The change as it is printed: a difference where it can't be a percentage. */
  public Change.@Nullable Told told() {
    return since.told(unit);
  }
}
