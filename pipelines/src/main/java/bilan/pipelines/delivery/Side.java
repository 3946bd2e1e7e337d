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
    @Nullable BigDecimal euros) {

  /** Both together, at their places. */
  Side and(Side more) {
    return new Side(
        rows + more.rows,
        counting + more.counting,
        keyed && more.keyed,
        registerBlank || more.registerBlank,
        registerNamed || more.registerNamed,
        first == null || (more.first != null && more.first.isBefore(first)) ? more.first : first,
        last == null || (more.last != null && more.last.isAfter(last)) ? more.last : last,
        sum(euros, more.euros));
  }

  static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : other == null ? one : one.add(other);
  }
}
