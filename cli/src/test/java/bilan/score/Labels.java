package bilan.score;

import bilan.sample.printed.JsonReader;
import bilan.score.Label.Check;
import bilan.score.Label.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Labels of a folder, read from JSON: {@code {file: {ds, total, ask, rows, field, part}}}. A file
 * with several figures has {@code checks}, a list of such objects, whose {@code by} tells figures
 * by season and place. A file of names is {@code "reference"}, a file without anything {@code
 * "none"}.
 */
final class Labels {

  private Labels() {}

  static Map<String, Label> read(Path json) throws IOException {
    Map<String, Label> labels = new LinkedHashMap<>();
    object(JsonReader.read(Files.readString(json)))
        .forEach((file, value) -> labels.put(file, label(value)));
    return labels;
  }

  private static Label label(@Nullable Object value) {
    if (value instanceof String word) {
      return new Label(
          word, Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT)), List.of(), Set.of());
    }
    Map<String, @Nullable Object> map = object(value);
    String ask = text(map, "ask");
    Set<String> asks = ask == null ? Set.of() : Set.of(ask.split("\\|"));
    String part = text(map, "part");
    List<Check> checks = new ArrayList<>();
    if (map.get("checks") instanceof List<?> several) {
      several.forEach(each -> checks.add(check(object(each))));
    } else if (map.get("ds") != null) {
      checks.add(check(map));
    }
    if (checks.isEmpty()) {
      return Label.nothing(part == null ? "not ours" : part, asks);
    }
    String dataset = checks.get(0).datasets().iterator().next();
    return Label.facts(part == null ? dataset : part, checks, asks);
  }

  private static Check check(Map<String, @Nullable Object> map) {
    Set<String> datasets = new LinkedHashSet<>();
    for (Object dataset : (List<?>) map.getOrDefault("ds", List.of())) {
      datasets.add("signin".equals(dataset) ? "attendance" : String.valueOf(dataset));
    }
    Map<Key, BigDecimal> figures = new LinkedHashMap<>();
    if (map.get("by") instanceof Map<?, ?> by) {
      by.forEach((key, v) -> figures.put(Key.of(String.valueOf(key)), (BigDecimal) v));
    } else {
      figures.put(Key.ALL, (BigDecimal) map.get("total"));
    }
    String field = text(map, "field");
    BigDecimal rows = (BigDecimal) map.get("rows");
    return new Check(
        datasets,
        field == null ? "value" : field,
        figures,
        rows == null ? null : rows.intValueExact());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> object(@Nullable Object value) {
    return (Map<String, @Nullable Object>) value;
  }

  private static @Nullable String text(Map<String, @Nullable Object> map, String key) {
    Object value = map.get(key);
    return value == null ? null : String.valueOf(value);
  }
}
