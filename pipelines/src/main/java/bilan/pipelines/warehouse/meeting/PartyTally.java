package bilan.pipelines.warehouse.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a party and of the new delivery agree, day by day.
 *
 * @param rows older rows inside the coverage; {@code counting} those that count
 * @param evidence the same over the dates that both cover, compared on what both fill; null where
 *     keys or names of registers decide
 */
record PartyTally(
    long rows, long counting, List<DayTally> days, @Nullable List<DayTally> evidence) {}
