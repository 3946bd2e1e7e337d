package bilan.queries.proof;

import bilan.queries.proof.Claim.Unit;
import bilan.queries.proof.Fact.Role;
import bilan.queries.report.printed.Printed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether a bilan supports a number, by what its sentence says of it. */
final class Judge {

  private final Grammar grammar;
  private final Known known;
  private final PlaceMentions mentions;

  Judge(Printed printed, Map<String, String> places) {
    this.grammar = Grammar.of(printed.lang());
    this.known = new Known(printed);
    this.mentions = new PlaceMentions(grammar, known.places(), known.isOfOnePlace(), places);
  }

  /**
   * What a number is about.
   *
   * @param subject the figures that its sentence names
   * @param places the network among them; empty if none is named
   */
  record Meant(Claim claim, Subject subject, SentenceYears years, Set<String> places) {

    List<String> measures() {
      return subject.measures();
    }

    /** Whether its sentence tells how something changes. */
    boolean isTrend() {
      String before = claim.before();
      return claim.says("trend") || before.endsWith("+") || before.endsWith("−");
    }

    /** Facts of its years. */
    List<Fact> timely(List<Fact> facts) {
      return facts.stream()
          .filter(
              f -> f.role() == Role.CHANGE ? years.endIn(f.period()) : years.include(f.period()))
          .toList();
    }
  }

  /**
   * What the number should have been, by the figures that are about the same; empty if none is.
   * Null if the bilan supports it.
   */
  @Nullable List<Fact> otherwise(Claim claim) {
    Subject subject = Subject.of(claim, measure -> known.isCountedIn(measure, claim.unit()));
    SentenceYears years = new SentenceYears(claim);
    Set<String> places = mentions.of(claim);
    List<Fact> doubt = otherwise(new Meant(claim, subject, years, places));
    Set<String> earlier = places.isEmpty() ? mentions.earlier(claim) : Set.of();
    if (doubt == null || earlier.isEmpty()) {
      return doubt;
    }
    List<Fact> other = otherwise(new Meant(claim, subject, years, earlier));
    // « Nous » are the network, whatever place was spoken of before.
    return other != null && claim.says("ours") ? doubt : other;
  }

  private @Nullable List<Fact> otherwise(Meant meant) {
    Claim claim = meant.claim();
    List<Fact> timely = meant.timely(known.of(claim.unit(), true));
    List<Fact> key = key(meant, timely, meant.measures());
    NamedLines lines = new NamedLines(meant, timely);
    List<Fact> named = lines.named();
    List<Fact> derived = Derived.of(known, meant);
    if (agree(claim, key)
        || agree(claim, named)
        || agree(claim, derived)
        || agree(claim, counted(meant, timely))
        || lines.addUp()
        || Derived.isOfOthers(meant)) {
      return null;
    }
    if (mentions.areForeign(meant.places())) {
      return List.of();
    }
    if (agree(claim, others(meant, timely)) || lines.holdBoth() || isOfTold(claim, timely)) {
      return null;
    }
    List<Fact> about = about(meant, key, named, derived);
    return about.isEmpty() ? unknown(meant) : about;
  }

  /** What the number was compared with first. */
  private static List<Fact> about(
      Meant meant, List<Fact> key, List<Fact> named, List<Fact> derived) {
    if (meant.subject().other()) {
      return List.of();
    }
    boolean mean = Derived.isMean(meant.claim());
    if (derived.isEmpty()) {
      return mean || key.isEmpty() ? named : key;
    }
    return mean || key.isEmpty() || !meant.subject().sure() ? derived : key;
  }

  /** The figures that it would be, if they were established. */
  private List<Fact> unknown(Meant meant) {
    if (!meant.subject().sure() || meant.years().named().isEmpty()) {
      return List.of();
    }
    return meant.timely(known.of(meant.claim().unit(), false)).stream()
        .filter(f -> f.isOf(meant.measures()) && f.isOfOneOf(meant.places()))
        .filter(f -> f.role() != Role.CHANGE || meant.isTrend())
        .toList();
  }

  /** The key figures of these names, of the years and places that the number is about. */
  private static List<Fact> key(Meant meant, List<Fact> timely, List<String> measures) {
    Claim claim = meant.claim();
    boolean trend = meant.isTrend();
    boolean percent = claim.unit() == Unit.PERCENT;
    // « passé de 18,3 % à 29,1 % »: it moved from there, not by it.
    boolean by = claim.saysBefore("by") && !(claim.saysBefore("from") && claim.saysAfter("then"));
    return timely.stream()
        .filter(f -> f.isKey() && f.isOf(measures) && f.isOfOneOf(meant.places()))
        .filter(f -> trend || percent || f.role() != Role.CHANGE)
        .filter(
            f -> !percent || (f.role() == Role.CHANGE) == trend || (f.role() == Role.VALUE && !by))
        .toList();
  }

  /** How many places there are, by whatever noun: « nos trois cafés ». */
  private static List<Fact> counted(Meant meant, List<Fact> timely) {
    return meant.claim().saysAfter("place-noun")
        ? key(meant, timely, List.of("places_open"))
        : List.of();
  }

  /** What a number may be although the words beside it don't say it. */
  private List<Fact> others(Meant meant, List<Fact> timely) {
    Claim claim = meant.claim();
    List<String> measures = meant.measures();
    boolean sure = meant.subject().sure();
    String sentence = claim.sentence().text();
    List<String> said = Subject.all(grammar, sentence);
    List<Fact> key = key(meant, timely, said);
    boolean free = said.isEmpty() || measures.isEmpty();
    boolean any = free && claim.isTelling() && claim.unit() != Unit.PERCENT;
    Predicate<Fact> text =
        f ->
            f.role() == Role.TEXT
                && claim.isPrecise()
                && (!sure || f.measures().isEmpty() || f.isOf(measures));
    Predicate<Fact> other =
        f ->
            key.contains(f)
                || (any && isLone(f, sentence))
                || (claim.isPrecise() && f.role() == Role.CELL && isNamed(f, sentence));
    return timely.stream()
        .filter(f -> text.test(f) || (!sure && f.isAt(meant.places()) && other.test(f)))
        .toList();
  }

  /** Whether a fact may be meant without its name: a part may not, nor the cell of a month. */
  private boolean isLone(Fact fact, String sentence) {
    return switch (fact.role()) {
      case SHARE, PART -> false;
      case CELL -> !LineNames.isMonth(grammar, fact.row()) || isNamed(fact, sentence);
      default -> true;
    };
  }

  /** Whether a number is a figure in a year, of which another year is told beside it. */
  private boolean isOfTold(Claim claim, List<Fact> timely) {
    List<Fact> known = this.known.of(claim.unit(), true);
    return claim.isTelling()
        && timely.stream()
            .filter(f -> f.role() == Role.VALUE && claim.agrees(f.number()))
            .filter(f -> claim.sentence().text().contains(String.valueOf(f.period())))
            .anyMatch(
                f ->
                    claim.sentence().claims().stream()
                        .filter(o -> o.isTelling() && o.value().compareTo(claim.value()) != 0)
                        .anyMatch(o -> known.stream().anyMatch(k -> isSame(f, k, o))));
  }

  private static boolean isSame(Fact fact, Fact other, Claim told) {
    return other.role() == Role.VALUE
        && other.measures().equals(fact.measures())
        && Objects.equals(other.place(), fact.place())
        && told.agrees(other.number());
  }

  private boolean isNamed(Fact fact, String sentence) {
    boolean tells = LineNames.tells(grammar, fact.row());
    return LineNames.isIn(grammar, sentence, tells ? fact.row() : fact.words());
  }

  private static boolean agree(Claim claim, List<Fact> facts) {
    return facts.stream().anyMatch(fact -> claim.agrees(fact.number()));
  }

  /** Whether it is of a year after the bilan's, or hoped for. */
  boolean isBeyond(Claim claim) {
    Set<String> years = new LinkedHashSet<>(new SentenceYears(claim).named());
    years.addAll(SentenceYears.said(grammar, claim.clause()));
    String last = known.last();
    boolean later =
        !last.isEmpty() && !years.isEmpty() && years.stream().allMatch(y -> isAfter(y, last));
    return later || grammar.says("hoped", new Pieces(grammar, claim.before(), claim.after()).own());
  }

  private static boolean isAfter(String year, String period) {
    return year.compareTo(period.substring(Math.max(0, period.length() - year.length()))) > 0;
  }
}
