package bilan.queries.proof;

import bilan.queries.proof.Claim.About;
import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many times as much a sentence says something is: « a doublé », « dix fois celles de 2020 ».
 */
final class SpokenRatios {

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final Grammar grammar;
  private final Pattern pattern;

  SpokenRatios(Grammar grammar) {
    this.grammar = grammar;
    this.pattern =
        Grammar.compiled(
            "(?<![\\p{L}\\d])(?:(?:(?<more>%s)|(?<about>%s))?(?:%s)?(?<grown>%s)(?!\\p{L})|%s)(?![\\d,.]*\\d)"
                .formatted(
                    grammar.regex("grown-more"),
                    grammar.regex("grown-about"),
                    grammar.regex("grown-article"),
                    grammar.any("grown"),
                    grammar.regex("times")));
  }

  Matcher in(String sentence) {
    return pattern.matcher(sentence);
  }

  /** What was found, as a number; null if its words are none. */
  @Nullable Claim claim(Matcher found, Passage passage, String earlier, String sentence) {
    String grown = found.group("grown");
    String times = grown == null ? null : grammar.given("grown", grown);
    BigDecimal value = times == null ? number(found) : new BigDecimal(times);
    if (value == null || value.compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    boolean more = found.group("more") != null;
    boolean bare = grown != null && found.group("about") == null;
    boolean loose = more || bare || found.group("by") != null;
    return new Claim(
        grammar,
        passage,
        earlier,
        found.group().strip(),
        value,
        Unit.TIMES,
        loose ? About.MORE_THAN : About.EXACT,
        more ? BigDecimal.ZERO : value.multiply(TENTH),
        sentence,
        sentence.substring(0, found.start()),
        sentence.substring(found.end()));
  }

  private @Nullable BigDecimal number(Matcher found) {
    for (String group : new String[] {"number", "times", "by"}) {
      String words = found.group(group);
      if (words != null && Character.isDigit(words.charAt(0))) {
        return new BigDecimal(grammar.plain(words));
      }
      Long said = words == null ? null : grammar.number(words);
      if (said != null) {
        return BigDecimal.valueOf(said);
      }
    }
    return null;
  }
}
