package bilan.score;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labelled files and the organisation whose they are.
 *
 * @param folders where the files stand, at whatever depth
 * @param firstMonth first month of the fiscal year
 * @param places canonical name, then aliases
 * @param siret number of the organisation; null if it tells none
 * @param kept workspace that all files share, which later runs continue; null for a workspace a
 *     file
 */
record Corpus(
    String name,
    List<Path> folders,
    Map<String, Label> labels,
    int firstMonth,
    List<List<String>> places,
    @Nullable String siret,
    @Nullable Path kept) {

  /** Those of its files whose names contain some text. */
  Corpus only(String text) {
    Map<String, Label> some = new LinkedHashMap<>(labels);
    some.keySet().removeIf(name -> !name.contains(text));
    return new Corpus(name, folders, some, firstMonth, places, siret, kept);
  }

  /** Those of its files that are of some parts. */
  Corpus ofParts(Set<String> parts) {
    Map<String, Label> some = new LinkedHashMap<>(labels);
    some.values().removeIf(label -> !parts.contains(label.part()));
    return new Corpus(name, folders, some, firstMonth, places, siret, kept);
  }

  /** One of so many files of each part, in the order of their labels. */
  Corpus oneOf(int share) {
    Map<String, Label> some = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Map.Entry<String, Label> each : labels.entrySet()) {
      if (numbers.merge(each.getValue().part(), 1, Integer::sum) % share == 1) {
        some.put(each.getKey(), each.getValue());
      }
    }
    return new Corpus(name, folders, some, firstMonth, places, siret, kept);
  }
}
