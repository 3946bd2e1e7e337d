package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its state and what must be said of it, before it is compared.
 *
 * @param amount null where the state has no value
 * @param divisor what an average was divided by; null for what is no average
 * @param lacks those of its notes that say what is missing from it, or why it is missing itself
 */
record Finding(
    KeyFigure.State state,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    List<String> notes,
    List<String> lacks) {

  /** Notes by which a value is less than it says; the others say how it is counted. */
  private static final Set<String> LACKING =
      Set.of(
          "figure.timed",
          "figure.ticketed",
          "figure.identified_share",
          "figure.homonyms",
          "figure.cost_without_axis",
          "figure.hours_unknown",
          "figure.unknown_not_counted");

  Finding {
    notes = List.copyOf(notes);
    lacks = List.copyOf(lacks);
  }

  /** Without a value, and why; that a place was not open is nothing that is missing. */
  static Finding none(KeyFigure.State state, String why) {
    List<String> lacks = state == KeyFigure.State.NOT_OPEN ? List.of() : List.of(why);
    return new Finding(state, null, null, List.of(why), lacks);
  }

  /** A value in a state that has one, or n.c. if it couldn't be established. */
  static Finding of(KeyFigure.State state, Value value, List<String> first, Wording wording) {
    if (value.reason() != null) {
      return none(KeyFigure.State.NC, wording.say(value.reason()));
    }
    List<String> notes = new ArrayList<>(first);
    List<String> lacks = new ArrayList<>(first);
    for (Message note : value.notes()) {
      String said = wording.say(note);
      notes.add(said);
      if (LACKING.contains(note.key())) {
        lacks.add(said);
      }
    }
    return new Finding(state, value.amount(), value.divisor(), notes, lacks);
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
