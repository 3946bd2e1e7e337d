package bilan.queries.proof;

import static bilan.queries.proof.Fact.Role.CELL;
import static bilan.queries.proof.Fact.Role.PART;

import bilan.queries.proof.Claim.Unit;
import bilan.queries.proof.Judge.Meant;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a bilan's tables that a sentence names. */
final class NamedLines {

  private final Grammar grammar;
  private final Claim claim;
  private final List<String> measures;
  private final List<Fact> facts;

  NamedLines(Meant meant, List<Fact> timely) {
    this.claim = meant.claim();
    this.grammar = claim.grammar();
    this.measures = meant.measures();
    this.facts =
        timely.stream()
            .filter(f -> f.role() == CELL || f.role() == PART)
            .filter(f -> f.isAt(meant.places()) && isAbout(f))
            .toList();
  }

  private boolean isAbout(Fact fact) {
    return measures.isEmpty()
        || fact.isOf(measures)
        || (fact.role() == CELL
            && (fact.measures().isEmpty()
                || Subject.first(grammar, fact.row()).stream().anyMatch(measures::contains)));
  }

  /** Lines that the sentence names nearest to the number, if they may be its subject. */
  List<Fact> named() {
    List<Fact> lines =
        facts.stream()
            .filter(f -> f.unit() != Unit.EUR || claim.unit() == Unit.EUR)
            .filter(f -> !measures.isEmpty() || !LineNames.isMonth(grammar, f.row()))
            .toList();
    Set<String> rows =
        lines.stream()
            .filter(f -> !isMeasure(f))
            .map(Fact::row)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> near =
        new Pieces(grammar, claim.before(), claim.after())
            .nearest(
                piece -> rows.stream().filter(row -> isIn(piece, row)).collect(Collectors.toSet()));
    return lines.stream().filter(f -> isMeasure(f) ? isTold(f) : near.contains(f.row())).toList();
  }

  /** A month may be named anywhere in the sentence. */
  private boolean isIn(String piece, String row) {
    boolean month = LineNames.isMonth(grammar, row);
    return LineNames.isIn(grammar, month ? claim.sentence().text() : piece, row);
  }

  /** Whether a line is of a key figure, not of a part of one. */
  private boolean isMeasure(Fact fact) {
    return fact.role() == CELL
        && !Subject.all(grammar, fact.row()).isEmpty()
        && !LineNames.tellsPart(grammar, fact.row());
  }

  /** A line that is a key figure by another way: its table says which. */
  private boolean isTold(Fact fact) {
    String table = fact.source().table();
    String own = fact.row().toLowerCase(Locale.FRENCH);
    String title =
        Stream.of(table.toLowerCase(Locale.FRENCH).split("[^\\p{L}]+", -1))
            .filter(word -> !own.contains(word))
            .collect(Collectors.joining(" "));
    String sentence = claim.sentence().text();
    String said = claim.sentence().earlier() + " " + sentence;
    boolean constant = grammar.says("constant", table) && grammar.says("constant", said);
    boolean named =
        LineNames.isIn(grammar, said, fact.row()) || fact.isOf(Subject.all(grammar, sentence));
    return named && (constant || LineNames.isIn(grammar, said, title));
  }

  /** Whether lines of one column that its clause names make it together. */
  boolean addUp() {
    return claim.isTelling()
        && facts.stream()
            .filter(f -> f.role() == CELL && LineNames.isIn(grammar, claim.clause(), f.row()))
            .collect(
                Collectors.groupingBy(f -> f.source().table() + "¦" + f.period() + "¦" + f.unit()))
            .values()
            .stream()
            .filter(lines -> lines.size() > 1)
            .filter(lines -> lines.stream().map(Fact::row).distinct().count() == lines.size())
            .map(lines -> lines.stream().map(Fact::number).reduce(BigDecimal.ZERO, BigDecimal::add))
            .anyMatch(claim::agrees);
  }

  /** Whether it and another number of its sentence stand in one line: « 9 600 €, dont 7 200 € ». */
  boolean holdBoth() {
    List<Fact> cells = facts.stream().filter(f -> f.role() == CELL).toList();
    return claim.isTelling()
        && cells.stream()
            .filter(cell -> claim.agrees(cell.number()))
            .anyMatch(
                cell ->
                    claim.sentence().claims().stream()
                        .filter(o -> o.isTelling() && o.unit() == claim.unit())
                        .filter(o -> o.value().compareTo(claim.value()) != 0)
                        .anyMatch(o -> isBeside(o, cell, cells)));
  }

  private static boolean isBeside(Claim other, Fact cell, List<Fact> cells) {
    return cells.stream()
        .filter(one -> one.source().table().equals(cell.source().table()))
        .filter(one -> one.row().equals(cell.row()))
        .anyMatch(one -> other.agrees(one.number()));
  }
}
