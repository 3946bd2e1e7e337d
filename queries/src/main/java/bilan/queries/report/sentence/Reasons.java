package bilan.queries.report.sentence;

import bilan.queries.report.text.FrenchSpaces;
import java.util.regex.Pattern;

/** Reasons as parts of a sentence: each was written to stand alone. */
final class Reasons {

  private static final Pattern LAST = Pattern.compile(" \\(([^()]*)\\)(?=$|[,.;])");
  private static final Pattern INNER = Pattern.compile(" \\(([^()]*)\\)");
  private static final String DASH = "\u00a0– ";

  private Reasons() {}

  /** Between parentheses there are no others. */
  static String inside(String reason) {
    String ended = LAST.matcher(reason).replaceAll(DASH + "$1");
    return FrenchSpaces.in(INNER.matcher(ended).replaceAll(DASH + "$1\u00a0–"));
  }

  /** A reason that is a sentence of its own loses its capital and its stop. */
  static String within(String sentence) {
    String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    boolean capital = bare.length() > 1 && Character.isLowerCase(bare.charAt(1));
    return FrenchSpaces.in(
        capital ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare);
  }
}
