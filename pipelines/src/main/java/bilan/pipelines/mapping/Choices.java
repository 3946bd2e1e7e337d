package bilan.pipelines.mapping;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The writings of one choice: the profile's own first, then the declared ones, compared without
 * case and accents, also in the plural.
 */
public final class Choices {

  private final Field field;
  private final Map<String, String> keys = new HashMap<>();

  /** What means something although it is written like a mark for missing, such as {@code none}. */
  private final Map<String, String> marks = new HashMap<>();

  public Choices(Field field, Map<String, String> own) {
    this.field = field;
    own.forEach((writing, key) -> keys.put(Headers.normalise(writing), key));
    field.choices().keySet().forEach(key -> marks.put(Headers.normalise(key), key));
    marks.putAll(keys);
    marks.remove("");
    field
        .choices()
        .forEach(
            (key, writings) -> {
              keys.putIfAbsent(Headers.normalise(key), key);
              writings.forEach(w -> keys.putIfAbsent(Headers.normalise(w), key));
            });
  }

  /** The stored key of a mark for missing that is one of the choices; null for any other. */
  public @Nullable Object marked(String mark) {
    return marks.get(Headers.normalise(mark));
  }

  /** The stored key; null for nothing; a fault for a writing that means none. */
  public @Nullable Object read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String key = key(text);
    if (key != null) {
      return key;
    }
    Message known =
        Message.of(
            "profile.choices",
            String.join(", ", field.choices().values().stream().map(w -> w.get(0)).toList()));
    return new Fault(
        "CELL-03",
        Message.of("profile.choice", text, Labels.of(field)),
        Message.of("profile.choice.cause"),
        known);
  }

  /** The stored key that a writing means; null if none. */
  public @Nullable String key(String text) {
    String name = Headers.normalise(text);
    String key = keys.get(name);
    if (key == null && name.endsWith("s")) {
      key = keys.get(name.substring(0, name.length() - 1));
    }
    return key == null ? keys.get(name + "s") : key;
  }
}
