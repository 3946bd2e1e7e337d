package bilan.queries.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its state and what must be said of it, before it is compared.
 *
 * @param amount null where the state has no value
 * @param divisor what an average was divided by; null for what is no average
 */
record Finding(
    KeyFigure.State state,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    List<String> notes) {

  Finding {
    notes = List.copyOf(notes);
  }

  /** Without a value, and why. */
  static Finding none(KeyFigure.State state, String why) {
    return new Finding(state, null, null, List.of(why));
  }

  /** A value in a state that has one, or n.c. if it couldn't be established. */
  static Finding of(KeyFigure.State state, Value value, List<String> first, Wording wording) {
    if (value.reason() != null) {
      return none(KeyFigure.State.NC, wording.say(value.reason()));
    }
    List<String> notes = new ArrayList<>(first);
    value.notes().forEach(note -> notes.add(wording.say(note)));
    return new Finding(state, value.amount(), value.divisor(), notes);
  }

  static Finding complete(Value value, Wording wording) {
    return of(KeyFigure.State.COMPLETE, value, List.of(), wording);
  }

  /** Facts up to as-of of a year that goes on are no year: its figure is partial. */
  static Finding upTo(LocalDate asOf, Value value, Period period, Wording wording) {
    return asOf.isBefore(period.to())
        ? of(
            KeyFigure.State.PARTIAL, value, List.of(wording.say("figure.under_way", asOf)), wording)
        : complete(value, wording);
  }

  boolean isComplete() {
    return state == KeyFigure.State.COMPLETE;
  }
}
