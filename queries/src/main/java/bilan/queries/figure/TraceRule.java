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

  /** Sales and contributions in these and grants, in percent. */
  private static @Nullable BigDecimal estimate(List<TraceTerm> terms) {
    BigDecimal own = terms.get(0).sum().add(terms.get(1).sum());
    BigDecimal all = own.add(terms.get(2).sum());
    return all.signum() == 0
        ? null
        : Exact.settled(Exact.quotient(own.multiply(Exact.HUNDRED), all));
  }

  /**
   * A figure again, from the sums of the rows of its terms; null if there is nothing to divide by.
   */
  static @Nullable BigDecimal again(Figure declared, List<TraceTerm> terms) {
    if (declared.formula() instanceof Formula.Ratio ratio) {
      BigDecimal of = again(ratio.of(), terms.subList(0, 1));
      BigDecimal by = again(ratio.by(), terms.subList(1, 2));
      return of == null || by == null || by.signum() == 0
          ? null
          : Exact.settled(Exact.quotient(of.multiply(ratio.times()), by));
    }
    if (declared.formula() instanceof Formula.Total total
        && total.per() != null
        && total.per().number() != null) {
      return Exact.settled(Exact.quotient(terms.get(0).sum(), total.per().number()));
    }
    return declared.computed() == Computed.SELF_FINANCING_ESTIMATE
        ? estimate(terms)
        : of(declared).of(terms);
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
    return declared.computed() == Computed.SELF_FINANCING_ESTIMATE ? PERCENT : SUM;
  }
}
