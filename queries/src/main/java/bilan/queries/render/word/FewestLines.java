package bilan.queries.render.word;

import java.util.List;

/** Widths of columns that give a table as few lines as can be on a page of one width. */
final class FewestLines {

  private static final int[] STEPS = {800, 400, 200, 100};

  /** A blank between two words. */
  private static final int BLANK = 46;

  /** More rows say nothing new, and cost time. */
  private static final int ROWS = 60;

  /** More than a row has cells. */
  private static final int ROW = 100;

  private final List<int[][]> rows;
  private final int[] needs;
  private final int[] wants;
  private final int page;

  /**
   * @param rows by column the widths of the words in its cell
   */
  FewestLines(List<int[][]> rows, int[] needs, int[] wants, int page) {
    this.rows = rows.subList(0, Math.min(ROWS, rows.size()));
    this.needs = needs;
    this.wants = wants;
    this.page = page;
  }

  /** They add up to the page. */
  int[] fewest() {
    int[] widths = start();
    int lines = lines(widths);
    for (int step : STEPS) {
      for (int better = move(widths, step, lines); better < lines; ) {
        lines = better;
        better = move(widths, step, lines);
      }
    }
    return widths;
  }

  /** What each needs, and of what is left as much as it would like for its part. */
  private int[] start() {
    int[] widths = needs.clone();
    int left = page;
    int wish = 0;
    for (int i = 0; i < widths.length; i++) {
      left -= needs[i];
      wish += wants[i] - needs[i];
    }
    int given = 0;
    for (int i = 0; i < widths.length && wish > 0; i++) {
      widths[i] += (int) ((long) left * (wants[i] - needs[i]) / wish);
    }
    for (int width : widths) {
      given += width;
    }
    widths[0] += page - given;
    return widths;
  }

  /** The best of all moves of one step from one column to another; the lines that it leaves. */
  private int move(int[] widths, int step, int lines) {
    int best = lines;
    int giver = -1;
    int taker = -1;
    for (int from = 0; from < widths.length; from++) {
      for (int to = 0; to < widths.length; to++) {
        if (from == to || widths[from] - step < needs[from] || widths[to] >= wants[to]) {
          continue;
        }
        shift(widths, from, to, step);
        int now = lines(widths);
        shift(widths, to, from, step);
        if (now < best) {
          best = now;
          giver = from;
          taker = to;
        }
      }
    }
    if (giver >= 0) {
      shift(widths, giver, taker, step);
    }
    return best;
  }

  private static void shift(int[] widths, int from, int to, int step) {
    widths[from] -= step;
    widths[to] += step;
  }

  /** Of rows first, of cells where rows are as high. */
  private int lines(int[] widths) {
    int lines = 0;
    for (int[][] row : rows) {
      int highest = 1;
      for (int i = 0; i < widths.length; i++) {
        int high = lines(row[i], ColumnWidths.inside(widths[i]));
        highest = Math.max(highest, high);
        lines += high;
      }
      lines += ROW * highest;
    }
    return lines;
  }

  private static int lines(int[] words, int width) {
    int lines = 1;
    int used = 0;
    for (int word : words) {
      if (used > 0 && used + BLANK + word > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? BLANK : 0) + word;
    }
    return lines;
  }
}
