package bilan.queries.proof;

import static bilan.queries.proof.Fact.Role.CELL;
import static bilan.queries.proof.Fact.Role.CHANGE;
import static bilan.queries.proof.Fact.Role.SHARE;
import static bilan.queries.proof.Fact.Role.TEXT;

import bilan.queries.proof.Lexicon.Subject;
import bilan.queries.report.Printed;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a bilan supports a number, by what its sentence says of it. */
final class Judge {

  private static final Pattern TREND =
      words("hausse|augment|baiss|recul|progress|évol|chut|croissance|croît|gagn|diminu|^\\s*\\+");

  /** What is hoped for is in no bilan. */
  private static final Pattern HOPED =
      words(
          "(?<!\\p{L})(?:vis(?:ons|ions|er)|espér\\p{L}*|souhait\\p{L}*|objectif|ambition\\p{L}*"
              + "|demandons|sollicitons|demanderons)(?!\\p{L})");

  private final Known known;
  private final Whereabouts whereabouts;
  private final String last;

  Judge(Printed printed, Map<String, String> places) {
    this.known = new Known(printed);
    this.whereabouts = new Whereabouts(known.places(), known.isOfOnePlace(), places);
    this.last =
        printed.figures().values().stream()
            .map(Printed.Figure::period)
            .max(Comparator.naturalOrder())
            .orElse("");
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What a number is about: the figures, years, places and lines that its sentence names. */
  private record Meant(Claim claim, Subject subject, Years years, Set<String> places) {

    boolean isTimely(Fact fact) {
      return fact.role() == CHANGE ? years.endIn(fact.period()) : years.include(fact.period());
    }
  }

  /** What is to be said of it; null if the bilan supports it. */
  @Nullable Doubt doubt(Claim claim) {
    Subject subject = Lexicon.of(claim, measure -> known.isCountedIn(measure, claim.unit()));
    Meant meant = new Meant(claim, subject, Years.of(claim), whereabouts.of(claim));
    List<Fact> timely = known.of(claim.unit()).stream().filter(meant::isTimely).toList();
    List<Fact> key = key(meant, timely, subject.measures());
    List<Fact> named = named(meant, timely);
    List<Fact> derived = derived(meant);
    if (agree(claim, key)
        || agree(claim, named)
        || agree(claim, derived)
        || (!isTrend(claim) && Claims.isShareOfOthers(claim))) {
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
    return TREND.matcher(claim.sentence()).find() || claim.before().endsWith("+");
  }

  /** The key figures of these names, of the years and places that the number is about. */
  private static List<Fact> key(Meant meant, List<Fact> timely, Collection<String> measures) {
    Claim claim = meant.claim();
    boolean trend = isTrend(claim);
    return timely.stream()
        .filter(f -> f.isKey() && f.isOf(List.copyOf(measures)))
        .filter(f -> claim.unit() != Claim.Unit.PERCENT || (f.role() == CHANGE) == trend)
        .filter(f -> f.isOfOneOf(meant.places()))
        .toList();
  }

  private List<Fact> derived(Meant meant) {
    List<Fact> values = known.values(meant.subject().measures(), f -> f.isOfOneOf(meant.places()));
    return Derived.of(
        meant.claim(), meant.years(), values, known.values(Means.DIVISORS, f -> true));
  }

  /** Lines of tables that the sentence names nearest to the number, if they may be its subject. */
  private static List<Fact> named(Meant meant, List<Fact> timely) {
    Claim claim = meant.claim();
    List<Fact> lines =
        timely.stream()
            .filter(f -> f.role() == CELL || (f.role() == SHARE && !f.isKey()))
            .filter(f -> f.isAt(meant.places()))
            .filter(f -> f.unit() != Claim.Unit.EUR || claim.unit() == Claim.Unit.EUR)
            .filter(f -> isAbout(f, meant.subject().measures()))
            .filter(f -> Months.name(f.row()) == null || !meant.subject().measures().isEmpty())
            .toList();
    Set<String> rows = new LinkedHashSet<>();
    lines.stream().filter(f -> !isMeasure(f)).forEach(f -> rows.add(f.row()));
    Set<String> near =
        Around.nearest(claim.before(), claim.after(), piece -> rowsIn(piece, rows, claim));
    return lines.stream()
        .filter(f -> isMeasure(f) ? isTold(f, claim) : near.contains(f.row()))
        .toList();
  }

  /** Whether a line is of a key figure, not of a part of one. */
  private static boolean isMeasure(Fact fact) {
    return fact.role() != SHARE
        && !Lexicon.all(fact.row()).isEmpty()
        && !Around.tellsPart(fact.row());
  }

  private static Set<String> rowsIn(String piece, Set<String> rows, Claim claim) {
    Set<String> found = new LinkedHashSet<>();
    for (String row : rows) {
      String month = Months.name(row);
      boolean told =
          month == null ? Around.names(piece, row) : Months.isIn(claim.sentence(), month);
      if (told) {
        found.add(row);
      }
    }
    return found;
  }

  private static boolean isAbout(Fact fact, List<String> measures) {
    return measures.isEmpty()
        || fact.isOf(measures)
        || (fact.measures().isEmpty() && fact.role() == CELL);
  }

  /** A line that is a key figure by another way: its table says which. */
  private static boolean isTold(Fact fact, Claim claim) {
    String own = fact.row().toLowerCase(java.util.Locale.FRENCH);
    String title =
        Stream.of(fact.table().toLowerCase(java.util.Locale.FRENCH).split("[^\\p{L}]+", -1))
            .filter(word -> !own.contains(word))
            .reduce("", (one, other) -> one + " " + other);
    return Around.names(claim.sentence(), fact.row()) && Around.names(claim.sentence(), title);
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
    List<String> said = Lexicon.all(claim.sentence());
    Stream<Fact> key = key(meant, timely, said).stream().filter(near);
    Stream<Fact> rows =
        timely.stream()
            .filter(f -> f.role() == CELL && near.test(f))
            .filter(
                f -> Around.names(claim.sentence(), Around.tells(f.row()) ? f.row() : f.words()));
    boolean free = said.isEmpty() || meant.subject().measures().isEmpty();
    Stream<Fact> any =
        timely.stream()
            .filter(f -> f.role() != SHARE && near.test(f))
            .filter(f -> free && claim.isTelling() && claim.unit() != Claim.Unit.PERCENT);
    Stream<Fact> texts = timely.stream().filter(f -> f.role() == TEXT && claim.isPrecise());
    return Stream.of(key, rows.filter(f -> claim.isPrecise()), any, texts).flatMap(s -> s).toList();
  }

  private static boolean isOfALine(Meant meant, List<Fact> timely) {
    return SameLine.holds(
        meant.claim(),
        timely.stream()
            .filter(f -> f.role() == CELL && f.isAt(meant.places()))
            .filter(f -> isAbout(f, meant.subject().measures()))
            .toList());
  }

  private static boolean agree(Claim claim, List<Fact> facts) {
    return facts.stream().map(Fact::value).anyMatch(value -> value != null && claim.agrees(value));
  }

  /** Whether it is of a year after the bilan's, or hoped for. */
  boolean isBeyond(Claim claim) {
    Set<String> years = new LinkedHashSet<>(Years.of(claim).named());
    years.addAll(Years.said(clause(claim)));
    boolean later =
        !years.isEmpty() && !last.isEmpty() && years.stream().allMatch(y -> after(y, last));
    return later || HOPED.matcher(Around.piece(claim.before(), claim.after())).find();
  }

  /** Its part of the sentence, between semicolons. */
  private static String clause(Claim claim) {
    String before = claim.before();
    return before.substring(before.lastIndexOf(';') + 1) + claim.after().split(";", 2)[0];
  }

  private static boolean after(String year, String period) {
    return year.compareTo(period.substring(Math.max(0, period.length() - year.length()))) > 0;
  }
}
