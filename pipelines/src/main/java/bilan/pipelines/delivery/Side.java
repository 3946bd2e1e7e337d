package bilan.pipelines.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side brings to a meeting.
 *
 * @param rows its rows in the meeting, {@code counting} those that count now (a control total does
 *     not)
 * @param keyed whether each of its rows has the true key of a unit
 * @param registerBlank whether one of its rows names no register; {@code registerNamed} whether one
 *     names it
 * @param first its first date in the stream, also outside the meeting; {@code last} likewise; null
 *     without rows
 * @param euros what the rows of the meeting come to; null where the table holds no money
 */
public record Side(
    long rows,
    long counting,
    boolean keyed,
    boolean registerBlank,
    boolean registerNamed,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable BigDecimal euros) {}
