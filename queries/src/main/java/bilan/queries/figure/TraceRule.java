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

  /** The key of its words. */
  String words() {
    return "trace.rule." + name().toLowerCase(java.util.Locale.ROOT);
  }

  static TraceRule of(Measure measure) {
    return switch (measure) {
      case MEDIATION_HOURS, PARTICIPANT_HOURS -> HOURS;
      case AVERAGE_TICKET_INCL_TAX, COST_PER_PARTICIPATION, TEAM_FTE -> QUOTIENT;
      case SELF_FINANCING_RATE -> PERCENT;
      default -> SUM;
    };
  }
}
