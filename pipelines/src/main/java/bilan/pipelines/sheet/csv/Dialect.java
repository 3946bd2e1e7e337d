package bilan.pipelines.sheet.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the fields of a text file are written.
 *
 * @param quote what stands around a field that holds a delimiter
 * @param spaced whether a space follows each delimiter, before the quote too
 */
record Dialect(char delimiter, char quote, boolean spaced) {

  private static final char[] CANDIDATES = {';', '\t', ',', '|'};

  /** What to do with a text that shows none: a list of one column. */
  private static final char NONE_SEEN = ';';

  // An apostrophe at both ends of so many fields is no accident.
  private static final int FEWEST = 4;

  static Dialect of(String sample, char delimiter) {
    String mark = Pattern.quote(String.valueOf(delimiter));
    if (count("(?m)(?:^|" + mark + ") *\"", sample) > 0) {
      String beside = delimiter == '\t' ? "" : mark + " +\"";
      boolean spaced =
          !beside.isEmpty() && count(beside, sample) > 0 && count(mark + "\"", sample) == 0;
      return new Dialect(delimiter, '"', spaced);
    }
    long opening = count("(?m)(?:^|" + mark + ")'(?=[^\r\n])", sample);
    long whole = count("(?m)(?:^|" + mark + ")'(?:[^'\r\n]|'')*'(?=" + mark + "|$)", sample);
    boolean single = whole >= FEWEST && whole * 10 >= opening * 9;
    return new Dialect(delimiter, single ? '\'' : '"', false);
  }

  private static long count(String pattern, String sample) {
    Matcher matcher = Pattern.compile(pattern).matcher(sample);
    return matcher.results().count();
  }

  /**
   * The character that parts the columns: the one that gives most lines the same number of columns,
   * and the more of them the better.
   */
  static char delimiter(String sample) {
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
