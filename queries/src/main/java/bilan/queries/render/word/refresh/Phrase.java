package bilan.queries.render.word.refresh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and the words that it is put in: {@code +12 % sur un an}. */
final class Phrase {

  /** A number as it is printed, with what groups and signs it. */
  private static final Pattern NUMBER =
      Pattern.compile("[+\u2212-]?\\d+(?:[.,\\s\u00a0\u202f]\\d+)*");

  private Phrase() {}

  /** The words without what the numbers are. */
  static String shape(String words) {
    return NUMBER.matcher(words).replaceAll("0");
  }

  /** What somebody wrote inside a figure, around what it says now; alone if no number is left. */
  static String within(String old, String fresh) {
    Matcher number = NUMBER.matcher(fresh);
    Matcher before = NUMBER.matcher(old);
    String put = number.find() ? number.group() : fresh;
    return before.find() ? before.replaceFirst(Matcher.quoteReplacement(put)) : old;
  }

  /** The new number with the words that stood around the old one. */
  static String with(String old, String fresh) {
    Matcher number = NUMBER.matcher(fresh);
    Matcher before = NUMBER.matcher(old);
    boolean bare = !before.find() || !number.find();
    return bare ? fresh : before.replaceFirst(Matcher.quoteReplacement(number.group()));
  }
}
