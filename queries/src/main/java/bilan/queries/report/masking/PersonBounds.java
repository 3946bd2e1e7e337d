package bilan.queries.report.masking;

import bilan.queries.report.masking.Secrecy.Sum;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between what numbers hidden cells must lie: no count is below nothing, and what sums leave to one
 * bounds another.
 */
final class PersonBounds {

  /** More persons than any bilan counts. */
  private static final BigDecimal ENDLESS = BigDecimal.valueOf(1_000_000_000_000L);

  /** Bounds get closer step by step; what takes more steps nobody finds by hand either. */
  private static final int STEPS = 40;

  private final List<@Nullable BigDecimal> cells;
  private final BigDecimal[] lower;
  private final BigDecimal[] upper;
  private boolean moved;

  PersonBounds(List<@Nullable BigDecimal> cells, List<Sum> sums, BitSet hidden) {
    this.cells = cells;
    this.lower = new BigDecimal[cells.size()];
    this.upper = new BigDecimal[cells.size()];
    for (int i = 0; i < cells.size(); i++) {
      boolean secret = hidden.get(i) && cells.get(i) != null;
      lower[i] = secret ? BigDecimal.ZERO : value(i);
      upper[i] = secret ? ENDLESS : value(i);
    }
    moved = true;
    for (int step = 0; step < STEPS && moved; step++) {
      moved = false;
      sums.forEach(this::narrow);
    }
  }

  /** The most that a cell can be. */
  BigDecimal most(int cell) {
    return upper[cell];
  }

  private BigDecimal value(int cell) {
    BigDecimal value = cells.get(cell);
    return value == null ? BigDecimal.ZERO : value;
  }

  private void narrow(Sum sum) {
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal known = BigDecimal.ZERO;
    for (int part : sum.parts()) {
      least = least.add(lower[part]);
      most = most.add(upper[part]);
      known = known.add(value(part));
    }
    if (sum.total() != Sum.KNOWN) {
      narrow(sum.total(), least, most);
    }
    BigDecimal low = sum.total() == Sum.KNOWN ? known : lower[sum.total()];
    BigDecimal high = sum.total() == Sum.KNOWN ? known : upper[sum.total()];
    for (int part : sum.parts()) {
      BigDecimal othersLeast = least.subtract(lower[part]);
      BigDecimal othersMost = most.subtract(upper[part]);
      least = othersLeast;
      most = othersMost;
      narrow(part, low.subtract(othersMost), high.subtract(othersLeast));
      least = least.add(lower[part]);
      most = most.add(upper[part]);
    }
  }

  private void narrow(int cell, BigDecimal low, BigDecimal high) {
    if (low.compareTo(lower[cell]) > 0) {
      lower[cell] = low;
      moved = true;
    }
    if (high.compareTo(upper[cell]) < 0) {
      upper[cell] = high;
      moved = true;
    }
  }
}
