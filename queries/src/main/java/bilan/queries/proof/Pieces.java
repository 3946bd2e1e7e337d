package bilan.queries.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Pieces of a sentence around a number, cut by signs and words that begin something else. */
final class Pieces {

  private final Grammar grammar;
  private final List<String> before;
  private final List<String> after;

  /** The words after the number's own piece, with the sign that cuts it off. */
  private final String rest;

  Pieces(Grammar grammar, String before, String after) {
    this.grammar = grammar;
    this.before = new ArrayList<>(List.of(grammar.pattern("cut").split(before, -1)));
    Collections.reverse(this.before);
    this.after = List.of(grammar.pattern("cut").split(after, -1));
    this.rest = after.substring(this.after.get(0).length());
  }

  /** The piece that the number stands in, without it. */
  String own() {
    return before.get(0) + " " + after.get(0);
  }

  /** Pieces before the number, the nearest first. */
  List<String> before() {
    return before;
  }

  /**
   * What is named nearest to a number: in its own piece of the sentence, else before it, else in
   * the piece behind it.
   *
   * @param in what a piece names
   */
  Set<String> nearest(Function<String, Set<String>> in) {
    Set<String> own = in.apply(own());
    if (!own.isEmpty()) {
      return own;
    }
    Set<String> behind = ends() ? Set.of() : in.apply(after.get(1));
    if (rest.startsWith("(") && !behind.isEmpty()) {
      return behind;
    }
    return before.stream()
        .skip(1)
        .map(in)
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse(behind);
  }

  /** Whether what follows is another thing, or what the number is compared with. */
  private boolean ends() {
    return rest.isEmpty()
        || rest.startsWith(";")
        || rest.startsWith(":")
        || counts(grammar, after.get(1))
        || grammar.pattern("compared-behind").matcher(rest).lookingAt();
  }

  /** Whether a piece has a number of its own, years aside. */
  static boolean counts(Grammar grammar, String piece) {
    String other = grammar.pattern("year").matcher(piece).replaceAll("");
    return other.chars().anyMatch(Character::isDigit);
  }
}
