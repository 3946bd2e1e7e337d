package bilan.queries.proof;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.proof.Claim.Unit;
import bilan.queries.proof.Judge.Meant;
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
  private final SentenceYears years;

  /** Whether the sentence tells a difference. */
  private final boolean more;

  private final List<Fact> made = new ArrayList<>();

  private Derived(Known known, Meant meant) {
    this.known = known;
    this.claim = meant.claim();
    this.years = meant.years();
    this.more = claim.unit() == Unit.POINTS || claim.says("difference");
  }

  /** Numbers made of key figures of one place each that a claim may be. */
  static List<Fact> of(Known known, Meant meant) {
    List<Fact> values =
        known.values(meant.measures()).stream()
            .filter(f -> f.isOfOneOf(meant.places()))
            .sorted(Comparator.comparing(f -> String.valueOf(f.period())))
            .toList();
    Derived derived = new Derived(known, meant);
    for (int i = 0; i < values.size(); i++) {
      derived.pairs(values.get(i), values.subList(i + 1, values.size()));
    }
    if (isMean(meant.claim())) {
      meant.timely(values).forEach(derived::means);
    }
    return derived.made;
  }

  private void pairs(Fact from, List<Fact> later) {
    BigDecimal sum = from.number();
    for (Fact to : later) {
      if (from.measures().equals(to.measures()) && Objects.equals(from.place(), to.place())) {
        sum = sum.add(to.number());
        pair(from, to);
        sum(from, to, sum);
      }
    }
  }

  private void pair(Fact from, Fact to) {
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
    for (Grammar.Words per : claim.grammar().all("per")) {
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

  /** Whether two others of its sentence make a number: « 72 000 € sur 96 000 €, soit 75 % ». */
  static boolean isOfOthers(Meant meant) {
    return switch (meant.claim().unit()) {
      // Where the sentence tells how something changes, a share is none of others.
      case PERCENT -> !meant.isTrend() && isMade(meant.claim(), Known::percent);
      case TIMES -> isMade(meant.claim(), Derived::times);
      default -> false;
    };
  }

  private static boolean isMade(Claim claim, BinaryOperator<BigDecimal> make) {
    Set<Unit> amounts = Set.of(Unit.EUR, Unit.HOURS, Unit.NONE);
    List<Claim> others =
        claim.sentence().claims().stream()
            .filter(other -> amounts.contains(other.unit()) && other.value().signum() > 0)
            .toList();
    return others.stream()
        .anyMatch(
            one ->
                others.stream()
                    .filter(other -> other.unit() == one.unit() && other.from() != one.from())
                    .anyMatch(other -> claim.agrees(make.apply(one.value(), other.value()))));
  }

  private static BigDecimal times(BigDecimal to, BigDecimal from) {
    return to.divide(from, MathContext.DECIMAL64);
  }
}
