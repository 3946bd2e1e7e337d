package bilan.pipelines.warehouse.meeting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one day agree between the new delivery and what it meets.
 *
 * @param newer rows of the new side, {@code older} of the other, {@code kept} older ones that stand
 *     again with the same values
 * @param unmatched what older rows without an equal come to, in euros
 * @param sharedUnits units of both sides, {@code equalUnits} those with the same values; {@code
 *     goneUnits} units of the older side alone
 * @param goneRows rows of the older side whose unit the new one lacks, {@code goneEuros} what they
 *     come to
 * @param freshUnits units of the new side alone
 */
public record DayTally(
    LocalDate day,
    long newer,
    long older,
    long kept,
    @Nullable BigDecimal newerEuros,
    @Nullable BigDecimal olderEuros,
    @Nullable BigDecimal unmatched,
    long sharedUnits,
    long equalUnits,
    long goneUnits,
    long goneRows,
    @Nullable BigDecimal goneEuros,
    long freshUnits) {}
