package bilan.queries;

import bilan.text.Lang;
import bilan.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * A title, label or definition as it is written in a query or bilan: French, and English if given.
 */
public record Label(String fr, @Nullable String en) {

  /** In the language asked; French where no English was written. */
  public String in(Lang lang) {
    return lang == Lang.EN && en != null ? en : fr;
  }

  /** A text, or one per language: {@code {fr: …, en: …}}; null if absent. */
  public static @Nullable Label read(YamlMap map, String key) {
    if (!map.has(key)) {
      return null;
    }
    if (!map.isMap(key)) {
      return new Label(map.text(key, ""), null);
    }
    YamlMap texts = map.map(key);
    Label label = new Label(texts.required("fr"), texts.text("en"));
    texts.finish();
    return label;
  }
}
