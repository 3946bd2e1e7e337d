package bilan.queries.proof;

import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose that the bilan's figures do not support.
 *
 * @param written as it stands there
 * @param figures the nearest of those that say otherwise, in words; empty if nothing says anything
 * @param ids of these figures, for {@code trace}
 * @param write the nearest of them, as it may be written instead; null if there is none
 */
public record Doubt(
    Passage passage,
    String written,
    String sentence,
    List<String> figures,
    List<String> ids,
    @Nullable String write) {

  private static final int MOST = 2;

  public Doubt {
    figures = List.copyOf(figures);
    ids = List.copyOf(ids);
  }

  /** Whether figures say otherwise. */
  public boolean disagrees() {
    return !figures.isEmpty();
  }

  /**
   * The nearest of the figures that a number should have been.
   *
   * @param passage with the line that the number stands on
   * @param facts those that say otherwise, or that are not established
   */
  static Doubt of(Passage passage, Claim claim, String sentence, List<Fact> facts) {
    Lang lang = claim.grammar().lang();
    List<Fact> nearest =
        facts.stream()
            .sorted(Comparator.comparing(fact -> distance(fact, claim)))
            .limit(MOST)
            .toList();
    return new Doubt(
        passage,
        claim.written(),
        sentence,
        nearest.stream().map(f -> f.words() + Typography.of(lang).colon() + said(f, lang)).toList(),
        nearest.stream().map(f -> f.source().id()).filter(Objects::nonNull).distinct().toList(),
        nearest.stream()
            .findFirst()
            .map(f -> f.value() == null ? nc(lang) : said(f, lang))
            .orElse(null));
  }

  private static BigDecimal distance(Fact fact, Claim claim) {
    BigDecimal value = fact.value();
    return value == null ? BigDecimal.ZERO : value.subtract(claim.value()).abs();
  }

  private static String nc(Lang lang) {
    return new Catalogue(lang).say("figure.mark.nc");
  }

  private static String said(Fact fact, Lang lang) {
    Typography typography = Typography.of(lang);
    BigDecimal value = fact.value();
    if (value == null) {
      String why = fact.source().why();
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
