package bilan.pipelines.warehouse.checking;

import bilan.files.ResourceFolder;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.text.Message;
import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks of each dataset: every file of its folders, read when first asked for. */
public final class Checks {

  private static final String ROOT = "/bilan/pipelines/checks/";

  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  private static final Map<String, List<Check>> READ = new ConcurrentHashMap<>();

  private Checks() {}

  /** In the order of their names. */
  public static List<Check> of(Dataset dataset) {
    return READ.computeIfAbsent(dataset.name(), name -> read(dataset));
  }

  private static List<Check> read(Dataset dataset) {
    return dataset.checks().stream()
        .flatMap(folder -> read(dataset, folder))
        .sorted(Comparator.comparing(Check::name))
        .toList();
  }

  private static Stream<Check> read(Dataset dataset, String folder) {
    ResourceFolder files = new ResourceFolder(Checks.class, ROOT + folder, ".sql");
    return files.names().stream()
        .map(name -> read(dataset, folder, name, Objects.requireNonNull(files.text(name))));
  }

  /**
   * Reads a check: YAML in the comment at its top, SQL below. One that datasets share has, under
   * {@code each}, a code for each of them and what else differs; its sentences and its SQL name
   * these as {@code {{code}}}, and the dataset as {@code {{dataset}}}.
   *
   * @throws bilan.text.Failure (2) with every problem of the file
   */
  private static Check read(Dataset dataset, String folder, String name, String text) {
    int open = text.indexOf("/*");
    int close = text.indexOf("*/");
    YamlFile file = new YamlFile("checks/" + folder + "/" + name + ".sql");
    boolean frontMatter = open == 0 && close > 0;
    YamlMap top = file.read(frontMatter ? text.substring(open + 2, close) : "");
    List<String> tables = dataset.tables().stream().map(DatasetTable::name).toList();
    List<String> about = tables.size() == 1 ? tables : top.texts("table");
    String severity = top.choice("severity", SEVERITIES);
    Map<String, String> own = own(dataset, top.map("each"));
    Sentence message = sentence(top, "message", own);
    Check check =
        new Check(
            name,
            about,
            own.containsKey("code") ? own.get("code") : top.required("code"),
            severity == null
                ? Severity.WARNING
                : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
            message == null ? new Sentence(name, null, Map.of()) : message,
            sentence(top, "cause", own),
            sentence(top, "cure", own),
            top.texts("needs"),
            top.texts("beside"),
            top.flag("future", false),
            top.integer("days", 0),
            top.integer("rows", 0),
            top.integer("up_to", Integer.MAX_VALUE),
            filled(text.substring(close < 0 ? 0 : close + 2).strip(), own));
    if (message == null) {
      top.problem("message", Message.of("yaml.missing", "message"), null);
    }
    if (about.isEmpty() || !tables.containsAll(about)) {
      top.problem("table", Message.of("yaml.choice_expected", "table", about, tables), null);
    }
    top.finish();
    file.orFail();
    return check;
  }

  private static Map<String, String> own(Dataset dataset, YamlMap each) {
    each.keys();
    Map<String, String> own = new HashMap<>(each.map(dataset.name()).allTexts());
    own.put("dataset", dataset.name());
    return own;
  }

  private static String filled(String text, Map<String, String> own) {
    String filled = text;
    for (Map.Entry<String, String> word : own.entrySet()) {
      filled = filled.replace("{{" + word.getKey() + "}}", word.getValue());
    }
    return filled;
  }

  /** A text, or one per language: {@code {fr: …, en: …}}; null if absent. */
  private static @Nullable Sentence sentence(YamlMap map, String key, Map<String, String> own) {
    if (!map.has(key)) {
      return null;
    }
    if (!map.isMap(key)) {
      return new Sentence(filled(map.text(key, ""), own), null, Map.of());
    }
    YamlMap texts = map.map(key);
    String en = texts.text("en");
    Sentence sentence =
        new Sentence(
            filled(texts.required("fr"), own), en == null ? null : filled(en, own), Map.of());
    texts.finish();
    return sentence;
  }
}
