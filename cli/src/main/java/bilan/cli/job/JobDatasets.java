package bilan.cli.job;

import bilan.pipelines.dataset.Datasets;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words by which bilan.yaml names a dataset: English or French, with or without accents. */
public final class JobDatasets {

  private static final String ALL = "all";

  private JobDatasets() {}

  /** The dataset that a word names; null if it names none. */
  static @Nullable String of(String word) {
    String plain = plain(word);
    return Datasets.load().stream()
        .filter(one -> one.name().equals(plain) || one.names().stream().anyMatch(plain::equals))
        .map(one -> one.name())
        .findFirst()
        .orElse(null);
  }

  /** The dataset that a word under a key names; null if it names none, which is a problem then. */
  static @Nullable String of(YamlMap map, String key, String word) {
    String dataset = of(word);
    if (dataset == null) {
      String near = Nearest.of(word, all());
      map.problem(
          key,
          Message.of("export.bad_dataset", word),
          near == null
              ? Message.of("cli.possible_values", String.join(", ", Datasets.NAMES))
              : Message.of("cli.did_you_mean", near));
    }
    return dataset;
  }

  /** The datasets that a key lists, or all of them; none if it is absent. */
  public static Set<String> listed(YamlMap map, String key) {
    List<String> words = map.texts(key);
    if (words.equals(List.of(ALL))) {
      return Set.copyOf(Datasets.NAMES);
    }
    Set<String> listed = new TreeSet<>();
    for (String word : words) {
      String dataset = of(map, key, word);
      if (dataset != null) {
        listed.add(dataset);
      }
    }
    return listed;
  }

  /** Every word that names one. */
  private static List<String> all() {
    List<String> all = new ArrayList<>(Datasets.NAMES);
    Datasets.load().forEach(one -> all.addAll(one.names()));
    return all;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
