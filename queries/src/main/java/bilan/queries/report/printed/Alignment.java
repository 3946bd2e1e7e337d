package bilan.queries.report.printed;

import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two readings of a file laid beside each other in their order, so that a figure that stands twice
 * is compared with what stands in its own place, between the same neighbours.
 *
 * @param changed positions of figures that say something else, then and now
 * @param gone positions of figures that were printed and have nothing in their place
 * @param come positions of figures in whose place nothing was printed
 */
record Alignment(Map<Integer, Integer> changed, List<Integer> gone, List<Integer> come) {

  /** More comparisons than this are not made: what stands between is then gone and come. */
  private static final long MOST = 25_000_000;

  static Alignment of(List<TracedText> printed, List<TracedText> now) {
    int from = 0;
    int most = Math.min(printed.size(), now.size());
    while (from < most && printed.get(from).equals(now.get(from))) {
      from++;
    }
    int same = 0;
    while (same < most - from
        && printed.get(printed.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    return between(printed, now, from, printed.size() - same, now.size() - same);
  }

  /** The cheapest way from one to the other: another text, a figure gone, or come, costs one. */
  private static Alignment between(
      List<TracedText> printed, List<TracedText> now, int from, int printedTo, int nowTo) {
    int rows = printedTo - from;
    int columns = nowTo - from;
    Alignment aligned = new Alignment(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    boolean compared = (long) rows * columns <= MOST;
    int[][] cost = compared ? costs(printed, now, from, rows, columns) : new int[0][0];
    int row = 0;
    int column = 0;
    while (row < rows || column < columns) {
      boolean both = compared && row < rows && column < columns;
      int here = both ? cost[row][column] : 0;
      int pair = both ? pair(printed.get(from + row), now.get(from + column)) : 0;
      if (both && pair >= 0 && here == cost[row + 1][column + 1] + pair) {
        if (pair > 0) {
          aligned.changed.put(from + row, from + column);
        }
        row++;
        column++;
      } else if (row < rows && (!both || here == cost[row + 1][column] + 1)) {
        aligned.gone.add(from + row++);
      } else {
        aligned.come.add(from + column++);
      }
    }
    return aligned;
  }

  /** What the rest costs, from each position in both. */
  private static int[][] costs(
      List<TracedText> printed, List<TracedText> now, int from, int rows, int columns) {
    int[][] cost = new int[rows + 1][columns + 1];
    for (int row = rows; row >= 0; row--) {
      for (int column = columns; column >= 0; column--) {
        if (row == rows || column == columns) {
          cost[row][column] = rows - row + columns - column;
          continue;
        }
        int least = 1 + Math.min(cost[row + 1][column], cost[row][column + 1]);
        int pair = pair(printed.get(from + row), now.get(from + column));
        cost[row][column] = pair < 0 ? least : Math.min(least, cost[row + 1][column + 1] + pair);
      }
    }
    return cost;
  }

  /** 0 of the same text, 1 of another text of the same figure, -1 of two figures. */
  private static int pair(TracedText one, TracedText other) {
    return !one.id().equals(other.id()) ? -1 : one.text().equals(other.text()) ? 0 : 1;
  }
}
