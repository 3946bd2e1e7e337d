package bilan.queries.figure.finding;

import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.figure.Saying;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.reckoning.Value;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure divided by another, of the same place, period and key. */
final class Ratios {

  private final Formula.Ratio ratio;
  private final Period period;
  private final FigureWording wording;

  Ratios(Formula.Ratio ratio, Period period, FigureWording wording) {
    this.ratio = ratio;
    this.period = period;
    this.wording = wording;
  }

  /** The quotient of two findings, each with its state: n.c. unless both are known. */
  Finding of(Finding of, Finding by) {
    Finding unsure = unsure(by);
    if (unsure != null) {
      return unsure;
    }
    BigDecimal above = of.amount();
    BigDecimal below = by.amount();
    if (above == null || below == null) {
      return above == null ? of : by;
    }
    Value value =
        Value.average(
            above.multiply(ratio.times()), below, without(ratio, period, wording), List.of());
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

  /** N.c. where a part of what it is divided by would make it wrong; null if it doesn't. */
  private @Nullable Finding unsure(Finding by) {
    Saying incomplete = ratio.sayings().incomplete();
    if (incomplete == null || by.isComplete()) {
      return null;
    }
    if (by.state() == State.NOT_OPEN) {
      return by;
    }
    Saying missing = ratio.sayings().missing();
    Saying said = by.state() == State.PARTIAL || missing == null ? incomplete : missing;
    return Finding.none(State.NC, wording.say(about(said, period)));
  }

  /** Why there is no quotient where there is nothing to divide by. */
  static Message without(Formula.Ratio ratio, Period period, FigureWording wording) {
    Saying none = ratio.sayings().none();
    return none == null
        ? Message.of("figure.nothing_to_divide_by", ratio.by().label(wording.lang()))
        : about(none, period);
  }

  private static Message about(Saying said, Period period) {
    return said.with(Map.of("period", period.label()), period.label());
  }

  private static List<String> both(List<String> of, List<String> by) {
    Set<String> both = new LinkedHashSet<>(of);
    both.addAll(by);
    return new ArrayList<>(both);
  }
}
