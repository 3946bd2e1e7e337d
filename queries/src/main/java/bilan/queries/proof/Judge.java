package bilan.queries.proof;

import static bilan.queries.proof.Fact.Role.CELL;
import static bilan.queries.proof.Fact.Role.CHANGE;
import static bilan.queries.proof.Fact.Role.SHARE;
import static bilan.queries.proof.Fact.Role.TEXT;
import static bilan.queries.proof.Fact.Role.VALUE;

import bilan.queries.proof.Lexicon.Subject;
import bilan.queries.report.printed.Printed;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a bilan supports a number, by what its sentence says of it. */
final class Judge {

  private final Grammar grammar;
  private final Claims claims;
  private final Known known;
  private final NamedLines lines;
  private final PlaceMentions whereabouts;
  private final String last;

  Judge(Printed printed, Map<String, String> places) {
    this.grammar = Grammar.of(printed.lang());
    this.claims = new Claims(grammar);
    this.known = new Known(printed);
    this.lines = new NamedLines(grammar);
    this.whereabouts = new PlaceMentions(grammar, known.places(), known.isOfOnePlace(), places);
    this.last =
        printed.figures().values().stream()
            .map(Printed.Figure::period)
            .max(Comparator.naturalOrder())
            .orElse("");
  }

  /** What a number is about: the figures, years, places and lines that its sentence names. */
  private record Meant(Claim claim, Subject subject, SentenceYears years, Set<String> places) {

    boolean isTimely(Fact fact) {
      return fact.role() == CHANGE ? years.endIn(fact.period()) : years.include(fact.period());
    }
  }

  /** What is to be said of it; null if the bilan supports it. */
  @Nullable Doubt doubt(Claim claim) {
    Subject subject = Lexicon.of(claim, measure -> known.isCountedIn(measure, claim.unit()));
    Meant meant = new Meant(claim, subject, SentenceYears.of(claim), whereabouts.of(claim));
    @Nullable Doubt doubt = doubt(meant);
    Set<String> earlier = meant.places().isEmpty() ? whereabouts.earlier(claim) : Set.of();
    if (doubt == null || earlier.isEmpty()) {
      return doubt;
    }
    @Nullable Doubt other = doubt(new Meant(claim, subject, meant.years(), earlier));
    // « Nous » are the network, whatever place was spoken of before.
    boolean ours = grammar.says("ours", claim.sentence());
    return other == null ? null : ours ? doubt : other;
  }

  private @Nullable Doubt doubt(Meant meant) {
    Claim claim = meant.claim();
    Subject subject = meant.subject();
    List<Fact> timely = known.of(claim.unit()).stream().filter(meant::isTimely).toList();
    List<Fact> key = key(meant, timely, subject.measures());
    List<Fact> named = lines.named(claim, meant.subject().measures(), meant.places(), timely);
    List<Fact> derived = derived(meant);
    if (agree(claim, key)
        || agree(claim, named)
        || agree(claim, derived)
        || agree(claim, counted(meant, timely))
        || (claim.isTelling() && agree(claim, lines.sums(named, claim)))
        || Together.holds(claim, isTrend(claim), claims.together(claim))) {
      return null;
    }
    boolean foreign = whereabouts.areForeign(meant.places());
    if (!foreign && (agree(claim, others(meant, timely)) || isOfALine(meant, timely))) {
      return null;
    }
    return foreign
        ? Doubts.unsupported(claim)
        : Doubts.of(claim, about(meant, key, named, derived), nc(meant));
  }

  /** What the number was compared with first. */
  private static List<Fact> about(
      Meant meant, List<Fact> key, List<Fact> named, List<Fact> derived) {
    if (meant.subject().other()) {
      return List.of();
    }
    if (Means.isOne(meant.claim()) || (derived.isEmpty() && key.isEmpty())) {
      return derived.isEmpty() ? named : derived;
    }
    boolean made = !derived.isEmpty() && !meant.subject().sure();
    return made || key.isEmpty() ? derived : key;
  }

  private List<Fact> nc(Meant meant) {
    if (!meant.subject().sure()) {
      return List.of();
    }
    return known.unknown(meant.subject().measures(), meant.claim().unit()).stream()
        .filter(meant::isTimely)
        .filter(f -> f.isOfOneOf(meant.places()))
        .filter(f -> !meant.years().named().isEmpty())
        .filter(f -> f.role() != CHANGE || isTrend(meant.claim()))
        .toList();
  }

  private static boolean isTrend(Claim claim) {
    return claim.grammar().says("trend", claim.sentence())
        || claim.before().endsWith("+")
        || claim.before().endsWith("−");
  }

  private static boolean isBy(Claim claim) {
    return claim.grammar().says("by", claim.before());
  }

  /** « passé de 18,3 % à 29,1 % » : it moved from there, not by it. */
  private static boolean isFrom(Claim claim) {
    return claim.grammar().says("from", claim.before())
        && claim.grammar().says("then", claim.after());
  }

  /** The key figures of these names, of the years and places that the number is about. */
  private static List<Fact> key(Meant meant, List<Fact> timely, Collection<String> measures) {
    Claim claim = meant.claim();
    boolean trend = isTrend(claim);
    return timely.stream()
        .filter(f -> f.isKey() && f.isOf(List.copyOf(measures)))
        .filter(f -> trend || claim.unit() == Claim.Unit.PERCENT || f.role() != CHANGE)
        .filter(
            f ->
                claim.unit() != Claim.Unit.PERCENT
                    || (f.role() == CHANGE) == trend
                    || (f.role() == VALUE && (!isBy(claim) || isFrom(claim))))
        .filter(f -> f.isOfOneOf(meant.places()))
        .toList();
  }

  private List<Fact> derived(Meant meant) {
    List<Fact> values = known.values(meant.subject().measures(), f -> f.isOfOneOf(meant.places()));
    return Derived.of(
        meant.claim(), meant.years(), values, known.values(Means.DIVISORS, f -> true));
  }

  /** How many places there are, by whatever noun: « nos trois cafés ». */
  private List<Fact> counted(Meant meant, List<Fact> timely) {
    return grammar.says("place-noun", meant.claim().after())
        ? key(meant, timely, List.of("places_open"))
        : List.of();
  }

  /** What a number may be although the words beside it don't say it. */
  private List<Fact> others(Meant meant, List<Fact> timely) {
    Claim claim = meant.claim();
    Predicate<Fact> near = f -> f.isAt(meant.places());
    if (meant.subject().sure()) {
      return timely.stream()
          .filter(f -> claim.isPrecise() && f.role() == TEXT)
          .filter(f -> f.measures().isEmpty() || f.isOf(meant.subject().measures()))
          .toList();
    }
    List<String> said = Lexicon.all(grammar, claim.sentence());
    Stream<Fact> key = key(meant, timely, said).stream().filter(near);
    Stream<Fact> rows =
        timely.stream()
            .filter(f -> f.role() == CELL && near.test(f))
            .filter(
                f ->
                    Around.names(
                        grammar,
                        claim.sentence(),
                        Around.tells(grammar, f.row()) ? f.row() : f.words()));
    boolean free = said.isEmpty() || meant.subject().measures().isEmpty();
    Stream<Fact> any =
        timely.stream()
            .filter(f -> f.role() != SHARE && near.test(f))
            .filter(f -> free && claim.isTelling() && claim.unit() != Claim.Unit.PERCENT);
    Stream<Fact> texts = timely.stream().filter(f -> f.role() == TEXT && claim.isPrecise());
    return Stream.of(key, rows.filter(f -> claim.isPrecise()), any, texts).flatMap(s -> s).toList();
  }

  private boolean isOfALine(Meant meant, List<Fact> timely) {
    return NamedLines.holdBoth(
        meant.claim(),
        claims.together(meant.claim()),
        lines.cells(timely, meant.subject().measures(), meant.places()));
  }

  private static boolean agree(Claim claim, List<Fact> facts) {
    return facts.stream().map(Fact::value).anyMatch(value -> value != null && claim.agrees(value));
  }

  /** Whether it is of a year after the bilan's, or hoped for. */
  boolean isBeyond(Claim claim) {
    Set<String> years = new LinkedHashSet<>(SentenceYears.of(claim).named());
    years.addAll(SentenceYears.said(grammar, claim.clause()));
    boolean later =
        !years.isEmpty() && !last.isEmpty() && years.stream().allMatch(y -> after(y, last));
    return later || grammar.says("hoped", Around.piece(grammar, claim.before(), claim.after()));
  }

  private static boolean after(String year, String period) {
    return year.compareTo(period.substring(Math.max(0, period.length() - year.length()))) > 0;
  }
}
