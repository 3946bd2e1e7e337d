package bilan.queries.figure;

import bilan.queries.figure.KeyFigure.State;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A figure divided by another: each with its state, and n.c. unless both are known. */
final class Ratios {

  private Ratios() {}

  /** The quotient of two findings of the same place, period and key. */
  static Finding of(Formula.Ratio ratio, Finding of, Finding by, FigureWording wording) {
    if (of.amount() == null || by.amount() == null) {
      return of.amount() == null ? of : by;
    }
    Message without = Message.of("figure.nothing_to_divide_by", ratio.by().label(wording.lang()));
    Value value =
        Value.average(of.amount().multiply(ratio.times()), by.amount(), without, List.of());
    if (value.reason() != null) {
      return Finding.none(State.NC, wording.say(value.reason()));
    }
    State state =
        of.state() == State.PARTIAL || by.state() == State.PARTIAL ? State.PARTIAL : State.COMPLETE;
    return new Finding(
        state,
        value.amount(),
        value.divisor(),
        both(of.notes(), by.notes()),
        both(of.why(), by.why()),
        both(of.lacks(), by.lacks()));
  }

  private static List<String> both(List<String> of, List<String> by) {
    Set<String> both = new LinkedHashSet<>(of);
    both.addAll(by);
    return new ArrayList<>(both);
  }
}
