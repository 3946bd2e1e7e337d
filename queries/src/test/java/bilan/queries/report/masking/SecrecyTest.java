package bilan.queries.report.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of random counts, masked, then solved by who knows every sum. */
class SecrecyTest {

  private static final int LEAST = 5;

  private static BitSet hide(List<Integer> counts, List<List<Integer>> sums) {
    List<@Nullable BigDecimal> cells = new ArrayList<>();
    counts.forEach(c -> cells.add(BigDecimal.valueOf(c)));
    return Secrecy.hidden(cells, sums, LEAST);
  }

  @Test
  void aSmallCellTakesTheSmallestOtherWithIt() {
    assertThat(hide(List.of(40, 3, 12, 9), List.of(List.of(0, 1, 2, 3))).stream())
        .containsExactly(1, 3);
  }

  @Test
  void twoThatAreProvenToBeSmallTakeAThird() {
    assertThat(hide(List.of(40, 3, 1, 9), List.of(List.of(0, 1, 2, 3))).stream())
        .containsExactly(1, 2, 3);
    assertThat(hide(List.of(40, 3, 2, 9), List.of(List.of(0, 1, 2, 3))).stream())
        .containsExactly(1, 2);
  }

  @Test
  void zeroIsNoSecretButHelpsLast() {
    assertThat(hide(List.of(0, 3, 12), List.of(List.of(0, 1, 2))).stream()).containsExactly(1, 2);
    assertThat(hide(List.of(0, 3), List.of(List.of(0, 1))).stream()).containsExactly(0, 1);
  }

  @Test
  void nothingSmallHidesNothing() {
    assertThat(hide(List.of(40, 5, 12), List.of(List.of(0, 1, 2))).isEmpty()).isTrue();
  }

  @Test
  void noSmallCellOfAThousandTablesCanBeFoundAgain() {
    Random chance = new Random(5);
    int masked = 0;
    for (int n = 0; n < 1000; n++) {
      int rows = 2 + chance.nextInt(5);
      int columns = 2 + chance.nextInt(5);
      List<Integer> counts = new ArrayList<>();
      for (int i = 0; i < rows * columns; i++) {
        counts.add(chance.nextInt(3) == 0 ? chance.nextInt(6) : chance.nextInt(60));
      }
      List<List<Integer>> sums = new ArrayList<>();
      for (int r = 0; r < rows; r++) {
        int row = r;
        sums.add(IntStream.range(0, columns).mapToObj(c -> row * columns + c).toList());
      }
      for (int c = 0; c < columns; c++) {
        int column = c;
        sums.add(IntStream.range(0, rows).mapToObj(r -> r * columns + column).toList());
      }
      BitSet hidden = hide(counts, sums);
      for (int i = 0; i < counts.size(); i++) {
        int count = counts.get(i);
        if (count > 0 && count < LEAST) {
          masked++;
          assertThat(hidden.get(i)).isTrue();
        }
      }
      assertThat(hidden.stream().filter(i -> isFound(i, counts, sums, hidden)))
          .as("table %d %s", n, counts)
          .isEmpty();
      assertThat(hidden.stream().filter(i -> isProven(i, counts, sums, hidden)))
          .as("bounds of table %d %s", n, counts)
          .isEmpty();
    }
    assertThat(masked).isGreaterThan(1000);
  }

  /** Whether what the sums leave to a small cell proves it small, though more could be hidden. */
  private static boolean isProven(
      int cell, List<Integer> counts, List<List<Integer>> sums, BitSet hidden) {
    int most = Integer.MAX_VALUE;
    boolean more = false;
    for (List<Integer> sum : sums) {
      if (sum.contains(cell)) {
        int left = sum.stream().filter(hidden::get).mapToInt(counts::get).sum();
        most = Math.min(most, left);
        more |= sum.stream().anyMatch(i -> !hidden.get(i) && counts.get(i) > 0);
      }
    }
    int count = counts.get(cell);
    return count > 0 && count < LEAST && most < LEAST && more;
  }

  /** Whether a hidden cell follows from the sums: it adds nothing to what they tell together. */
  private static boolean isFound(
      int cell, List<Integer> counts, List<List<Integer>> sums, BitSet hidden) {
    double[][] matrix = new double[sums.size()][];
    int[] unknown = hidden.stream().toArray();
    for (int s = 0; s < sums.size(); s++) {
      double[] row = new double[unknown.length];
      for (int i = 0; i < unknown.length; i++) {
        row[i] = sums.get(s).contains(unknown[i]) ? 1 : 0;
      }
      matrix[s] = row;
    }
    int before = rank(matrix);
    double[][] more = java.util.Arrays.copyOf(matrix, matrix.length + 1);
    double[] unit = new double[unknown.length];
    unit[java.util.Arrays.binarySearch(unknown, cell)] = 1;
    more[matrix.length] = unit;
    return rank(more) == before;
  }

  private static int rank(double[][] matrix) {
    double[][] rows = java.util.Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    int rank = 0;
    int columns = rows.length == 0 ? 0 : rows[0].length;
    for (int c = 0; c < columns && rank < rows.length; c++) {
      int best = rank;
      for (int r = rank; r < rows.length; r++) {
        best = Math.abs(rows[r][c]) > Math.abs(rows[best][c]) ? r : best;
      }
      if (Math.abs(rows[best][c]) < 1e-9) {
        continue;
      }
      double[] swap = rows[best];
      rows[best] = rows[rank];
      rows[rank] = swap;
      for (int r = rank + 1; r < rows.length; r++) {
        double times = rows[r][c] / swap[c];
        for (int k = c; k < columns; k++) {
          rows[r][k] -= times * swap[k];
        }
      }
      rank++;
    }
    return rank;
  }
}
