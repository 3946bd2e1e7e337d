package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places of the organisation by any of their names; case, accents and articles do not matter. */
final class NamedPlaces {

  private static final int SHORT = 8;
  private static final int OWN = 4;
  private static final int SPELLED = 6;

  private final FileLexicon lexicon;
  private final Map<List<String>, String> names = new LinkedHashMap<>();
  private final Map<String, String> found = new HashMap<>();

  /**
   * @param canonical names of places, each with its other names
   */
  NamedPlaces(FileLexicon lexicon, Map<String, ? extends Collection<String>> canonical) {
    this.lexicon = lexicon;
    canonical.forEach(
        (name, others) -> {
          put(name, name);
          others.forEach(other -> put(other, name));
        });
  }

  private void put(String written, String name) {
    List<String> words = words(written);
    if (!words.isEmpty()) {
      names.putIfAbsent(words, name);
    }
  }

  private List<String> words(String written) {
    return Folded.words(written).stream().filter(w -> !lexicon.is(Theme.ARTICLES, w)).toList();
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * The place that a text names: by one of its names, or as the only one whose words it has or
   * whose name has its words; null if it names none.
   */
  @Nullable String find(String text) {
    if (text.isEmpty() || names.isEmpty()) {
      return null;
    }
    String known = found.computeIfAbsent(text, this::search);
    return known.isEmpty() ? null : known;
  }

  private String search(String text) {
    return search(words(text));
  }

  private String search(List<String> words) {
    String exact = names.get(words);
    if (exact != null || words.isEmpty()) {
      return exact == null ? "" : exact;
    }
    Map<String, Integer> within = new LinkedHashMap<>();
    Set<String> around = new LinkedHashSet<>();
    names.forEach(
        (name, place) -> {
          if (words.containsAll(name)) {
            within.merge(place, name.size(), Math::max);
          }
          if (name.containsAll(words)) {
            around.add(place);
          }
        });
    int longest = within.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    within.values().removeIf(size -> size < longest);
    if (within.size() == 1) {
      return within.keySet().iterator().next();
    }
    if (within.isEmpty() && around.size() == 1) {
      return around.iterator().next();
    }
    String own = within.isEmpty() && around.isEmpty() ? byOwnWord(words) : null;
    List<String> spelled = own == null ? spelled(words) : words;
    return own == null ? spelled.equals(words) ? "" : search(spelled) : own;
  }

  /** Words of which those that no name has are spelled as the only one that differs by a letter. */
  private List<String> spelled(List<String> words) {
    Set<String> known = new LinkedHashSet<>();
    names.keySet().forEach(known::addAll);
    List<String> spelled = new ArrayList<>();
    for (String word : words) {
      List<String> near =
          word.length() < SPELLED || known.contains(word)
              ? List.of()
              : known.stream().filter(name -> Nearest.isSlip(word, name)).toList();
      spelled.add(near.size() == 1 ? near.get(0) : word);
    }
    return spelled;
  }

  /** The only place named inside a longer text, by its longest name; null if there is none. */
  @Nullable String within(String text) {
    List<String> words = words(text);
    List<String> best = new ArrayList<>();
    int longest = 0;
    for (Map.Entry<List<String>, String> each : names.entrySet()) {
      int size = each.getKey().size();
      if (java.util.Collections.indexOfSubList(words, each.getKey()) >= 0 && size >= longest) {
        if (size > longest) {
          best.clear();
        }
        longest = size;
        if (!best.contains(each.getValue())) {
          best.add(each.getValue());
        }
      }
    }
    return best.isEmpty() ? byOwnWord(words) : best.size() == 1 ? best.get(0) : null;
  }

  /** The only place of which a short text has a word that is no common one and of no other. */
  private @Nullable String byOwnWord(List<String> words) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : words.size() > SHORT ? List.<String>of() : words) {
      if (word.length() >= OWN && !lexicon.is(Theme.COMMON, word)) {
        names.forEach(
            (name, place) -> {
              if (name.contains(word)) {
                found.add(place);
              }
            });
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
