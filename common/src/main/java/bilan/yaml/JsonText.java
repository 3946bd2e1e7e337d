package bilan.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** JSON that this program wrote before, read back: JSON is YAML. */
public final class JsonText {

  private static final int LONGEST = 50_000_000;

  private JsonText() {}

  /** Maps, lists, texts, whole numbers and booleans; null if it can't be read. */
  public static @Nullable Object read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new JsonSchema()).setCodePointLimit(LONGEST).build();
    try {
      return new Load(settings).loadFromString(text);
    } catch (YamlEngineException e) {
      return null;
    }
  }
}
