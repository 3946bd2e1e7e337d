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
import java.util.Set;
import java.util.function.BinaryOperator;

/** What a sentence makes of several numbers: differences, ratios, sums, means, shares. */
final class Derived {

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private final Known known;
  private final Claim claim;
  private final Grammar grammar;
  private final List<Fact> made = new ArrayList<>();

  private Derived(Known known, Claim claim) {
    this.known = known;
    this.claim = claim;
    this.grammar = claim.grammar();
  }

  /** Numbers made of key figures of one place each that a claim may be. */
  static List<Fact> of(
      Known known, Claim claim, SentenceYears years, List<String> measures, Set<String> places) {
    List<Fact> values =
        known.values(measures).stream()
            .filter(f -> f.isOfOneOf(places))
            .sorted(Comparator.comparing(f -> String.valueOf(f.period())))
            .toList();
    Derived derived = new Derived(known, claim);
    for (int i = 0; i < values.size(); i++) {
      Fact from = values.get(i);
      BigDecimal sum = from.number();
      for (Fact to : values.subList(i + 1, values.size())) {
        if (from.measures().equals(to.measures()) && Objects.equals(from.place(), to.place())) {
          sum = sum.add(to.number());
          derived.pair(years, from, to);
          derived.sum(from, to, sum);
        }
      }
    }
    if (isMean(claim)) {
      values.stream().filter(f -> years.include(f.period())).forEach(derived::means);
    }
    return derived.made;
  }

  private void pair(SentenceYears years, Fact from, Fact to) {
    boolean more = claim.unit() == Unit.POINTS || claim.says("difference");
    boolean told = more && isSaid(from) && isSaid(to);
    if (!told && !years.span(from.period(), to.period())) {
      return;
    }
    boolean rate = to.unit() == Unit.PERCENT;
    if (claim.unit() == Unit.TIMES && from.number().signum() != 0 && !rate) {
      BigDecimal times = times(to.number(), from.number());
      made.add(to.made(Unit.TIMES, times, to.words() + " / " + from.period()));
    } else if (more && claim.unit() != Unit.PERCENT && (claim.unit() == Unit.POINTS) == rate) {
      BigDecimal difference = to.number().subtract(from.number());
      Unit unit = rate ? Unit.POINTS : to.unit();
      made.add(to.made(unit, difference, to.words() + " − " + from.period()));
    }
  }

  private boolean isSaid(Fact fact) {
    String period = fact.period();
    return period != null && claim.sentence().text().contains(period);
  }

  private void sum(Fact from, Fact to, BigDecimal sum) {
    Figure declared = Figures.builtIn().ifAny(to.measures().get(0));
    if (claim.unit() != Unit.TIMES
        && claim.says("sum")
        && declared != null
        && declared.adds() == Figure.Adds.BOTH) {
      made.add(to.made(to.unit(), sum, from.words() + "–" + to.period()));
    }
  }

  /** Whether a number is a mean (« 103 participations par mois »): then it is of no year. */
  static boolean isMean(Claim claim) {
    return claim.grammar().says("mean", near(claim));
  }

  private static String near(Claim claim) {
    String behind = claim.grammar().pattern("mean-end").split(claim.after(), 2)[0];
    return claim.lead() + " " + behind;
  }

  /** A figure per what the sentence says. */
  private void means(Fact figure) {
    for (Grammar.Words per : grammar.all("per")) {
      if (!per.pattern().matcher(near(claim)).find()) {
        continue;
      }
      if (per.gives().contains("months_open")) {
        mean(figure, TWELVE, "12");
      }
      known.values(per.gives()).stream()
          .filter(by -> Objects.equals(by.place(), figure.place()))
          .filter(by -> Objects.equals(by.period(), figure.period()))
          .filter(by -> by.number().signum() > 0)
          .forEach(by -> mean(figure, by.number(), by.words()));
    }
  }

  private void mean(Fact figure, BigDecimal by, String words) {
    BigDecimal mean = times(figure.number(), by);
    made.add(figure.made(figure.unit(), mean, figure.words() + " / " + words));
  }

  /**
   * Whether two other numbers of its sentence make a claim: « 72 000 € sur 96 000 €, soit 75 % », «
   * de 411 à 922, soit 511 de plus ».
   *
   * @param trend whether the sentence tells how something changes: then a share of others is none
   */
  static boolean isOfOthers(Claim claim, boolean trend) {
    return switch (claim.unit()) {
      case PERCENT -> isMade(claim, trend ? Derived::change : Known::percent);
      case TIMES -> isMade(claim, Derived::times);
      case POINTS -> false;
      case EUR, HOURS, NONE ->
          claim.isTelling()
              && (isMade(claim, BigDecimal::add)
                  || (claim.says("difference") && isMade(claim, BigDecimal::subtract)));
    };
  }

  private static boolean isMade(Claim claim, BinaryOperator<BigDecimal> make) {
    boolean ratio = claim.unit() == Unit.PERCENT || claim.unit() == Unit.TIMES;
    Set<Unit> amounts = Set.of(Unit.EUR, Unit.HOURS, Unit.NONE);
    List<Claim> others =
        claim.sentence().claims().stream()
            .filter(other -> amounts.contains(other.unit()) && other.value().signum() > 0)
            .filter(other -> ratio || other.unit() == claim.unit())
            .filter(other -> other.from() != claim.from())
            .toList();
    return others.stream()
        .anyMatch(
            one ->
                others.stream()
                    .filter(other -> other.unit() == one.unit() && other.from() != one.from())
                    .anyMatch(other -> claim.agrees(make.apply(one.value(), other.value()))));
  }

  private static BigDecimal change(BigDecimal to, BigDecimal from) {
    return Known.percent(to.subtract(from), from);
  }

  private static BigDecimal times(BigDecimal to, BigDecimal from) {
    return to.divide(from, MathContext.DECIMAL64);
  }
}
