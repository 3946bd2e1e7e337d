package bilan.queries.proof;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Places that sentences name, by any of their names or by a word that only one has. */
final class PlaceMentions {

  private static final int TELLING = 4;
  private static final int TELLING_ALONE = 8;

  private final Map<Pattern, String> names = new LinkedHashMap<>();
  private final Grammar grammar;
  private final Set<String> own;
  private final boolean isOfOnePlace;

  /**
   * @param own those of the bilan
   * @param known by each of their names, those of others too
   */
  PlaceMentions(Grammar grammar, Set<String> own, boolean isOfOnePlace, Map<String, String> known) {
    this.grammar = grammar;
    this.own = own;
    this.isOfOnePlace = isOfOnePlace;
    Map<String, String> all = new LinkedHashMap<>();
    own.forEach(place -> all.put(plain(place), place));
    known.forEach((name, place) -> all.putIfAbsent(plain(name), place));
    all.keySet().removeIf(name -> name.length() < TELLING);
    Map<String, String> words = new HashMap<>();
    all.values().stream().distinct().forEach(place -> words(place, words));
    words.values().removeIf(String::isEmpty);
    all.putAll(words);
    all.forEach((name, place) -> names.put(pattern(name), place));
  }

  /** The words of a name that tell it from others; empty behind those that several have. */
  private static void words(String place, Map<String, String> words) {
    String[] parts = place.split("[\\s’']+", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].length() >= (last ? TELLING : TELLING_ALONE)
          && Character.isUpperCase(parts[i].charAt(0))) {
        words.merge(plain(parts[i]), place, (one, other) -> one.equals(other) ? one : "");
      }
    }
  }

  /** A short word is a place's only with its capital: « canal » is also a common noun. */
  private static Pattern pattern(String name) {
    boolean telling = name.contains(" ") || name.length() >= TELLING_ALONE;
    return Pattern.compile(
        "(?<![\\p{L}\\d])" + Pattern.quote(name).replace(" ", "\\E[ ¦]\\Q") + "(?![\\p{L}\\d])",
        telling ? Pattern.CASE_INSENSITIVE : 0);
  }

  private static String plain(String words) {
    return Passage.plain(Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
  }

  /** The words with each name of a place made one word, which no piece of a sentence parts. */
  private String joined(String words) {
    String joined = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    for (Pattern name : names.keySet()) {
      joined = name.matcher(joined).replaceAll(found -> found.group().replace(' ', '¦'));
    }
    for (Pattern name : names.keySet()) {
      String and =
          "(%s) (%s) (?=%s\\p{Lu})"
              .formatted(name.pattern(), grammar.regex("and"), grammar.regex("article"));
      joined = joined.replaceAll(and, "$1¦$2¦");
    }
    return joined;
  }

  /** The places that a number is about; the network among them; empty if none is said. */
  Set<String> of(Claim claim) {
    Pieces pieces = new Pieces(grammar, joined(claim.before()), joined(claim.after()));
    Set<String> places = new LinkedHashSet<>(pieces.nearest(this::in));
    if (claim.saysBefore("whole")) {
      places.add(Fact.NETWORK);
    }
    return places.isEmpty() && isOfOnePlace ? own : places;
  }

  /** The places that its paragraph named last before its sentence, or its heading. */
  Set<String> earlier(Claim claim) {
    String[] sentences = claim.sentence().earlier().split("¶", -1);
    for (int i = sentences.length - 1; i >= 0; i--) {
      Set<String> places = in(joined(sentences[i]));
      if (!places.isEmpty()) {
        return places;
      }
      if (grammar.says("ours", sentences[i])) {
        return Set.of(); // « nous »: of all places from here on
      }
    }
    return Set.of();
  }

  /** Whether all of them are places of which the bilan says nothing. */
  boolean areForeign(Set<String> places) {
    boolean known = places.contains(Fact.NETWORK) && !isOfOnePlace;
    return !places.isEmpty() && !known && places.stream().noneMatch(own::contains);
  }

  private Set<String> in(String piece) {
    Set<String> found = new LinkedHashSet<>();
    names.forEach(
        (name, place) -> {
          if (name.matcher(piece).find()) {
            found.add(place);
          }
        });
    if (found.isEmpty() && grammar.says("network", piece)) {
      found.add(Fact.NETWORK);
    }
    return found;
  }
}
