package bilan.pipelines.dataset;

import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes a dataset of its YAML declaration. */
final class DatasetReader {

  private static final List<String> TYPES =
      Arrays.stream(FieldType.values()).map(t -> t.name().toLowerCase(Locale.ROOT)).toList();

  /** What a row comes to where no money or number adds up. */
  private static final String NOTHING = "null::decimal(18,6)";

  private final YamlMap root;

  DatasetReader(YamlMap root) {
    this.root = root;
  }

  Dataset read() {
    List<DatasetTable> tables = new ArrayList<>();
    YamlMap tableMap = root.map("tables");
    for (String name : tableMap.keys()) {
      tables.add(table(name, tableMap.map(name)));
    }
    Dataset dataset =
        new Dataset(
            root.required("dataset"),
            root.required("label"),
            root.required("label_en"),
            root.text("noun", root.required("label")),
            root.text("noun_en", root.required("label_en")),
            root.flag("whole", false),
            new Dataset.Use(
                root.flag("reference", false),
                root.flag("beside", false),
                root.flag("money", false),
                root.flag("template", true)),
            root.texts("names"),
            root.has("checks") ? root.texts("checks") : List.of(root.required("dataset")),
            tables,
            splits(),
            fields(root.map("inputs")));
    root.finish();
    return dataset;
  }

  private DatasetTable table(String name, YamlMap map) {
    DatasetTable table =
        new DatasetTable(
            name,
            map.required("label"),
            map.required("label_en"),
            map.text("description", ""),
            map.texts("sheets"),
            rule(map),
            map.text("date"),
            map.texts("stream"),
            map.texts("unit"),
            map.texts("entity"),
            map.texts("key"),
            map.textLists("one_of"),
            map.flag("profile_only", false),
            traits(map),
            map.text("turned"),
            map.text("amount", NOTHING),
            fields(map.map("fields")));
    map.finish();
    checkNames(table, map);
    checkStream(table, map);
    return table;
  }

  /** Rows that happen on a day need the field of it, those that are replaced whole a key. */
  private static DatasetTable.Rule rule(YamlMap map) {
    String rule = map.choice("rule", List.of("fact", "entity"));
    boolean fact = "fact".equals(rule);
    String needed = fact ? "date" : "key";
    if (rule == null && !map.has("rule")) {
      map.problem("label", Message.of("yaml.missing", "rule"), null);
    } else if (!map.has(needed)) {
      map.problem("rule", Message.of("yaml.missing", needed), null);
    }
    return fact ? DatasetTable.Rule.FACT : DatasetTable.Rule.ENTITY;
  }

  private static Set<Trait> traits(YamlMap map) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (String word : map.texts("is")) {
      if (Trait.words().contains(word)) {
        traits.add(Trait.valueOf(word.toUpperCase(Locale.ROOT)));
      } else {
        String allowed = String.join(", ", Trait.words());
        map.problem("is", Message.of("yaml.choice_expected", "is", word, allowed), null);
      }
    }
    return traits;
  }

  private static void checkNames(DatasetTable table, YamlMap map) {
    List<String> named = new ArrayList<>(table.stream());
    named.addAll(table.unit());
    named.addAll(table.entity());
    named.addAll(table.key());
    table.oneOf().forEach(named::addAll);
    if (table.date() != null) {
      named.add(table.date());
    }
    if (table.turned() != null) {
      named.add(table.turned());
    }
    for (String field : named) {
      if (table.indexOf(field) < 0) {
        map.problem("fields", Message.of("profile.unknown_field", field, table.name()), null);
      }
    }
  }

  /**
   * Facts alone follow each other in a stream. Where they follow by place, the place is told first
   * and rows are of a day or a month there: the warehouse resolves the names of these rows' places.
   */
  private static void checkStream(DatasetTable table, YamlMap map) {
    if (!table.stream().isEmpty() && table.rule() == DatasetTable.Rule.ENTITY) {
      map.problem("stream", Message.of("profile.stream_of_entity"), null);
    }
    int place = table.stream().indexOf("place");
    if (place > 0 || (place == 0 && !table.is(Trait.DAILY))) {
      map.problem("stream", Message.of("profile.stream_of_places"), null);
    }
  }

  private static List<Field> fields(YamlMap map) {
    List<Field> fields = new ArrayList<>();
    for (String name : map.keys()) {
      fields.add(field(name, map.map(name)));
    }
    return fields;
  }

  private static Field field(String name, YamlMap map) {
    String type = map.choice("type", TYPES);
    String label = map.required("label");
    Field field =
        new Field(
            name,
            type == null ? FieldType.TEXT : FieldType.valueOf(type.toUpperCase(Locale.ROOT)),
            map.flag("required", false),
            label,
            map.text("label_en", label),
            map.text("description", label),
            map.texts("synonyms"),
            map.texts("otherwise"),
            choices(map.map("choices")),
            map.flag("identity", true),
            map.flag("derived", false),
            map.flag("context", false),
            map.flag("personal", false),
            map.text("unit"));
    map.finish();
    return field;
  }

  private static Map<String, List<String>> choices(YamlMap map) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (String key : map.keys()) {
      choices.put(key, map.texts(key));
    }
    return choices;
  }

  private List<Dataset.Split> splits() {
    List<Dataset.Split> splits = new ArrayList<>();
    for (YamlMap map : root.maps("splits")) {
      splits.add(
          new Dataset.Split(map.required("dimension"), map.text("class"), map.texts("synonyms")));
      map.finish();
    }
    return splits;
  }
}
