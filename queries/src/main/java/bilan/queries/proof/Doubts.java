package bilan.queries.proof;

import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person is told of a number that isn't supported. */
final class Doubts {

  private static final int MOST = 2;

  private Doubts() {}

  /** Nothing says anything of it. */
  static Doubt unsupported(Claim claim) {
    return doubt(claim, List.of());
  }

  /**
   * @param about the figures that say otherwise
   * @param nc those that it would be, if they were established
   */
  static Doubt of(Claim claim, List<Fact> about, List<Fact> nc) {
    List<Fact> nearest =
        about.stream()
            .filter(f -> f.value() != null)
            .sorted(Comparator.comparing(f -> distance(f, claim)))
            .toList();
    List<Fact> all = nearest.isEmpty() ? nc : nearest;
    return doubt(claim, all.subList(0, Math.min(MOST, all.size())));
  }

  private static BigDecimal distance(Fact fact, Claim claim) {
    return Objects.requireNonNull(fact.value()).subtract(claim.value()).abs();
  }

  private static Doubt doubt(Claim claim, List<Fact> facts) {
    Lang lang = claim.grammar().lang();
    return new Doubt(
        claim.passage(),
        claim.written(),
        claim.sentence(),
        !facts.isEmpty(),
        facts.stream().map(f -> f.words() + Typography.of(lang).colon() + said(f, lang)).toList(),
        facts.stream().map(Fact::id).filter(Objects::nonNull).distinct().toList(),
        facts.isEmpty() ? null : write(facts.get(0), lang));
  }

  private static String nc(Lang lang) {
    return new Catalogue(lang).say("figure.mark.nc");
  }

  private static String write(Fact fact, Lang lang) {
    return fact.value() == null ? nc(lang) : said(fact, lang);
  }

  private static String said(Fact fact, Lang lang) {
    Typography typography = Typography.of(lang);
    @Nullable BigDecimal value = fact.value();
    if (value == null) {
      String why = fact.why();
      String nc = nc(lang);
      return why == null ? nc : why.startsWith(nc) ? why : nc + " (" + why + ")";
    }
    return switch (fact.unit()) {
      case EUR -> typography.euros(value);
      case PERCENT -> typography.percent(value, 1);
      case POINTS -> typography.number(value, 1) + " points";
      case HOURS -> typography.number(value, 2) + (lang == Lang.FR ? Typography.NARROW : " ") + "h";
      case TIMES -> "× " + typography.number(value, 1);
      case NONE ->
          typography.number(value, Math.min(2, Math.max(0, value.stripTrailingZeros().scale())));
    };
  }
}
