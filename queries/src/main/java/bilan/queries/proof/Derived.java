package bilan.queries.proof;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What a sentence makes of several key figures: differences, ratios, sums over years, means. */
final class Derived {

  private Derived() {}

  /**
   * Of key figures of one place each, those that the claim may be made of.
   *
   * @param values of all years
   * @param divisors what a mean may be per, of all places and years
   */
  static List<Fact> of(Claim claim, SentenceYears years, List<Fact> values, List<Fact> divisors) {
    List<Fact> made = new ArrayList<>();
    List<Fact> sorted =
        values.stream()
            .filter(fact -> fact.role() == Fact.Role.VALUE && fact.value() != null)
            .sorted(Comparator.comparing(fact -> String.valueOf(fact.period())))
            .toList();
    boolean more =
        claim.unit() == Unit.POINTS || claim.grammar().says("difference", claim.sentence());
    boolean sums = claim.grammar().says("sum", claim.sentence());
    for (int i = 0; i < sorted.size(); i++) {
      BigDecimal sum = value(sorted.get(i));
      for (int j = i + 1; j < sorted.size(); j++) {
        if (isSame(sorted.get(i), sorted.get(j))) {
          sum = sum.add(value(sorted.get(j)));
          pair(claim, years, sorted.get(i), sorted.get(j), more, made);
          sum(claim, sorted.get(i), sorted.get(j), sum, sums, made);
        }
      }
    }
    sorted.stream()
        .filter(f -> years.include(f.period()))
        .forEach(f -> made.addAll(Means.of(claim, f, divisors)));
    return made;
  }

  private static boolean isSame(Fact one, Fact other) {
    return one.measures().equals(other.measures()) && Objects.equals(one.place(), other.place());
  }

  private static BigDecimal value(Fact fact) {
    return Objects.requireNonNull(fact.value());
  }

  private static void pair(
      Claim claim, SentenceYears years, Fact from, Fact to, boolean more, List<Fact> made) {
    boolean told = more && isSaid(claim, from) && isSaid(claim, to);
    if (!told && !years.span(from.period(), to.period())) {
      return;
    }
    BigDecimal base = value(from);
    boolean rate = to.unit() == Unit.PERCENT;
    if (claim.unit() == Unit.TIMES && base.signum() != 0 && !rate) {
      BigDecimal times = value(to).divide(base, MathContext.DECIMAL64);
      made.add(made(to, Unit.TIMES, times, to.words() + " / " + from.period()));
    } else if (more && claim.unit() != Unit.PERCENT && (claim.unit() == Unit.POINTS) == rate) {
      Unit unit = rate ? Unit.POINTS : to.unit();
      made.add(made(to, unit, value(to).subtract(base), to.words() + " − " + from.period()));
    }
  }

  private static boolean isSaid(Claim claim, Fact fact) {
    String period = fact.period();
    return period != null && claim.sentence().contains(period);
  }

  private static void sum(
      Claim claim, Fact from, Fact to, BigDecimal sum, boolean sums, List<Fact> made) {
    Figure declared = Figures.builtIn().ifAny(to.measures().get(0));
    if (sums
        && claim.unit() != Unit.TIMES
        && declared != null
        && declared.adds() == Figure.Adds.BOTH) {
      made.add(made(to, to.unit(), sum, from.words() + "–" + to.period()));
    }
  }

  static Fact made(Fact of, Unit unit, BigDecimal value, String words) {
    return new Fact(
        of.measures(),
        of.period(),
        of.place(),
        unit,
        value,
        Fact.Role.DERIVED,
        "",
        "",
        words,
        of.id(),
        null);
  }
}
