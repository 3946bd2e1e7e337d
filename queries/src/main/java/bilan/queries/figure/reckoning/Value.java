package bilan.queries.figure.reckoning;

import bilan.queries.figure.Exact;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Value of a figure before its months give it a state.
 *
 * @param amount null if it can't be established
 * @param divisor what an average was divided by; null for what is no average
 * @param reason why it can't be established; null if it is
 * @param leftOut facts that it should hold and can't, which make it partial
 * @param notes what must be said beside it
 */
public record Value(
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    @Nullable Message reason,
    List<Message> leftOut,
    List<Note> notes) {

  /**
   * What must be said beside a value.
   *
   * @param lacking whether the value is less than it says; else how it is counted
   */
  public record Note(Message words, boolean lacking) {

    /** What a value lacks. */
    public static Note lack(Message words) {
      return new Note(words, true);
    }
  }

  public Value {
    notes = List.copyOf(notes);
    leftOut = List.copyOf(leftOut);
  }

  static Value of(BigDecimal amount) {
    return of(amount, List.of());
  }

  static Value of(BigDecimal amount, List<Note> notes) {
    return new Value(Exact.settled(amount), null, null, List.of(), notes);
  }

  /** A quotient; can't be established if there is nothing to divide by. */
  public static Value average(
      BigDecimal dividend, BigDecimal divisor, Message without, List<Note> notes) {
    return divisor.signum() == 0
        ? unknown(without)
        : new Value(
            Exact.settled(Exact.quotient(dividend, divisor)), divisor, null, List.of(), notes);
  }

  /** One value divided by another; what either leaves out is left out of both. */
  public Value over(Value by, BigDecimal times, Message without) {
    if (amount == null || by.amount() == null) {
      return amount == null ? this : by;
    }
    List<Message> missing =
        Stream.concat(leftOut.stream(), by.leftOut().stream()).distinct().toList();
    Set<Note> both = new LinkedHashSet<>(notes);
    both.addAll(by.notes());
    return average(
            amount.multiply(times),
            by.amount(),
            missing.isEmpty() ? without : missing.get(0),
            List.copyOf(both))
        .without(missing);
  }

  /** This value without some facts, so that it is partial. */
  Value without(List<Message> facts) {
    return reason != null ? this : new Value(amount, divisor, null, facts, notes);
  }

  /** The value with one more note; a value that can't be established bears none. */
  public Value noting(Note note) {
    if (reason != null) {
      return this;
    }
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new Value(amount, divisor, null, leftOut, more);
  }

  static Value unknown(Message reason) {
    return new Value(null, null, reason, List.of(), List.of());
  }
}
