package bilan.queries.figure;

import bilan.queries.FrontMatter;
import bilan.queries.Label;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a relation: YAML in the comment at the top of a file of SQL, one SELECT below. */
final class RelationFile {

  private RelationFile() {}

  /**
   * Reads one file.
   *
   * @throws Failure (2) with every problem of the file
   */
  static Relation read(String name, String origin, boolean own, String text) {
    FrontMatter matter = FrontMatter.read(origin, text);
    YamlMap top = matter.top();
    Label title = Label.read(top, "title");
    if (title == null) {
      top.problem("title", Message.of("yaml.missing", "title"), null);
    }
    String rows = top.text("rows");
    String dataset = top.text("dataset");
    String present = top.text("present");
    List<String> span = top.texts("span");
    if (!span.isEmpty() && span.size() != 2) {
      top.problem("span", Message.of("figure.file.span"), null);
    }
    boolean yearly = top.flag("yearly", false);
    Given given = Given.read(top, own);
    Map<String, Relation.Dimension> dimensions = dimensions(top.map("dimensions"));
    Map<String, Relation.Measured> columns = columns(top.map("columns"));
    top.finish();
    if (matter.sql().text().isBlank()) {
      top.problem("title", Message.of("query.no_sql"), null);
    }
    matter.file().orFail();
    return new Relation(
        name,
        origin,
        own,
        title == null ? new Label(name, null) : title,
        rows,
        dataset,
        present,
        span,
        yearly,
        given,
        dimensions,
        columns,
        matter.sql());
  }

  private static Map<String, Relation.Dimension> dimensions(YamlMap map) {
    Map<String, Relation.Dimension> dimensions = new LinkedHashMap<>();
    for (String key : map.keys()) {
      YamlMap one = map.map(key);
      Label label = Label.read(one, "label");
      dimensions.put(
          key,
          new Relation.Dimension(
              key,
              label == null ? new Label(key, null) : label,
              one.text("column", key),
              one.text("words"),
              one.flag("inner", false),
              one.flag("free", false)));
      one.finish();
    }
    map.finish();
    return dimensions;
  }

  private static Map<String, Relation.Measured> columns(YamlMap map) {
    Map<String, Relation.Measured> columns = new LinkedHashMap<>();
    for (String name : map.keys()) {
      YamlMap one = map.map(name);
      Label label = Label.read(one, "label");
      columns.put(
          name,
          new Relation.Measured(
              label == null ? new Label(name, null) : label,
              one.text("unit"),
              one.flag("personal", false)));
      one.finish();
    }
    map.finish();
    return columns;
  }
}
