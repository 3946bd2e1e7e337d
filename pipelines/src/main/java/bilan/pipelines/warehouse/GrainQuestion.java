package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Stream;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two grains of one day at one place: a person says which counts.
 *
 * @param days on which both have rows, {@code first} the earliest
 * @param lines what the finer rows of those days come to, {@code totals} the coarser ones
 */
record GrainQuestion(
    BaseTable table,
    @Nullable Integer place,
    Stream stream,
    String lineSource,
    String totalSource,
    long days,
    LocalDate first,
    @Nullable BigDecimal lines,
    @Nullable BigDecimal totals) {}
