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
 * @param leftOut facts that it should hold and can't, which make it partial; null if there are none
 * @param notes what must be said beside it
 */
record Value(
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    @Nullable Message reason,
    @Nullable Message leftOut,
    List<Message> notes) {

  Value {
    notes = List.copyOf(notes);
  }

  static Value of(BigDecimal amount) {
    return new Value(Exact.settled(amount), null, null, null, List.of());
  }

  static Value of(BigDecimal amount, List<Message> notes) {
    return new Value(Exact.settled(amount), null, null, null, notes);
  }

  /** A quotient; can't be established if there is nothing to divide by. */
  static Value average(
      BigDecimal dividend, BigDecimal divisor, Message without, List<Message> notes) {
    return divisor.signum() == 0
        ? unknown(without)
        : new Value(Exact.settled(Exact.quotient(dividend, divisor)), divisor, null, null, notes);
  }

  /** The same without some facts, so that it is partial. */
  Value without(@Nullable Message facts) {
    return reason != null ? this : new Value(amount, divisor, null, facts, notes);
  }

  static Value unknown(Message reason) {
    return new Value(null, null, reason, null, List.of());
  }
}
