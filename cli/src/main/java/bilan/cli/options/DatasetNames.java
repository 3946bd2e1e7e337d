package bilan.cli.options;

import bilan.cli.session.OptionWords;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Labels;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names by which people call a dataset: English or French, with or without accents. */
public final class DatasetNames {

  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    Datasets.NAMES.forEach(name -> NAMES.put(name, name));
    Datasets.load().forEach(d -> d.names().forEach(word -> NAMES.put(word, d.name())));
  }

  private DatasetNames() {}

  /** The dataset that a word names; null if it names none. */
  public static @Nullable String of(String word) {
    String plain =
        Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return NAMES.get(plain);
  }

  /** How a sentence names a dataset. */
  public static String noun(String dataset, Lang lang) {
    return Labels.noun(Datasets.get(dataset)).in(lang);
  }

  /** Whether a dataset says what the organisation is, and not what it did. */
  public static boolean isReference(String dataset) {
    return Datasets.get(dataset).use().reference();
  }

  /** Whether a word that names none was meant to: it is nearly one of the names. */
  public static boolean isNearly(String word) {
    return Nearest.of(word, NAMES.keySet()) != null;
  }

  /**
   * @throws bilan.text.Failure if the word names none, told with what would be right
   */
  public static String required(String command, String word, List<String> more) {
    String name = of(word);
    if (name != null || more.contains(word)) {
      return name == null ? word : name;
    }
    List<String> all = new ArrayList<>(NAMES.keySet());
    all.addAll(more);
    String near = Nearest.of(word, all);
    throw OptionWords.wrong(
        command,
        word,
        near == null
            ? Message.of("cli.possible_values", String.join(", ", Datasets.NAMES))
            : Message.of("cli.did_you_mean", near));
  }
}
