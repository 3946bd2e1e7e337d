package bilan.queries.figure.trace;

import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a cell is made of the sums of its terms. */
enum TraceRule {
  SUM,
  /** The first term divided by the second. */
  QUOTIENT,
  /** The first term divided by the second, in percent. */
  PERCENT;

  /** The cell again; null if there is nothing to divide by. */
  @Nullable BigDecimal of(List<TraceTerm> terms) {
    BigDecimal first = terms.get(0).sum();
    if (this == SUM) {
      return first;
    }
    BigDecimal by = terms.get(1).sum();
    if (by.signum() == 0) {
      return null;
    }
    return Exact.settled(
        Exact.quotient(this == PERCENT ? first.multiply(Exact.HUNDRED) : first, by));
  }

  /**
   * A figure again, from the sums of the rows of its terms; null if there is nothing to divide by.
   */
  static @Nullable BigDecimal again(Figure declared, Traced traced) {
    BigDecimal again = unsettled(declared, traced);
    return again == null ? null : Exact.settled(again);
  }

  private static @Nullable BigDecimal unsettled(Figure declared, Traced traced) {
    if (declared.formula() instanceof Formula.Ratio ratio) {
      BigDecimal of = unsettled(ratio.of(), traced);
      BigDecimal by = unsettled(ratio.by(), traced);
      return of == null ? null : quotient(of.multiply(ratio.times()), by);
    }
    if (declared.formula() instanceof Formula.Together together) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Figure part : together.parts()) {
        BigDecimal again = unsettled(part, traced);
        sum = again == null ? sum : sum.add(again);
      }
      return sum;
    }
    BigDecimal sum = traced.sum(declared.id());
    if (declared.formula() instanceof Formula.Total total && total.per() != null) {
      BigDecimal number = total.per().number();
      return quotient(sum, number == null ? traced.sum(Traced.months(declared)) : number);
    }
    return sum;
  }

  private static @Nullable BigDecimal quotient(BigDecimal of, @Nullable BigDecimal by) {
    return by == null || by.signum() == 0 ? null : Exact.quotient(of, by);
  }

  /** The words of a cell's rule. */
  Message words() {
    return Message.of("trace.rule." + name().toLowerCase(Locale.ROOT));
  }

  /** The words by which a figure is made of its terms. */
  static Message words(Figure declared) {
    if (declared.formula() instanceof Formula.Ratio ratio) {
      boolean several = declared.parts().stream().anyMatch(part -> !part.parts().isEmpty());
      boolean percent = ratio.times().compareTo(Exact.HUNDRED) == 0;
      return several ? Message.of("trace.rule.terms") : (percent ? PERCENT : QUOTIENT).words();
    }
    if (!(declared.formula() instanceof Formula.Total total) || total.per() == null) {
      return SUM.words();
    }
    BigDecimal number = total.per().number();
    return number == null ? QUOTIENT.words() : Message.of("trace.rule.divided", number);
  }
}
