package bilan.queries.figure.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure divided by the months that places were open: <i>par mois d'ouverture</i>.
 *
 * @param place null for the network
 * @param value unrounded; null if the figure has none or nothing was open
 * @param months open place-months that it was divided by
 * @param ofSome whether places that tell nothing of it, such as no duration, are in neither number
 * @param note why there is none, or that the year is partial; null if nothing is to be said
 */
public record PerOpenMonth(
    String id,
    String label,
    String period,
    @Nullable String place,
    @Nullable BigDecimal value,
    long months,
    boolean ofSome,
    String unit,
    @Nullable String tax,
    @Nullable String note) {}
