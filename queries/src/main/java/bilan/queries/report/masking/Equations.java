package bilan.queries.report.masking;

import bilan.queries.report.masking.Secrecy.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What sums tell of hidden cells, whatever their amounts: linear algebra. */
final class Equations {

  /** Any large prime does: what can be found is a question of which sums hold, not of amounts. */
  private static final long PRIME = 2_147_483_647L;

  private final int[] unknown;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  Equations(List<Sum> sums, BitSet hidden) {
    this.unknown = hidden.stream().toArray();
    for (Sum sum : sums) {
      long[] row = row(sum.parts(), 1);
      long[] total = sum.total() == Sum.KNOWN ? row(List.of(), 1) : row(List.of(sum.total()), 1);
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.floorMod(row[i] - total[i], PRIME);
      }
      if (Arrays.stream(row).anyMatch(times -> times != 0)) {
        rows.add(row);
      }
    }
    reduce();
  }

  private long[] row(List<Integer> cells, long times) {
    long[] row = new long[unknown.length];
    for (int cell : cells) {
      int at = Arrays.binarySearch(unknown, cell);
      if (at >= 0) {
        row[at] = times;
      }
    }
    return row;
  }

  /** The hidden cells that follow from the shown ones. */
  List<Integer> found() {
    List<Integer> found = new ArrayList<>();
    for (int r = 0; r < pivots.size(); r++) {
      long[] row = rows.get(r);
      if (IntStream.range(0, row.length).filter(i -> row[i] != 0).limit(2).count() == 1) {
        found.add(unknown[pivots.get(r)]);
      }
    }
    return found;
  }

  /** Whether the sum of some cells follows from the shown ones. */
  boolean follows(List<Integer> cells) {
    long[] left = row(cells, 1);
    for (int r = 0; r < pivots.size(); r++) {
      long times = left[pivots.get(r)];
      if (times != 0) {
        subtract(left, rows.get(r), times);
      }
    }
    return Arrays.stream(left).allMatch(times -> times == 0);
  }

  /** To reduced echelon form: an unknown alone in its row is known. */
  private void reduce() {
    int top = 0;
    for (int column = 0; column < unknown.length && top < rows.size(); column++) {
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
      pivots.add(column);
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
      if (other[i] != 0) {
        row[i] = Math.floorMod(row[i] - times * other[i] % PRIME, PRIME);
      }
    }
  }

  private static long inverse(long value) {
    return BigInteger.valueOf(value).modInverse(BigInteger.valueOf(PRIME)).longValue();
  }
}
