package bilan.queries.proof;

import bilan.queries.proof.Claim.About;
import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many times as much a sentence says something is: « a doublé », « dix fois celles de 2020 ».
 */
final class Ratios {

  private static final Map<String, Integer> GROWN =
      Map.of("doubl", 2, "tripl", 3, "quadrupl", 4, "quintupl", 5, "décupl", 10);

  private static final String NUMBER = "(?<number>\\d+(?:,\\d+)?|" + FrenchNumber.WORD + ")";

  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?<how>(?:bien )?plus que |presque |quasi(?:ment)?[ -])?"
              + "(?:le )?(?<grown>doubl|tripl|quadrupl|quintupl|décupl)(?:ée?s?|ent|e)(?!\\p{L})"
              + "|multipli\\p{L}+ par "
              + NUMBER
              + "|"
              + NUMBER.replace("number", "times")
              + " fois (?=plus\\b|supérieur|celles?\\b|ceux\\b|celui\\b|l[ea]s?\\b)"
              + "|x\\s?(?<by>\\d+(?:,\\d+)?))(?![\\d,]*\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private Ratios() {}

  /** What was found, as a number; null if its words are none. */
  static @Nullable Claim claim(Matcher found, Passage passage, String sentence) {
    String grown = found.group("grown");
    BigDecimal value = grown == null ? number(found) : BigDecimal.valueOf(times(grown));
    if (value == null || value.compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    String how = found.group("how");
    boolean loose = (grown != null || found.group("by") != null) && (how == null || isMore(how));
    BigDecimal slack = how != null && isMore(how) ? BigDecimal.ZERO : value.multiply(TENTH);
    return new Claim(
        passage,
        found.group().strip(),
        value,
        Unit.TIMES,
        loose ? About.MORE_THAN : About.EXACT,
        slack,
        sentence,
        sentence.substring(0, found.start()),
        sentence.substring(found.end()));
  }

  private static boolean isMore(String how) {
    return how.contains("plus");
  }

  private static int times(String grown) {
    return Objects.requireNonNull(GROWN.get(grown.toLowerCase(Locale.FRENCH)));
  }

  private static @Nullable BigDecimal number(Matcher found) {
    for (String group : new String[] {"number", "times", "by"}) {
      String words = found.group(group);
      if (words != null && Character.isDigit(words.charAt(0))) {
        return new BigDecimal(words.replace(',', '.'));
      }
      Long said = words == null ? null : FrenchNumber.of(words);
      if (said != null) {
        return BigDecimal.valueOf(said);
      }
    }
    return null;
  }
}
