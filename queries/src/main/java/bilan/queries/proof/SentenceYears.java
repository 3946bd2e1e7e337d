package bilan.queries.proof;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years that a number is of, as its sentence says.
 *
 * @param named in order; empty if it says none
 * @param base what it is measured from (« de plus qu’en 2021 »); null if that isn't said
 */
record SentenceYears(Set<String> named, @Nullable String base) {

  private static final Pattern JOINED = Pattern.compile("(\\d{4})¦(\\d{4})");

  private static final String BEFORE = "-1";
  private static final String AFTER = "+1";

  /** One that isn't said by its number. */
  private static final String SOME = "*";

  /** Those of a number. */
  static SentenceYears of(Claim claim) {
    Grammar grammar = claim.grammar();
    String said = joined(grammar, withoutAsides(grammar, claim.before()));
    String follows = joined(grammar, claim.after());
    String from = base(grammar, follows);
    from = from == null ? base(grammar, said) : from;
    String bare = base(grammar).matcher(said).replaceAll(" ");
    String rest = baseBehind(grammar).matcher(follows).replaceAll(" ");
    Set<String> named = Around.nearest(grammar, bare, rest, piece -> in(grammar, piece));
    if (named.contains(BEFORE)) {
      named = before(grammar, bare, rest);
    } else if (named.contains(AFTER)) {
      named = after(grammar, bare);
    }
    if (grammar.says("that-is", bare) && all(grammar, rest.split("[;:.]", 2)[0]).isEmpty()) {
      named = all(grammar, bare.substring(bare.lastIndexOf(';') + 1));
    }
    if (grammar.says("compared", claim.before())
        && in(grammar, Around.piece(grammar, "", claim.after())).isEmpty()) {
      named = Set.of(); // « contre 1 503 »: another year, and the sentence doesn't say which
    }
    return new SentenceYears(named.contains(SOME) ? Set.of() : moved(claim, named), from);
  }

  /** « passe de A à B »: where a number is A, where it is B. */
  private static Set<String> moved(Claim claim, Set<String> named) {
    Grammar grammar = claim.grammar();
    Matcher then = grammar.pattern("then").matcher(claim.after());
    if (grammar.says("from", claim.before()) && then.find()) {
      return all(grammar, then.group()).isEmpty() ? start(named) : named;
    }
    if (grammar.says("up-to", claim.before())) {
      return named.size() > 1 ? Set.of(last(named)) : end(named, claim);
    }
    return named;
  }

  /** What a change is measured from: the number is not of that year. */
  private static Pattern base(Grammar grammar) {
    return Grammar.compiled(
        grammar.regex("measured-from") + "(?!\\s*\\()|" + grammar.regex("measured-from-earlier"));
  }

  /** Pattern of a base behind a number; what stands in brackets after it is another number. */
  private static Pattern baseBehind(Grammar grammar) {
    return Grammar.compiled(
        grammar.regex("measured-from") + "|" + grammar.regex("measured-from-earlier"));
  }

  /** Of « de A en 2020 à B » 2020 is A's, and nobody said of when B is. */
  private static Set<String> end(Set<String> named, Claim claim) {
    Grammar grammar = claim.grammar();
    boolean own = !all(grammar, Around.piece(grammar, "", claim.after())).isEmpty();
    boolean start = grammar.says("from-in", claim.before());
    return start && !own ? Set.of() : named;
  }

  /**
   * Other numbers aside, the years there are theirs: « 358, contre 48 en 2021, et 126 ateliers ».
   */
  private static String withoutAsides(Grammar grammar, String words) {
    return grammar
        .pattern("aside")
        .matcher(words)
        .replaceAll(
            a -> Around.counts(grammar, a.group()) ? " " : Matcher.quoteReplacement(a.group()));
  }

  /** The year that is said last as what the number is measured from. */
  private static @Nullable String base(Grammar grammar, String words) {
    Matcher base = base(grammar).matcher(words.split("[;.]", 2)[0]);
    return base.find() ? base.group("year") : null;
  }

  /** Of « en 2022, ventes passées de A à B » A is earlier; of « entre 2020 et 2022 » of 2020. */
  private static Set<String> start(Set<String> named) {
    if (named.size() > 1) {
      return Set.of(named.iterator().next());
    }
    return named.isEmpty() ? named : Set.of(earlier(named.iterator().next()));
  }

  /** The one before the year that the sentence named last, else names next. */
  private static Set<String> before(Grammar grammar, String said, String follows) {
    Set<String> named = all(grammar, said);
    Set<String> later = all(grammar, follows);
    if (named.isEmpty() && later.isEmpty()) {
      return Set.of();
    }
    return Set.of(earlier(named.isEmpty() ? later.iterator().next() : last(named)));
  }

  /** The one after the year that the sentence named last. */
  private static Set<String> after(Grammar grammar, String said) {
    Set<String> named = all(grammar, said);
    return named.isEmpty() ? Set.of() : Set.of(String.valueOf(Integer.parseInt(last(named)) + 1));
  }

  private static String earlier(String year) {
    return String.valueOf(Integer.parseInt(year) - 1);
  }

  private static String last(Set<String> years) {
    String last = "";
    for (String year : years) {
      last = year;
    }
    return last;
  }

  /** Two years that bound a span, as one word that no piece of a sentence parts. */
  private static String joined(Grammar grammar, String words) {
    return grammar.pattern("span").matcher(words).replaceAll("${from}${first}¦${to}${last}");
  }

  /** The years of a piece; the mark of the year before if it says so. */
  private static Set<String> in(Grammar grammar, String piece) {
    Set<String> years = all(grammar, piece);
    if (years.isEmpty() && grammar.says("later", piece)) {
      return Set.of(AFTER);
    }
    if (years.isEmpty() && grammar.says("some-year", piece)) {
      return Set.of(SOME);
    }
    return years.isEmpty() && grammar.says("earlier", piece) ? Set.of(BEFORE) : years;
  }

  private static Set<String> all(Grammar grammar, String words) {
    Set<String> years = new LinkedHashSet<>();
    Matcher span = JOINED.matcher(words);
    while (span.find()) {
      int to = Integer.parseInt(span.group(2));
      for (int year = Integer.parseInt(span.group(1)); year <= to; year++) {
        years.add(String.valueOf(year));
      }
    }
    Matcher year = grammar.pattern("year").matcher(JOINED.matcher(words).replaceAll(" "));
    while (year.find()) {
      years.add(year.group());
    }
    return years;
  }

  /** Every year of a sentence. */
  static Set<String> said(Grammar grammar, String sentence) {
    return all(grammar, joined(grammar, sentence));
  }

  /** The words without years. */
  static String muted(Grammar grammar, String words) {
    return grammar.pattern("year").matcher(words).replaceAll("");
  }

  /** Whether a period is one of them, or they are none. */
  boolean include(@Nullable String period) {
    return period == null || named.isEmpty() || named.stream().anyMatch(period::contains);
  }

  /** Whether a change up to that period is meant: to the last of them. */
  boolean endIn(@Nullable String period) {
    return period == null || named.isEmpty() || period.contains(last(new TreeSet<>(named)));
  }

  /** Whether a change between two periods may be meant. */
  boolean span(@Nullable String from, @Nullable String to) {
    if (from == null || to == null) {
      return false;
    }
    boolean start = base == null || from.contains(base);
    if (named.size() > 1) {
      return start && from.contains(new TreeSet<>(named).first()) && endIn(to);
    }
    if (named.isEmpty()) {
      return start;
    }
    return start && endIn(to);
  }
}
