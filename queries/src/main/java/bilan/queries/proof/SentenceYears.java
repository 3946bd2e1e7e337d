package bilan.queries.proof;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Years that a number is of, as its sentence says. */
final class SentenceYears {

  /** A year that is not said by its number. */
  private static final String SOME = "*";

  /** The year before the one that the sentence named last, else names next. */
  private static final String BEFORE = "-1";

  private final Claim claim;
  private final Grammar grammar;
  private final Set<String> named;

  /** What it is measured from (« de plus qu’en 2021 »); null if that isn't said. */
  private final @Nullable String base;

  SentenceYears(Claim claim) {
    this.claim = claim;
    this.grammar = claim.grammar();
    // Other numbers aside, the years there are theirs: « 358, contre 48 en 2021, et 126 ateliers ».
    String free =
        grammar
            .pattern("aside")
            .matcher(claim.before())
            .replaceAll(
                aside ->
                    Pieces.counts(grammar, aside.group())
                        ? " "
                        : Matcher.quoteReplacement(aside.group()));
    String before = joined(grammar, free);
    String after = joined(grammar, claim.after());
    String from = base(after);
    this.base = from == null ? base(before) : from;
    this.named =
        named(
            grammar.pattern("base").matcher(before).replaceAll(" "),
            grammar.pattern("base-behind").matcher(after).replaceAll(" "));
  }

  private Set<String> named(String before, String after) {
    Set<String> behind = in(new Pieces(grammar, "", claim.after()).own());
    if (grammar.says("that-is", before) && all(grammar, after.split("[;:.]", 2)[0]).isEmpty()) {
      return all(grammar, before.substring(before.lastIndexOf(';') + 1));
    }
    if (claim.saysBefore("compared") && behind.isEmpty()) {
      return Set.of(); // « contre 1 503 »: another year, and the sentence doesn't say which
    }
    Set<String> near = new Pieces(grammar, before, after).nearest(this::in);
    if (near.contains(SOME)) {
      return Set.of();
    }
    if (near.contains(BEFORE)) {
      String year = last(all(grammar, before));
      year = year == null ? all(grammar, after).stream().findFirst().orElse(null) : year;
      return year == null ? Set.of() : Set.of(String.valueOf(Integer.parseInt(year) - 1));
    }
    if (!claim.saysBefore("up-to")) {
      return near;
    }
    // Of « de A en 2020 à B » 2020 is A's, and nobody said of when B is.
    String to = claim.saysBefore("from-in") && behind.isEmpty() ? null : last(near);
    return to == null ? Set.of() : Set.of(to);
  }

  private static @Nullable String last(Set<String> years) {
    return years.stream().reduce((one, other) -> other).orElse(null);
  }

  /** The year that is said first as what the number is measured from. */
  private @Nullable String base(String words) {
    Matcher from = grammar.pattern("base").matcher(words.split("[;.]", 2)[0]);
    return from.find() ? from.group("year") : null;
  }

  /** Two years that bound a span, as one word that no piece of a sentence parts. */
  private static String joined(Grammar grammar, String words) {
    return grammar.pattern("span").matcher(words).replaceAll("${from}${first}¦${to}${last}");
  }

  /** The years of a piece, or a mark of one that it says without its number. */
  private Set<String> in(String piece) {
    Set<String> years = all(grammar, piece);
    if (!years.isEmpty()) {
      return years;
    }
    boolean before = grammar.says("earlier", piece);
    return grammar.says("some-year", piece) ? Set.of(SOME) : before ? Set.of(BEFORE) : Set.of();
  }

  private static Set<String> all(Grammar grammar, String words) {
    Set<String> years = new LinkedHashSet<>();
    for (Matcher year = grammar.pattern("years").matcher(words); year.find(); ) {
      int first = Integer.parseInt(year.group("year"));
      String last = year.group("last");
      IntStream.rangeClosed(first, last == null ? first : Integer.parseInt(last))
          .forEach(one -> years.add(String.valueOf(one)));
    }
    return years;
  }

  /** Every year of a sentence. */
  static Set<String> said(Grammar grammar, String sentence) {
    return all(grammar, joined(grammar, sentence));
  }

  /** Years in the order in which they are said; empty if none is. */
  Set<String> named() {
    return named;
  }

  /** Whether a period is one of them, or they are none. */
  boolean include(@Nullable String period) {
    return period == null || named.isEmpty() || named.stream().anyMatch(period::contains);
  }

  /** Whether a change up to that period is meant: to the last of them. */
  boolean endIn(@Nullable String period) {
    return period == null || named.isEmpty() || period.contains(new TreeSet<>(named).last());
  }

  /** Whether a change between two periods may be meant. */
  boolean span(@Nullable String from, @Nullable String to) {
    return from != null
        && to != null
        && endIn(to)
        && (base == null || from.contains(base))
        && (named.size() < 2 || from.contains(new TreeSet<>(named).first()));
  }
}
