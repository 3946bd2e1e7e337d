package bilan.queries.figure.trace;

import bilan.queries.figure.Exact;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a figure is made of: a sum has one term, a rate or an average two.
 *
 * @param label in words
 * @param unit {@code count}, {@code EUR}, {@code h}, {@code min}, {@code FTE} or {@code months}
 * @param rows each with its part; they add up to the term
 */
public record TraceTerm(String label, String unit, List<TraceRow> rows) {

  public TraceTerm {
    rows = List.copyOf(rows);
  }

  /** What the parts of its rows add up to. */
  public BigDecimal sum() {
    BigDecimal sum = BigDecimal.ZERO;
    for (TraceRow row : rows) {
      BigDecimal part = row.part();
      sum = part == null ? sum : sum.add(part);
    }
    return Exact.settled(sum);
  }
}
