package bilan.queries.report.masking;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts to hide: those of a few persons, and beside them, in each sum, the smallest that would
 * give them back.
 */
final class FewCounts {

  private final BigDecimal least;

  /**
   * @param least the smallest count that may be shown; 0 is no secret
   */
  FewCounts(int least) {
    this.least = BigDecimal.valueOf(least);
  }

  /** Whether a count is one of a few persons. */
  boolean isFew(@Nullable BigDecimal count) {
    return count != null && count.signum() > 0 && count.compareTo(least) < 0;
  }

  /**
   * The positions of the counts to hide.
   *
   * @param counts null for one that shows nothing anyway
   * @param sums positions of counts whose sum may be known
   */
  BitSet hidden(List<@Nullable BigDecimal> counts, List<List<Integer>> sums) {
    BitSet hidden = new BitSet();
    for (int i = 0; i < counts.size(); i++) {
      hidden.set(i, isFew(counts.get(i)));
    }
    boolean more = true;
    while (more) {
      more = false;
      for (List<Integer> sum : sums) {
        int beside = complement(counts, sum, hidden);
        if (beside >= 0) {
          hidden.set(beside);
          more = true; // it stands in other sums, too
        }
      }
    }
    return hidden;
  }

  /**
   * The smallest shown count of a sum, while the hidden ones are a single one or few persons
   * together; -1 if no more need be hidden, or nobody else came.
   */
  private int complement(List<@Nullable BigDecimal> counts, List<Integer> sum, BitSet hidden) {
    List<Integer> in = sum.stream().filter(hidden::get).toList();
    BigDecimal together =
        in.stream().map(i -> count(counts, i)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (in.isEmpty() || (in.size() > 1 && together.compareTo(least) >= 0)) {
      return -1;
    }
    return sum.stream()
        .filter(i -> !hidden.get(i) && counts.get(i) != null && count(counts, i).signum() > 0)
        .min(Comparator.comparing(i -> count(counts, i)))
        .orElse(-1);
  }

  private static BigDecimal count(List<@Nullable BigDecimal> counts, int at) {
    return Objects.requireNonNull(counts.get(at));
  }
}
