package bilan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The least and the most that a sum of unknown numbers can be, none below 0: the simplex method.
 */
final class LinearBounds {

  private static final double NIL = 1e-7;

  private final int unknowns;
  private final List<double[]> rows = new ArrayList<>();
  private int[] basis = {};

  LinearBounds(int unknowns) {
    this.unknowns = unknowns;
  }

  /** Says what some of the unknown numbers add up to. */
  void known(Set<Integer> which, double sum) {
    double[] row = new double[unknowns + 1];
    which.forEach(i -> row[i] = 1);
    row[unknowns] = sum;
    rows.add(row);
  }

  /** Says that some add up to what others do, and to so many more. */
  void equal(Set<Integer> which, Set<Integer> others, double more) {
    known(which, more);
    others.forEach(i -> rows.get(rows.size() - 1)[i] -= 1);
  }

  /** Finds numbers for which everything that was said is true. */
  void start() {
    int m = rows.size();
    int n = unknowns;
    for (int r = 0; r < m; r++) {
      double[] wide = new double[n + m + 1];
      double[] row = rows.get(r);
      double sign = row[n] < 0 ? -1 : 1;
      for (int c = 0; c < n; c++) {
        wide[c] = sign * row[c];
      }
      wide[n + r] = 1;
      wide[n + m] = sign * row[n];
      rows.set(r, wide);
    }
    basis = new int[m];
    double[] cost = new double[n + m];
    for (int r = 0; r < m; r++) {
      basis[r] = n + r;
      cost[n + r] = -1;
    }
    if (maximum(cost, n + m) < -1e-5) {
      throw new IllegalStateException("What is printed contradicts itself");
    }
    for (int r = m - 1; r >= 0; r--) {
      if (basis[r] >= n) {
        leave(r);
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      double[] row = java.util.Arrays.copyOf(rows.get(r), n + 1);
      row[n] = rows.get(r)[n + m];
      rows.set(r, row);
    }
  }

  /** An artificial number leaves; a row that says nothing new goes. */
  private void leave(int r) {
    for (int c = 0; c < unknowns; c++) {
      if (Math.abs(rows.get(r)[c]) > 1e-6) {
        pivot(r, c);
        return;
      }
    }
    rows.remove(r);
    int[] left = new int[basis.length - 1];
    for (int i = 0, k = 0; i < basis.length; i++) {
      if (i != r) {
        left[k++] = basis[i];
      }
    }
    basis = left;
  }

  double most(Set<Integer> which) {
    double[] cost = new double[unknowns];
    which.forEach(i -> cost[i] = 1);
    return maximum(cost, unknowns);
  }

  double least(Set<Integer> which) {
    double[] cost = new double[unknowns];
    which.forEach(i -> cost[i] = -1);
    return -maximum(cost, unknowns);
  }

  private double maximum(double[] cost, int columns) {
    while (true) {
      int enter = entering(cost, columns);
      if (enter < 0) {
        double value = 0;
        for (int r = 0; r < rows.size(); r++) {
          value += cost[basis[r]] * last(r);
        }
        return value;
      }
      int leave = leaving(enter);
      if (leave < 0) {
        return Double.POSITIVE_INFINITY;
      }
      pivot(leave, enter);
    }
  }

  private double last(int r) {
    return rows.get(r)[rows.get(r).length - 1];
  }

  private int entering(double[] cost, int columns) {
    for (int c = 0; c < columns; c++) {
      double gain = cost[c];
      for (int r = 0; r < rows.size(); r++) {
        gain -= cost[basis[r]] * rows.get(r)[c];
      }
      if (gain > NIL) {
        return c;
      }
    }
    return -1;
  }

  private int leaving(int enter) {
    int leave = -1;
    double best = Double.POSITIVE_INFINITY;
    for (int r = 0; r < rows.size(); r++) {
      double by = rows.get(r)[enter];
      if (by > NIL) {
        double ratio = last(r) / by;
        boolean closer = ratio < best - NIL;
        if (closer || (ratio < best + NIL && leave >= 0 && basis[r] < basis[leave])) {
          best = Math.min(best, ratio);
          leave = r;
        }
      }
    }
    return leave;
  }

  private void pivot(int r, int c) {
    double[] row = rows.get(r);
    double by = row[c];
    for (int k = 0; k < row.length; k++) {
      row[k] /= by;
    }
    for (int other = 0; other < rows.size(); other++) {
      double times = rows.get(other)[c];
      if (other != r && times != 0) {
        double[] from = rows.get(other);
        for (int k = 0; k < row.length; k++) {
          from[k] -= times * row[k];
        }
      }
    }
    basis[r] = c;
  }
}
