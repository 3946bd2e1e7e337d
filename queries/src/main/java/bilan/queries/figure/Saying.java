package bilan.queries.figure;

import bilan.queries.Label;
import bilan.text.Message;
import bilan.text.Sentence;
import bilan.yaml.YamlMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sentence that a declaration says of a figure: a key of the catalogue, or the words of an
 * organisation's file.
 */
public record Saying(@Nullable String key, @Nullable Sentence own) {

  /** A sentence of the catalogue. */
  public static Saying of(String key) {
    return new Saying(key, null);
  }

  /**
   * What a file says under a key: a key of the program's catalogue, or a sentence with {@code
   * {rows}}, {@code {share}}…
   *
   * @param foreign whether the file is the organisation's, which brings its sentences along
   */
  static @Nullable Saying read(YamlMap map, String key, boolean foreign) {
    if (!foreign && !map.isMap(key)) {
      return map.has(key) ? of(String.valueOf(map.text(key))) : null;
    }
    Label label = Label.read(map, key);
    return label == null ? null : new Saying(null, new Sentence(label.fr(), label.en(), Map.of()));
  }

  /** The sentence about these values; a sentence of the catalogue takes them in their order. */
  public Message with(Map<String, Object> named, Object... inOrder) {
    return with("", named, inOrder);
  }

  /**
   * The sentence about these values.
   *
   * @param suffix of the key where the catalogue has several
   */
  public Message with(String suffix, Map<String, Object> named, Object... inOrder) {
    return key != null
        ? Message.of(key + suffix, inOrder)
        : Message.of("figure.said", Objects.requireNonNull(own).about(named));
  }
}
