package bilan.queries.render.word.pages;

import bilan.queries.words.Typeface;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many lines words take, in letters as wide as those of Calibri. */
final class LineCount {

  /** What a line may end behind: before a space that breaks, and a hyphen before a letter. */
  private static final Pattern WORD =
      Pattern.compile("[^ \\t\\n]+?(?:[-–](?=\\p{L})|(?=[ \\t\\n])|$)");

  private LineCount() {}

  /**
   * At least one.
   *
   * @param room of a line, in the unit of the size
   */
  static int of(String words, double size, double room) {
    int lines = 1;
    double used = 0;
    for (Matcher word = WORD.matcher(words); word.find(); ) {
      double wide = Typeface.thousandths(word.group()) * size / 1000;
      boolean isBehindHyphen = word.start() > 0 && words.charAt(word.start() - 1) > ' ';
      double gap = used == 0 || isBehindHyphen ? 0 : Typeface.thousandths(" ") * size / 1000;
      if (used > 0 && used + gap + wide > room) {
        lines++;
        used = wide;
      } else {
        used += gap + wide;
      }
      while (used > room && room > 0) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }
}
