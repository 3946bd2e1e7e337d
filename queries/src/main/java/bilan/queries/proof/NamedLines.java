package bilan.queries.proof;

import static bilan.queries.proof.Fact.Role.CELL;
import static bilan.queries.proof.Fact.Role.SHARE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a bilan's tables that a sentence names. */
final class NamedLines {

  private final Grammar grammar;

  NamedLines(Grammar grammar) {
    this.grammar = grammar;
  }

  /** The cells that may be of these figures and places. */
  List<Fact> cells(List<Fact> facts, List<String> measures, Set<String> places) {
    return facts.stream()
        .filter(f -> f.role() == CELL && f.isAt(places) && isAbout(f, measures))
        .toList();
  }

  /** Lines of tables that the sentence names nearest to the number, if they may be its subject. */
  List<Fact> named(Claim claim, List<String> measures, Set<String> places, List<Fact> timely) {
    List<Fact> lines =
        timely.stream()
            .filter(f -> f.role() == CELL || (f.role() == SHARE && !f.isKey()))
            .filter(f -> f.isAt(places))
            .filter(f -> f.unit() != Claim.Unit.EUR || claim.unit() == Claim.Unit.EUR)
            .filter(f -> isAbout(f, measures))
            .filter(f -> Months.name(grammar, f.row()) == null || !measures.isEmpty())
            .toList();
    Set<String> rows = new LinkedHashSet<>();
    lines.stream().filter(f -> !isMeasure(f)).forEach(f -> rows.add(f.row()));
    Set<String> near =
        Around.nearest(grammar, claim.before(), claim.after(), piece -> rowsIn(piece, rows, claim));
    return lines.stream()
        .filter(f -> isMeasure(f) ? isTold(f, claim) : near.contains(f.row()))
        .toList();
  }

  /** What the lines that a sentence names make together, in one column of one table. */
  List<Fact> sums(List<Fact> named, Claim claim) {
    List<Fact> sums = new ArrayList<>();
    named.stream()
        .filter(f -> f.role() == CELL && f.value() != null)
        .filter(f -> isInClause(f, claim))
        .collect(Collectors.groupingBy(f -> f.table() + "¦" + f.period() + "¦" + f.unit()))
        .values()
        .forEach(
            lines -> {
              BigDecimal sum =
                  lines.stream()
                      .map(f -> Objects.requireNonNull(f.value()))
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              boolean each = lines.stream().map(Fact::row).distinct().count() == lines.size();
              if (lines.size() > 1 && each) {
                Fact one = lines.get(0);
                sums.add(Derived.made(one, one.unit(), sum, one.table()));
              }
            });
    return sums;
  }

  /**
   * Whether a number and another one of its sentence stand in one line: « 96 000 €, dont 72 000 €
   * ».
   *
   * @param told all numbers of the sentence
   * @param cells of the tables that they may be of
   */
  static boolean holdBoth(Claim claim, List<Claim> told, List<Fact> cells) {
    return claim.isTelling()
        && cells.stream()
            .filter(cell -> agrees(claim, cell))
            .anyMatch(cell -> told.stream().anyMatch(o -> isBeside(o, claim, cell, cells)));
  }

  private static boolean isBeside(Claim other, Claim claim, Fact cell, List<Fact> cells) {
    return other.isTelling()
        && other.unit() == claim.unit()
        && other.value().compareTo(claim.value()) != 0
        && cells.stream()
            .filter(one -> one.table().equals(cell.table()) && one.row().equals(cell.row()))
            .anyMatch(one -> agrees(other, one));
  }

  private static boolean agrees(Claim claim, Fact fact) {
    BigDecimal value = fact.value();
    return value != null && claim.agrees(value);
  }

  /** Other clauses of the sentence may name other months. */
  private boolean isInClause(Fact fact, Claim claim) {
    String month = Months.name(grammar, fact.row());
    return month == null || Months.isIn(grammar, claim.clause(), month);
  }

  /** Whether a line is of a key figure, not of a part of one. */
  private boolean isMeasure(Fact fact) {
    return fact.role() != SHARE
        && !Lexicon.all(grammar, fact.row()).isEmpty()
        && !Around.tellsPart(grammar, fact.row());
  }

  private Set<String> rowsIn(String piece, Set<String> rows, Claim claim) {
    Set<String> found = new LinkedHashSet<>();
    for (String row : rows) {
      String month = Months.name(grammar, row);
      boolean told =
          month == null
              ? Around.names(grammar, piece, row)
              : Months.isIn(grammar, claim.sentence(), month);
      if (told) {
        found.add(row);
      }
    }
    return found;
  }

  private boolean isAbout(Fact fact, List<String> measures) {
    return measures.isEmpty()
        || fact.isOf(measures)
        || (fact.measures().isEmpty() && fact.role() == CELL)
        || (fact.role() == CELL
            && Lexicon.in(grammar, fact.row()).stream().anyMatch(measures::contains));
  }

  /** A line that is a key figure by another way: its table says which. */
  private boolean isTold(Fact fact, Claim claim) {
    String own = fact.row().toLowerCase(Locale.FRENCH);
    String title =
        Stream.of(fact.table().toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1))
            .filter(word -> !own.contains(word))
            .reduce("", (one, other) -> one + " " + other);
    String said = claim.earlier() + " " + claim.sentence();
    boolean constant = grammar.says("constant", fact.table()) && grammar.says("constant", said);
    boolean named =
        Around.names(grammar, said, fact.row())
            || fact.isOf(Lexicon.all(grammar, claim.sentence()));
    return named && (constant || Around.names(grammar, said, title));
  }
}
