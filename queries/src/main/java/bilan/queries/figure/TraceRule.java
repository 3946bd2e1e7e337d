package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a figure is made of the sums of its terms. */
enum TraceRule {
  SUM,
  /** Minutes that are printed as hours. */
  HOURS,
  /** The first term divided by the second. */
  QUOTIENT,
  /** The same in percent. */
  PERCENT;

  /** The figure again; null if there is nothing to divide by. */
  @Nullable BigDecimal of(List<TraceTerm> terms) {
    BigDecimal first = terms.get(0).sum();
    if (this == SUM) {
      return first;
    }
    BigDecimal by = this == HOURS ? Exact.MINUTES : terms.get(1).sum();
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

  /** The key of its words. */
  String words() {
    return "trace.rule." + name().toLowerCase(java.util.Locale.ROOT);
  }

  static TraceRule of(Figure declared) {
    if (declared.formula() instanceof Formula.Ratio ratio) {
      return ratio.times().compareTo(Exact.HUNDRED) == 0 ? PERCENT : QUOTIENT;
    }
    if (declared.formula() instanceof Formula.Total total && total.per() != null) {
      return total.per().number() == null ? QUOTIENT : HOURS;
    }
    return SUM;
  }
}
