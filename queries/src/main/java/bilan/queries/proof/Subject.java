package bilan.queries.proof;

import bilan.queries.proof.Claim.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/**
 * Key figures that a number is about, as the words of its sentence name them.
 *
 * @param measures those that words name; empty if none do
 * @param sure whether these words stand by the number, not elsewhere in the sentence
 * @param other whether it counts something else: « 150 bénéficiaires »
 */
record Subject(List<String> measures, boolean sure, boolean other) {

  /** How far behind a number its noun may stand. */
  private static final int NEAR = 40;

  Subject {
    measures = List.copyOf(measures);
  }

  /**
   * The measures named after a number, else before it in its piece of the sentence, else in the
   * sentence if no other noun follows the number.
   *
   * @param countable whether a figure may have the number's unit: euros are no participations
   */
  static Subject of(Claim claim, Predicate<String> countable) {
    Grammar grammar = claim.grammar();
    boolean bare = claim.unit() == Unit.NONE;
    String unit = claim.unit() == Unit.HOURS ? grammar.regex("hours-word") : "";
    List<String> own = first(grammar, near(grammar, unit + claim.after()), countable);
    // « Sur ces participations, 95 personnes »: behind a comma a number with a noun of its own.
    boolean anew = bare && claim.before().stripTrailing().endsWith(",") && claim.saysAfter("noun");
    if (own.isEmpty() && !anew && !Pieces.counts(grammar, claim.lead())) {
      own = first(grammar, claim.lead(), countable);
    }
    if (!own.isEmpty()) {
      return new Subject(taxed(own, claim), true, false);
    }
    boolean few = claim.value().abs().compareTo(BigDecimal.valueOf(2)) < 0;
    if (bare && claim.saysAfter(few ? "one-noun" : "noun")) {
      return new Subject(List.of(), false, true);
    }
    String after =
        bare ? grammar.pattern("counted").matcher(claim.after()).replaceAll(" ") : claim.after();
    Set<String> near =
        new Pieces(grammar, claim.before(), after)
            .nearest(piece -> new LinkedHashSet<>(first(grammar, piece, countable)));
    List<String> said = near.isEmpty() ? first(grammar, after, countable) : List.copyOf(near);
    return new Subject(taxed(said, claim), false, false);
  }

  /** Sales with or without taxes, as the words of a number mean, else those of its sentence. */
  private static List<String> taxed(List<String> measures, Claim claim) {
    Grammar grammar = claim.grammar();
    String own = claim.lead() + " " + near(grammar, claim.after());
    return taxed(grammar, taxed(grammar, measures, own), claim.sentence().text());
  }

  private static List<String> taxed(Grammar grammar, List<String> measures, String words) {
    boolean without = grammar.says("without-tax", words);
    String kind = without ? "_excl_tax" : "_incl_tax";
    boolean clear = without != grammar.says("with-tax", words);
    List<String> meant = measures.stream().filter(measure -> measure.endsWith(kind)).toList();
    return clear && !meant.isEmpty() ? meant : measures;
  }

  private static String near(Grammar grammar, String after) {
    String near = after.substring(0, Math.min(NEAR, after.length()));
    return grammar.pattern("near-end").split(near, 2)[0];
  }

  /** Whether what follows a number names what it counts. */
  static boolean isNamed(Grammar grammar, String after) {
    return !first(grammar, near(grammar, after)).isEmpty();
  }

  /** All figures that words name. */
  static List<String> all(Grammar grammar, String words) {
    return grammar.all("measure").stream()
        .filter(word -> word.pattern().matcher(words).find())
        .flatMap(word -> word.gives().stream())
        .distinct()
        .toList();
  }

  /** The figures that words name first. */
  static List<String> first(Grammar grammar, String words) {
    return first(grammar, words, measure -> true);
  }

  /** The measures named first; where several names begin at one place, the longest counts. */
  private static List<String> first(Grammar grammar, String words, Predicate<String> countable) {
    record Named(int from, int to, List<String> measures) {}
    List<Named> named = new ArrayList<>();
    for (Grammar.Words word : grammar.all("measure")) {
      List<String> measures = word.gives().stream().filter(countable).toList();
      Matcher matcher = word.pattern().matcher(words);
      if (!measures.isEmpty() && matcher.find()) {
        named.add(new Named(matcher.start(), matcher.end(), measures));
      }
    }
    return named.stream()
        .min(Comparator.comparing(Named::from).thenComparing(one -> -one.to()))
        .map(
            best ->
                named.stream()
                    .filter(one -> one.from() == best.from() && one.to() == best.to())
                    .flatMap(one -> one.measures().stream())
                    .toList())
        .orElse(List.of());
  }
}
