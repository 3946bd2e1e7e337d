package bilan.queries.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years that a number is of, as its sentence says. */
final class SentenceYears {

  private static final Pattern JOINED = Pattern.compile("(\\d{4})¦(\\d{4})");

  /** Marks of years that are not said by their number. */
  private static final String BEFORE = "-1";

  private static final String AFTER = "+1";
  private static final String SOME = "*";

  private final Claim claim;
  private final Grammar grammar;
  private final Set<String> named;

  /** What it is measured from (« de plus qu’en 2021 »); null if that isn't said. */
  private final @Nullable String base;

  SentenceYears(Claim claim) {
    this.claim = claim;
    this.grammar = claim.grammar();
    String before = joined(grammar, withoutAsides(claim.before()));
    String after = joined(grammar, claim.after());
    String from = base(after);
    this.base = from == null ? base(before) : from;
    this.named =
        named(
            grammar.pattern("base").matcher(before).replaceAll(" "),
            grammar.pattern("base-behind").matcher(after).replaceAll(" "));
  }

  private Set<String> named(String before, String after) {
    if (grammar.says("that-is", before) && all(grammar, after.split("[;:.]", 2)[0]).isEmpty()) {
      return moved(all(grammar, before.substring(before.lastIndexOf(';') + 1)));
    }
    boolean own = !in(new Pieces(grammar, "", claim.after()).own()).isEmpty();
    if (claim.saysBefore("compared") && !own) {
      return Set.of(); // « contre 1 503 »: another year, and the sentence doesn't say which
    }
    Set<String> near = new Pieces(grammar, before, after).nearest(this::in);
    if (near.contains(SOME)) {
      return Set.of();
    }
    List<String> said = List.copyOf(all(grammar, before));
    String last = said.isEmpty() ? "" : said.get(said.size() - 1);
    if (near.contains(AFTER)) {
      return moved(last.isEmpty() ? Set.of() : Set.of(year(last, 1)));
    }
    if (near.contains(BEFORE)) {
      String next = all(grammar, after).stream().findFirst().orElse("");
      String of = last.isEmpty() ? next : last;
      return moved(of.isEmpty() ? Set.of() : Set.of(year(of, -1)));
    }
    return moved(near);
  }

  private static String year(String year, int later) {
    return String.valueOf(Integer.parseInt(year) + later);
  }

  /** « passe de A à B »: where a number is A, where it is B. */
  private Set<String> moved(Set<String> years) {
    List<String> said = List.copyOf(years);
    Matcher then = grammar.pattern("then").matcher(claim.after());
    if (!said.isEmpty() && claim.saysBefore("from") && then.find()) {
      // Of « en 2022, ventes passées de A à B » A is earlier; of « entre 2020 et 2022 » of 2020.
      boolean own = !all(grammar, then.group()).isEmpty();
      return own ? years : Set.of(said.size() > 1 ? said.get(0) : year(said.get(0), -1));
    }
    if (!claim.saysBefore("up-to")) {
      return years;
    }
    if (said.size() > 1) {
      return Set.of(said.get(said.size() - 1));
    }
    // Of « de A en 2020 à B » 2020 is A's, and nobody said of when B is.
    boolean own = !all(grammar, new Pieces(grammar, "", claim.after()).own()).isEmpty();
    return claim.saysBefore("from-in") && !own ? Set.of() : years;
  }

  /**
   * Other numbers aside, the years there are theirs: « 358, contre 48 en 2021, et 126 ateliers ».
   */
  private String withoutAsides(String words) {
    return grammar
        .pattern("aside")
        .matcher(words)
        .replaceAll(
            aside ->
                Pieces.counts(grammar, aside.group())
                    ? " "
                    : Matcher.quoteReplacement(aside.group()));
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
    if (grammar.says("later", piece)) {
      return Set.of(AFTER);
    }
    if (grammar.says("some-year", piece)) {
      return Set.of(SOME);
    }
    return grammar.says("earlier", piece) ? Set.of(BEFORE) : Set.of();
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
    Matcher year = grammar.pattern("year").matcher(span.replaceAll(" "));
    while (year.find()) {
      years.add(year.group());
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
