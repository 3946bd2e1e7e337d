package bilan.pipelines.check;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Table;
import bilan.text.Message;
import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a check: YAML in the comment at its top, SQL below. */
final class CheckFile {

  private static final List<String> SEVERITIES = List.of("error", "warning", "note");

  private CheckFile() {}

  /**
   * @param text the file
   * @throws bilan.text.Failure (2) with every problem of the file
   */
  static Check read(Dataset dataset, String name, String text) {
    int open = text.indexOf("/*");
    int close = text.indexOf("*/");
    YamlFile file = new YamlFile("checks/" + dataset.name() + "/" + name + ".sql");
    boolean frontMatter = open == 0 && close > 0;
    YamlMap top = file.read(frontMatter ? text.substring(open + 2, close) : "");
    List<String> tables = dataset.tables().stream().map(Table::name).toList();
    List<String> about = tables.size() == 1 ? tables : top.texts("table");
    String severity = top.choice("severity", SEVERITIES);
    Sentence message = sentence(top, "message");
    Check check =
        new Check(
            name,
            about,
            top.required("code"),
            severity == null
                ? Severity.WARNING
                : Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
            message == null ? new Sentence(name, null, Map.of()) : message,
            sentence(top, "cause"),
            sentence(top, "cure"),
            top.texts("needs"),
            top.texts("beside"),
            top.flag("future", false),
            top.integer("days", 0),
            top.integer("rows", 0),
            top.integer("up_to", Integer.MAX_VALUE),
            text.substring(close < 0 ? 0 : close + 2).strip());
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

  /** A text, or one per language: {@code {fr: …, en: …}}; null if absent. */
  private static @Nullable Sentence sentence(YamlMap map, String key) {
    if (!map.has(key)) {
      return null;
    }
    if (!map.isMap(key)) {
      return new Sentence(map.text(key, ""), null, Map.of());
    }
    YamlMap texts = map.map(key);
    Sentence sentence = new Sentence(texts.required("fr"), texts.text("en"), Map.of());
    texts.finish();
    return sentence;
  }
}
