package bilan.pipelines.sheet.csv;

import java.util.HashMap;
import java.util.Map;

/**
 * Which character parts the columns of a text file: the one that gives most lines the same number
 * of columns, and the more of them the better.
 */
final class Delimiters {

  private static final char[] CANDIDATES = {';', '\t', ',', '|'};

  /** What to do with a text that shows none: a list of one column. */
  static final char NONE_SEEN = ';';

  private Delimiters() {}

  static char of(String sample) {
    char best = NONE_SEEN;
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(sample, candidate);
      if (score > bestScore * 1.02) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(String sample, char delimiter) {
    Map<Integer, Integer> lines = new HashMap<>();
    int records = 0;
    int columns = 1;
    boolean blank = true;
    boolean quoted = false;
    boolean fieldStart = true;
    int glued = 0;
    int parted = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && fieldStart) {
        quoted = true;
        fieldStart = false;
        blank = false;
      } else if (c == delimiter) {
        columns++;
        parted++;
        fieldStart = true;
        glued += isInsideNumber(sample, i) ? 1 : 0;
      } else if (c == '\n' || c == '\r') {
        if (!blank || columns > 1) {
          lines.merge(columns, 1, Integer::sum);
          records++;
        }
        columns = 1;
        blank = true;
        fieldStart = true;
      } else {
        blank &= c <= ' ';
        fieldStart &= c == ' ';
      }
    }
    if (!blank || columns > 1) {
      lines.merge(columns, 1, Integer::sum);
      records++;
    }
    double best = 0;
    for (Map.Entry<Integer, Integer> e : lines.entrySet()) {
      if (e.getKey() > 1) {
        best = Math.max(best, (double) e.getValue() / records * (1 - 1.0 / e.getKey()));
      }
    }
    return parted > 0 && glued * 2 > parted ? best * 0.5 : best;
  }

  // In 12,50 a comma is more likely a decimal mark than the end of a column.
  private static boolean isInsideNumber(String sample, int at) {
    return at > 0
        && at + 1 < sample.length()
        && Character.isDigit(sample.charAt(at - 1))
        && Character.isDigit(sample.charAt(at + 1));
  }
}
