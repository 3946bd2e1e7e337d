package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure before anything is said of its months.
 *
 * @param amount null if it can't be established
 * @param divisor what an average was divided by; null for what is no average
 * @param reason why it can't be established; null if it is
 * @param notes what must be said beside it
 */
record Value(
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    @Nullable Message reason,
    List<Message> notes) {

  Value {
    notes = List.copyOf(notes);
  }

  static Value of(BigDecimal amount) {
    return new Value(Exact.settled(amount), null, null, List.of());
  }

  static Value of(BigDecimal amount, List<Message> notes) {
    return new Value(Exact.settled(amount), null, null, notes);
  }

  /** A quotient; can't be established if there is nothing to divide by. */
  static Value average(
      BigDecimal dividend, BigDecimal divisor, Message without, List<Message> notes) {
    return divisor.signum() == 0
        ? unknown(without)
        : new Value(Exact.settled(Exact.quotient(dividend, divisor)), divisor, null, notes);
  }

  static Value unknown(Message reason) {
    return new Value(null, null, reason, List.of());
  }
}
