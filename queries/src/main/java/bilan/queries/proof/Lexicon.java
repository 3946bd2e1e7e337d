package bilan.queries.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that name key figures in a sentence. */
final class Lexicon {

  /** How far behind a number its noun may stand. */
  private static final int NEAR = 40;

  private Lexicon() {}

  /** Whether what follows a number names what it counts. */
  static boolean isNamed(Grammar grammar, String after) {
    return !in(grammar, near(grammar, after)).isEmpty();
  }

  /**
   * What a number is about.
   *
   * @param measures the figures that words name; empty if none do
   * @param sure whether these words stand by the number, not elsewhere in the sentence
   * @param other whether it counts something else: « 150 bénéficiaires »
   */
  record Subject(List<String> measures, boolean sure, boolean other) {
    Subject {
      measures = List.copyOf(measures);
    }
  }

  /**
   * The figures that a number is about: those that follow it, else those before it in its piece of
   * the sentence, else those of the sentence if no other noun follows the number.
   *
   * @param countable whether a figure may have the number's unit: euros are no participations
   */
  static Subject of(Claim claim, Predicate<String> countable) {
    Grammar grammar = claim.grammar();
    String unit = claim.unit() == Claim.Unit.HOURS ? grammar.regex("hours-word") : "";
    List<String> near = in(grammar, near(grammar, unit + claim.after()), countable);
    List<String> own =
        near.isEmpty() && !beginsAnew(claim)
            ? in(grammar, untaken(grammar, claim.before()), countable)
            : near;
    if (!own.isEmpty()) {
      return new Subject(taxed(own, claim), true, false);
    }
    boolean few = claim.value().abs().compareTo(BigDecimal.valueOf(2)) < 0;
    boolean other =
        claim.unit() == Claim.Unit.NONE && grammar.says(few ? "one-noun" : "noun", claim.after());
    List<String> before = other ? List.of() : compared(claim, countable);
    List<String> said =
        other || !before.isEmpty()
            ? before
            : in(grammar, claim.before() + " " + untaken(claim.after(), claim), countable);
    return new Subject(taxed(said, claim), false, other);
  }

  /** What a number is compared with counts the same: what was named last before it. */
  private static List<String> compared(Claim claim, Predicate<String> countable) {
    Grammar grammar = claim.grammar();
    if (!grammar.says("compared", claim.before()) && !grammar.says("up-to", claim.before())) {
      return List.of();
    }
    String[] pieces = grammar.pattern("cut").split(claim.before(), -1);
    for (int i = pieces.length - 1; i >= 0; i--) {
      List<String> named = in(grammar, pieces[i], countable);
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  /** « Sur ces participations, 95 personnes »: behind a comma a number with a noun of its own. */
  private static boolean beginsAnew(Claim claim) {
    return claim.unit() == Claim.Unit.NONE
        && claim.before().stripTrailing().endsWith(",")
        && claim.grammar().says("noun", claim.after());
  }

  /** The words behind a number that no other number has taken. */
  private static String untaken(String after, Claim claim) {
    return claim.unit() == Claim.Unit.NONE
        ? claim.grammar().pattern("counted").matcher(after).replaceAll(" ")
        : after;
  }

  /** The words before a number that no other number has taken. */
  private static String untaken(Grammar grammar, String before) {
    String piece = Around.piece(grammar, before);
    return Around.counts(grammar, piece) ? "" : piece;
  }

  /** Of sales with and without taxes those that a number's own words mean, else its sentence. */
  private static List<String> taxed(List<String> measures, Claim claim) {
    Grammar grammar = claim.grammar();
    String own = Around.piece(grammar, claim.before()) + " " + near(grammar, claim.after());
    return taxed(grammar, taxed(grammar, measures, own), claim.sentence());
  }

  private static List<String> taxed(Grammar grammar, List<String> measures, String words) {
    boolean without = says(grammar, "without-tax", words);
    String kind = without ? "_excl_tax" : "_incl_tax";
    boolean clear = without != says(grammar, "with-tax", words);
    List<String> meant = measures.stream().filter(measure -> measure.endsWith(kind)).toList();
    return clear && !meant.isEmpty() ? meant : measures;
  }

  private static boolean says(Grammar grammar, String name, String words) {
    return Pattern.compile(Grammar.word(grammar.regex(name)), Pattern.CASE_INSENSITIVE)
        .matcher(words)
        .find();
  }

  private static String near(Grammar grammar, String after) {
    String near = after.substring(0, Math.min(NEAR, after.length()));
    return grammar.pattern("near-end").split(near, 2)[0];
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
  static List<String> in(Grammar grammar, String words) {
    return in(grammar, words, measure -> true);
  }

  private static List<String> in(Grammar grammar, String words, Predicate<String> countable) {
    List<String> found = new ArrayList<>();
    int first = Integer.MAX_VALUE;
    int end = 0;
    for (Grammar.Given word : grammar.all("measure")) {
      List<String> measures = word.gives().stream().filter(countable).toList();
      if (measures.isEmpty()) {
        continue;
      }
      Matcher matcher = word.pattern().matcher(words);
      boolean earlier = matcher.find() && matcher.start() <= first;
      if (earlier && (matcher.start() < first || matcher.end() > end)) {
        found.clear();
      }
      if (earlier && (found.isEmpty() || matcher.end() == end)) {
        first = matcher.start();
        end = matcher.end();
        found.addAll(measures);
      }
    }
    return found;
  }
}
