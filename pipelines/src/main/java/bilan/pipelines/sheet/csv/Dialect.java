package bilan.pipelines.sheet.csv;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the fields of a text file are written.
 *
 * @param quote what stands around a field that holds a delimiter
 * @param spaced whether a space follows each delimiter, before the quote too
 */
record Dialect(char delimiter, char quote, boolean spaced) {

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
    return matcher.results().map(MatchResult::start).count();
  }
}
