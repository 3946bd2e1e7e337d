package bilan.queries.figure.finding;

import bilan.queries.figure.Change;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.reckoning.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Value of a figure with its state and notes, before it is compared.
 *
 * @param amount null where the state has no value
 * @param divisor what an average was divided by; null for what is no average
 * @param why those of its notes that say why it is partial or missing
 * @param lacks those of its notes that say what is missing from it, or why it is missing itself
 */
public record Finding(
    KeyFigure.State state,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal divisor,
    List<String> notes,
    List<String> why,
    List<String> lacks) {

  /** A state without a value, of months that are all there. */
  static final Finding WHOLE =
      new Finding(KeyFigure.State.COMPLETE, null, null, List.of(), List.of(), List.of());

  public Finding {
    notes = List.copyOf(notes);
    why = List.copyOf(why);
    lacks = List.copyOf(lacks);
    if ((!state.hasValue() && why.isEmpty()) || notes.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a figure without a value says why: " + state);
    }
  }

  /** Without a value, and why; that a place was not open is nothing that is missing. */
  static Finding none(KeyFigure.State state, String why) {
    List<String> lacks = state == KeyFigure.State.NOT_OPEN ? List.of() : List.of(why);
    return new Finding(state, null, null, List.of(why), List.of(why), lacks);
  }

  /** A value in a state that has one, or n.c. if it couldn't be established. */
  static Finding of(KeyFigure.State state, Value value, List<String> first, FigureWording wording) {
    if (value.reason() != null) {
      return none(KeyFigure.State.NC, wording.say(value.reason()));
    }
    List<String> why = new ArrayList<>(first);
    value.leftOut().forEach(one -> why.add(wording.say(one)));
    List<String> notes = new ArrayList<>(why);
    List<String> lacks = new ArrayList<>(why);
    for (Value.Note note : value.notes()) {
      String said = wording.say(note.words());
      notes.add(said);
      if (note.lacking()) {
        lacks.add(said);
      }
    }
    KeyFigure.State said =
        !value.leftOut().isEmpty() && state == KeyFigure.State.COMPLETE
            ? KeyFigure.State.PARTIAL
            : state;
    return new Finding(said, value.amount(), value.divisor(), notes, why, lacks);
  }

  static Finding complete(Value value, FigureWording wording) {
    return of(KeyFigure.State.COMPLETE, value, List.of(), wording);
  }

  /** Facts up to as-of of a year that goes on are no year: its figure is partial. */
  Finding upTo(LocalDate asOf, Period period, FigureWording wording) {
    if (!state.hasValue() || !asOf.isBefore(period.to())) {
      return this;
    }
    String said = wording.underWay(period.isMonth(), asOf);
    return new Finding(
        KeyFigure.State.PARTIAL,
        amount,
        divisor,
        and(said, notes),
        and(said, why),
        and(said, lacks));
  }

  private static List<String> and(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  /** What a sum leaves out: nothing is known of a part that was given. */
  static Finding leftOut(Finding part) {
    return new Finding(
        KeyFigure.State.PARTIAL, BigDecimal.ZERO, null, part.notes(), part.why(), part.lacks());
  }

  /** The finding, made partial by rejected rows that may be of it, if any wait. */
  Finding without(List<String> waiting) {
    if (waiting.isEmpty() || !state.hasValue()) {
      return this;
    }
    return new Finding(
        KeyFigure.State.PARTIAL,
        amount,
        divisor,
        Stream.concat(waiting.stream(), notes.stream()).toList(),
        Stream.concat(waiting.stream(), why.stream()).toList(),
        Stream.concat(waiting.stream(), lacks.stream()).toList());
  }

  /** Several with a value added up: partial where one of them is. */
  static Finding sum(List<Finding> findings) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean partial = false;
    Set<String> notes = new LinkedHashSet<>();
    Set<String> why = new LinkedHashSet<>();
    Set<String> lacks = new LinkedHashSet<>();
    for (Finding one : findings) {
      BigDecimal amount = one.amount();
      sum = amount == null ? sum : sum.add(amount);
      partial |= !one.isComplete();
      notes.addAll(one.notes());
      why.addAll(one.why());
      lacks.addAll(one.lacks());
    }
    return new Finding(
        partial ? KeyFigure.State.PARTIAL : KeyFigure.State.COMPLETE,
        Exact.settled(sum),
        null,
        List.copyOf(notes),
        List.copyOf(why),
        List.copyOf(lacks));
  }

  /** The figure as it is printed, without its change since the year before. */
  public KeyFigure printed(
      Figure declared,
      String label,
      String period,
      @Nullable String place,
      String trace,
      FigureWording wording) {
    return new KeyFigure(
        declared.id(),
        label,
        period,
        place,
        amount,
        declared.unit(),
        declared.tax(),
        state,
        notes.isEmpty() ? null : wording.reasons(notes),
        lacks,
        Change.FIRST,
        0,
        trace,
        declared);
  }

  boolean isComplete() {
    return state == KeyFigure.State.COMPLETE;
  }
}
