package bilan.queries.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private Means() {}

  /** Whether a number is a mean: then it is no figure of a year. */
  static boolean isOne(Claim claim) {
    return claim.grammar().says("mean", near(claim));
  }

  private static String near(Claim claim) {
    Grammar grammar = claim.grammar();
    return Around.piece(grammar, claim.before())
        + " "
        + grammar.pattern("mean-end").split(claim.after(), 2)[0];
  }

  /** A figure per what the sentence says. */
  static List<Fact> of(Claim claim, Fact figure, List<Fact> divisors) {
    List<Fact> means = new ArrayList<>();
    if (!isOne(claim)) {
      return means;
    }
    Grammar grammar = claim.grammar();
    for (Grammar.Given word : grammar.all("per")) {
      String per = Grammar.word("(?:" + grammar.regex("per") + ") (?:" + word.regex() + ")");
      if (Grammar.compiled(per).matcher(near(claim)).find()) {
        if (word.gives().contains("months_open")) {
          means.add(mean(figure, TWELVE, figure.words() + " / 12"));
        }
        divisors.stream()
            .filter(by -> by.isOf(word.gives()) && isBeside(by, figure))
            .forEach(by -> means.add(mean(figure, value(by), figure.words() + " / " + by.words())));
      }
    }
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
