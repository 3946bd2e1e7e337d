package bilan.pipelines.warehouse;

import bilan.files.ResourceFolder;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.checking.Check;
import bilan.pipelines.warehouse.checking.Checks;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one check is shown, and what it must say. */
record CheckCase(
    Check check,
    String table,
    String source,
    Map<String, List<Map<String, String>>> given,
    List<Map<String, String>> rows,
    List<Map<String, String>> quiet,
    String says) {

  static CheckCase read(String name) {
    String dataset = name.substring(0, name.indexOf('/'));
    String check = name.substring(name.indexOf('/') + 1);
    Check declared =
        Checks.of(Datasets.get(dataset)).stream()
            .filter(c -> c.name().equals(check))
            .findFirst()
            .orElseThrow();
    YamlFile file = new YamlFile(dataset + ".yaml");
    ResourceFolder folder = new ResourceFolder(Checks.class, "/bilan/pipelines/cases", ".yaml");
    YamlMap all = file.read(Objects.requireNonNull(folder.text(dataset)));
    YamlMap map = all.map(check);
    Map<String, List<Map<String, String>>> given = new HashMap<>();
    YamlMap tables = map.map("given");
    for (String table : tables.keys()) {
      given.put(table, Planted.rows(tables, table));
    }
    CheckCase read =
        new CheckCase(
            declared,
            map.text("table", declared.tables().get(0)),
            map.text("source", "essai.csv"),
            given,
            Planted.rows(map, "rows"),
            Planted.rows(map, "quiet"),
            map.text("says", ""));
    map.finish();
    file.orFail();
    return read;
  }
}
