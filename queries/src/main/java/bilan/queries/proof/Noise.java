package bilan.queries.proof;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Digits in prose that are no figures: dates, years, telephone numbers, addresses, numbering. */
final class Noise {

  private final List<Pattern> kinds;

  Noise(Grammar grammar) {
    this.kinds = grammar.all("noise").stream().map(Grammar.Given::pattern).toList();
  }

  /** The sentence, as long as it was, with a sign that is no digit in the place of all of it. */
  String muted(String sentence) {
    String muted = sentence;
    for (Pattern kind : kinds) {
      muted = kind.matcher(muted).replaceAll(Noise::filler);
    }
    return muted;
  }

  private static String filler(java.util.regex.MatchResult match) {
    return Matcher.quoteReplacement("¤".repeat(match.group().length()));
  }
}
