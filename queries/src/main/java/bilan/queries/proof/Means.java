package bilan.queries.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Numbers that are a key figure per something: « 103 participations par mois ». */
final class Means {

  /** The key figures that another may be divided by. */
  static final List<String> DIVISORS =
      List.of(
          "months_open",
          "activities",
          "places_open",
          "team_headcount",
          "team_fte",
          "participations");

  private static final Map<Pattern, List<String>> WORDS = new LinkedHashMap<>();

  static {
    word("mois", "months_open");
    word("activité|atelier|séance", "activities");
    word("lieu", "places_open");
    word("salariée?|ETP", "team_headcount", "team_fte");
    word("participation|participante?", "participations");
  }

  private static final Pattern ONE =
      words(
          "(?:par|chaque) (?:mois|semaine|jour|an|année|activité|atelier|séance|lieu|personne"
              + "|habitant|participante?|salariée?|ETP)(?!\\p{L})|en moyenne");

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private Means() {}

  private static void word(String word, String... divisors) {
    WORDS.put(words("(?:par|chaque) (?:" + word + ")(?!\\p{L})"), List.of(divisors));
  }

  private static Pattern words(String regex) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a number is a mean: then it is no figure of a year. */
  static boolean isOne(Claim claim) {
    return ONE.matcher(near(claim)).find();
  }

  private static String near(Claim claim) {
    return Around.piece(claim.before()) + " " + claim.after().split("[;:,.]|\\set\\s", 2)[0];
  }

  /** A figure per what the sentence says. */
  static List<Fact> of(Claim claim, Fact figure, List<Fact> divisors) {
    List<Fact> means = new ArrayList<>();
    if (!isOne(claim)) {
      return means;
    }
    WORDS.forEach(
        (word, per) -> {
          if (word.matcher(near(claim)).find()) {
            if (per.contains("months_open")) {
              means.add(mean(figure, TWELVE, figure.words() + ", par mois"));
            }
            divisors.stream()
                .filter(by -> by.isOf(per) && isBeside(by, figure))
                .forEach(
                    by -> means.add(mean(figure, value(by), figure.words() + " / " + by.words())));
          }
        });
    return means;
  }

  private static boolean isBeside(Fact divisor, Fact figure) {
    BigDecimal by = divisor.value();
    return Objects.equals(divisor.place(), figure.place())
        && Objects.equals(divisor.period(), figure.period())
        && by != null
        && by.signum() > 0;
  }

  private static BigDecimal value(Fact fact) {
    return Objects.requireNonNull(fact.value());
  }

  private static Fact mean(Fact figure, BigDecimal by, String words) {
    return Derived.made(
        figure, figure.unit(), value(figure).divide(by, MathContext.DECIMAL64), words);
  }
}
