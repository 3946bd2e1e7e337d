package bilan.pipelines.profile;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.profile.Profile.Layout;
import bilan.pipelines.profile.Profile.Recognise;
import bilan.pipelines.profile.Profile.RowRule;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one profile, telling everything that is wrong with it at once. */
public final class ProfileReader {

  private static final List<String> GRAINS =
      List.of("line", "ticket", "day", "activity", "participant", "month");

  private final YamlMap root;

  private ProfileReader(YamlMap root) {
    this.root = root;
  }

  /**
   * @throws bilan.text.Failure {@code USAGE} with every problem
   */
  public static Profile read(String fileName, String text, boolean own) {
    YamlFile file = new YamlFile(fileName);
    Profile profile = new ProfileReader(file.read(text)).profile(own);
    file.orFail();
    return profile;
  }

  private Profile profile(boolean own) {
    String dataset = root.choice("dataset", Datasets.NAMES);
    if (dataset == null) {
      root.required("dataset");
    }
    List<String> tables = root.texts("into");
    Set<String> fields = fields(dataset, tables);
    YamlMap values = root.map("values");
    String decimal = values.choice("decimal", List.of(",", "."));
    Profile profile =
        new Profile(
            root.required("profile"),
            root.integer("version", 1),
            dataset == null ? "" : dataset,
            tables,
            root.choice("grain", GRAINS),
            recognise(root.map("recognise"), fields),
            layout(root.map("table")),
            values.choice("dates", List.of("dmy", "mdy", "ymd", "auto")),
            decimal == null ? null : decimal.charAt(0),
            columns(root.map("columns"), fields),
            choices(root.map("choices"), dataset, tables),
            named("defaults", root.map("defaults"), fields),
            root.texts("ignore"),
            rules("skip_rows"),
            rules("negate_rows"),
            root.texts("fill_down"),
            "before_discount".equals(root.choice("amounts", List.of("paid", "before_discount"))),
            root.texts("beneficiary"),
            own);
    values.finish();
    root.finish();
    return profile;
  }

  private static Set<String> fields(@Nullable String dataset, List<String> into) {
    Set<String> fields = new LinkedHashSet<>();
    if (dataset != null) {
      Dataset declared = Datasets.get(dataset);
      tables(declared, into).forEach(t -> t.fields().forEach(f -> fields.add(f.name())));
      declared.inputs().forEach(f -> fields.add(f.name()));
      declared
          .splits()
          .forEach(
              s ->
                  fields.add(
                      s.dimension()
                          + "/"
                          + (s.audienceClass() == null ? "other" : s.audienceClass())));
      // Columns named after a choice: payment_method/cash.
      tables(declared, into).stream()
          .flatMap(t -> t.fields().stream())
          .filter(f -> !f.choices().isEmpty() && ColumnValue.turns(f.name()))
          .forEach(f -> f.choices().keySet().forEach(c -> fields.add(f.name() + "/" + c)));
      if (!declared.splits().isEmpty()) {
        List.of("under_12", "12_17", "18_39", "40_59", "60_plus")
            .forEach(c -> fields.add("age/" + c));
      }
    }
    return fields;
  }

  private static List<DatasetTable> tables(Dataset dataset, List<String> into) {
    return dataset.tables().stream()
        .filter(t -> into.isEmpty() || into.contains(t.name()))
        .toList();
  }

  private static Recognise recognise(YamlMap map, Set<String> known) {
    List<List<String>> headers =
        map.has("any_of")
            ? map.textLists("any_of")
            : map.has("headers") ? List.of(map.texts("headers")) : List.of();
    List<List<String>> fields =
        map.texts("fields").stream().map(f -> List.of(f.split("\\|", -1))).toList();
    fields.stream()
        .flatMap(List::stream)
        .filter(field -> !known.contains(field) && !known.isEmpty())
        .forEach(field -> unknown(map, "fields", field, "recognise", known));
    Recognise recognise = new Recognise(map.text("file"), headers, fields);
    map.finish();
    return recognise;
  }

  private static Layout layout(YamlMap map) {
    List<String> sheets = map.has("sheets") ? map.texts("sheets") : List.of("*");
    String header = map.text("header", "auto");
    int first = 0;
    int last = 0;
    if (!header.equals("auto")) {
      String[] rows = header.split("-", -1);
      try {
        first = Integer.parseInt(rows[0].strip());
        last = Integer.parseInt(rows[rows.length - 1].strip());
      } catch (NumberFormatException e) {
        map.problem("header", Message.of("profile.bad_header", header), null);
      }
    }
    map.finish();
    return new Layout(sheets, first, last);
  }

  private static Map<String, String> columns(YamlMap map, Set<String> fields) {
    return named("columns", map, fields, true);
  }

  private static Map<String, String> named(String what, YamlMap map, Set<String> fields) {
    return named(what, map, fields, false);
  }

  /** Checks the side of each entry that names a field. */
  private static Map<String, String> named(
      String what, YamlMap map, Set<String> fields, boolean onTheRight) {
    Map<String, String> entries = map.allTexts();
    entries.forEach(
        (key, value) -> {
          for (String field : (onTheRight ? value : key).split("\\|", -1)) {
            boolean place = onTheRight && field.startsWith(ColumnValue.PLACE);
            if (!fields.contains(field)
                && !fields.isEmpty()
                && !(place && fields.contains("place"))) {
              unknown(map, key, field, what, fields);
            }
          }
        });
    return entries;
  }

  private static void unknown(
      YamlMap map, String key, String field, String what, Set<String> fields) {
    String near = Nearest.of(field, fields);
    map.problem(
        key,
        Message.of("profile.no_such_field", field, what),
        near == null
            ? Message.of("profile.fields", String.join(", ", fields))
            : Message.of("yaml.did_you_mean", near));
  }

  private static Map<String, Map<String, String>> choices(
      YamlMap map, @Nullable String dataset, List<String> into) {
    Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    for (String field : map.keys()) {
      YamlMap writings = map.map(field);
      Map<String, String> keys = writings.allTexts();
      Set<String> allowed = allowed(dataset, into, field);
      keys.forEach(
          (writing, key) -> {
            if (!allowed.contains(key)) {
              writings.problem(
                  writing,
                  Message.of("yaml.choice_expected", field, key, String.join(", ", allowed)),
                  null);
            }
          });
      choices.put(field, keys);
    }
    return choices;
  }

  private static Set<String> allowed(@Nullable String dataset, List<String> into, String field) {
    Set<String> allowed = new LinkedHashSet<>();
    if (dataset != null) {
      List<Field> fields = new ArrayList<>(Datasets.get(dataset).inputs());
      tables(Datasets.get(dataset), into).forEach(t -> fields.addAll(t.fields()));
      fields.stream()
          .filter(f -> f.name().equals(field))
          .forEach(f -> allowed.addAll(f.choices().keySet()));
    }
    return allowed;
  }

  private List<RowRule> rules(String key) {
    List<RowRule> rules = new ArrayList<>();
    for (YamlMap map : root.maps(key)) {
      List<String> equals = new ArrayList<>(map.texts("equals"));
      if (map.flag("blank", false)) {
        equals.add("");
      }
      boolean unless = map.has("not");
      equals.addAll(map.texts("not"));
      rules.add(new RowRule(map.required("column"), equals, unless));
      map.finish();
    }
    return rules;
  }
}
