package bilan.queries.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are hidden so that no small one can be read, nor found again by subtraction.
 *
 * <p>Small cells are hidden first; then, while a hidden cell follows from those that are shown, or
 * those that are shown prove that it is small, the smallest shown one of a sum that it stands in.
 */
final class Secrecy {

  /** Any large prime does: what can be found is a question of which sums hold, not of amounts. */
  private static final long PRIME = 2_147_483_647L;

  private final List<@Nullable BigDecimal> cells;
  private final List<List<Integer>> sums;
  private final BigDecimal least;
  private final BitSet small = new BitSet();
  private final BitSet hidden = new BitSet();

  private Secrecy(List<@Nullable BigDecimal> cells, List<List<Integer>> sums, BigDecimal least) {
    this.cells = cells;
    this.sums = sums;
    this.least = least;
  }

  /**
   * The positions of the cells to hide.
   *
   * @param cells null for one that shows nothing anyway
   * @param sums cells of which a sum or difference is known, such as a total with its parts
   * @param least the smallest count that may be shown; 0 is no secret
   */
  static BitSet hidden(List<@Nullable BigDecimal> cells, List<List<Integer>> sums, int least) {
    Secrecy secrecy = new Secrecy(cells, sums, BigDecimal.valueOf(least));
    for (int i = 0; i < cells.size(); i++) {
      BigDecimal cell = cells.get(i);
      if (cell != null && cell.signum() > 0 && cell.compareTo(secrecy.least) < 0) {
        secrecy.small.set(i);
      }
    }
    secrecy.hidden.or(secrecy.small);
    secrecy.complete();
    return secrecy.hidden;
  }

  private void complete() {
    int more = 0;
    while (more >= 0) {
      // A cell may have nothing left beside it, and another of the same sums have.
      more =
          Stream.concat(found().stream(), proven().stream())
              .map(this::complement)
              .filter(c -> c >= 0)
              .findFirst()
              .orElse(-1);
      if (more >= 0) {
        hidden.set(more);
      }
    }
  }

  /** The smallest shown cell of a sum that a cell stands in; empty ones last. -1 if none is. */
  private int complement(int cell) {
    return sums.stream()
        .filter(sum -> sum.contains(cell))
        .flatMap(List::stream)
        .filter(i -> !hidden.get(i) && cells.get(i) != null)
        .distinct()
        .min(Comparator.comparing(this::isZero).thenComparing(this::value))
        .orElse(-1);
  }

  private boolean isZero(int cell) {
    return value(cell).signum() == 0;
  }

  private BigDecimal value(int cell) {
    return Objects.requireNonNull(cells.get(cell)).abs();
  }

  /** The hidden cells that follow from the shown ones by the sums. */
  private List<Integer> found() {
    int[] unknown = hidden.stream().toArray();
    List<long[]> rows = new ArrayList<>();
    for (List<Integer> sum : sums) {
      long[] row = new long[unknown.length];
      for (int cell : sum) {
        int at = Arrays.binarySearch(unknown, cell);
        if (at >= 0) {
          row[at] = 1;
        }
      }
      rows.add(row);
    }
    reduce(rows, unknown.length);
    List<Integer> found = new ArrayList<>();
    for (long[] row : rows) {
      int[] left = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
      if (left.length == 1) {
        found.add(unknown[left[0]]);
      }
    }
    return found;
  }

  /**
   * The small cells of which the shown ones prove that they are small: no count is below nothing,
   * so each hidden cell of a sum is at most what the others leave of it.
   */
  private List<Integer> proven() {
    Map<Integer, BigDecimal> most = new HashMap<>();
    for (List<Integer> sum : sums) {
      BigDecimal left = BigDecimal.ZERO;
      for (int cell : sum) {
        left = hidden.get(cell) && cells.get(cell) != null ? left.add(value(cell)) : left;
      }
      for (int cell : sum) {
        if (hidden.get(cell)) {
          most.merge(cell, left, BigDecimal::min);
        }
      }
    }
    return small.stream()
        .boxed()
        .filter(cell -> most.getOrDefault(cell, least).compareTo(least) < 0)
        .toList();
  }

  /** To reduced echelon form: an unknown alone in its row is known. */
  private static void reduce(List<long[]> rows, int columns) {
    int top = 0;
    for (int column = 0; column < columns && top < rows.size(); column++) {
      int pivot = top;
      while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      long[] swap = rows.get(pivot);
      rows.set(pivot, rows.get(top));
      rows.set(top, swap);
      scale(swap, inverse(swap[column]));
      for (int r = 0; r < rows.size(); r++) {
        if (r != top && rows.get(r)[column] != 0) {
          subtract(rows.get(r), swap, rows.get(r)[column]);
        }
      }
      top++;
    }
  }

  private static void scale(long[] row, long by) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * by % PRIME;
    }
  }

  private static void subtract(long[] row, long[] other, long times) {
    for (int i = 0; i < row.length; i++) {
      row[i] = Math.floorMod(row[i] - times * other[i] % PRIME, PRIME);
    }
  }

  private static long inverse(long value) {
    return java.math.BigInteger.valueOf(value)
        .modInverse(java.math.BigInteger.valueOf(PRIME))
        .longValue();
  }
}
