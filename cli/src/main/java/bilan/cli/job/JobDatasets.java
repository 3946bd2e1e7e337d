package bilan.cli.job;

import bilan.pipelines.dataset.Datasets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words by which a job names a dataset: English or French, with or without accents. */
final class JobDatasets {

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

  /** Every word that names one. */
  static List<String> all() {
    List<String> all = new ArrayList<>(Datasets.NAMES);
    Datasets.load().forEach(one -> all.addAll(one.names()));
    return all;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
