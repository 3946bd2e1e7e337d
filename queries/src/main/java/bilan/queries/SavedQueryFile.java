package bilan.queries;

import bilan.queries.Column.Additivity;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved query: YAML in the comment at its top, SQL below; behind a line {@code -- rows: …},
 * the SQL that lists what its figures are made of.
 */
final class SavedQueryFile {

  private static final Pattern ROWS = Pattern.compile("(?m)^-- rows:.*$");
  private static final List<String> KINDS = words(Kind.values());
  private static final List<String> TYPES = words(Parameter.Type.values());
  private static final List<String> ADDITIVITIES = words(Additivity.values());

  private final String origin;
  private final YamlFile file;
  private final YamlMap top;
  private final Sql sql;
  private final @Nullable Sql rows;

  private SavedQueryFile(String origin, YamlFile file, YamlMap top, Sql sql, @Nullable Sql rows) {
    this.origin = origin;
    this.file = file;
    this.top = top;
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * Reads one file.
   *
   * @throws Failure (2) with every problem of the file
   */
  static SavedQuery read(String name, String origin, boolean own, String text) {
    String unix = text.replace("\r\n", "\n");
    int open = unix.indexOf("/*");
    int close = unix.indexOf("*/");
    if (open < 0 || close < open || !unix.substring(0, open).isBlank()) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "QUERY-09",
              Message.of("query.no_front_matter"),
              origin + ":1",
              Message.of("query.no_front_matter.cure")));
    }
    int yamlLine = 1 + lines(unix.substring(0, open + 2));
    YamlFile file = new YamlFile(origin, yamlLine);
    YamlMap top = file.read(unix.substring(open + 2, close));
    Matcher mark = ROWS.matcher(unix);
    int end = mark.find(close) ? mark.start() : unix.length();
    Sql sql = sql(unix, close + 2, end, origin);
    Sql rows = end == unix.length() ? null : sql(unix, mark.end(), unix.length(), origin);
    return new SavedQueryFile(origin, file, top, sql, rows).query(name, own);
  }

  private static Sql sql(String text, int from, int to, String origin) {
    return new Sql(text.substring(from, to), origin, 1 + lines(text.substring(0, from)));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private SavedQuery query(String name, boolean own) {
    Label title = label(top, "title");
    if (title == null) {
      top.problem("title", Message.of("yaml.missing", "title"), null);
    }
    Label description = label(top, "description");
    List<Parameter> parameters = parameters(top.map("parameters"));
    SavedQuery.Comparison comparable = top.has("comparable") ? comparable() : null;
    List<SavedColumn> columns = columns(top.map("columns"));
    top.finish();
    if (sql.text().isBlank()) {
      top.problem("title", Message.of("query.no_sql"), null);
    }
    file.orFail();
    return new SavedQuery(
        name,
        origin,
        own,
        title == null ? new Label(name, null) : title,
        description,
        parameters,
        comparable,
        columns,
        sql,
        rows);
  }

  private SavedQuery.Comparison comparable() {
    YamlMap map = top.map("comparable");
    String dataset = map.choice("dataset", List.of("attendance", "sales"));
    String by = map.choice("by", List.of("year", "month", "place", "period"));
    String where = map.text("where");
    map.finish();
    return new SavedQuery.Comparison(dataset, by == null ? "year" : by, where);
  }

  private List<Parameter> parameters(YamlMap map) {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : map.keys()) {
      YamlMap one = map.map(name);
      String type = one.choice("type", TYPES);
      parameters.add(
          new Parameter(
              name,
              type == null ? Parameter.Type.TEXT : Parameter.Type.valueOf(upper(type)),
              label(one, "label"),
              one.text("default"),
              one.flag("optional", false)));
      one.finish();
    }
    map.finish();
    return parameters;
  }

  private List<SavedColumn> columns(YamlMap map) {
    List<SavedColumn> columns = new ArrayList<>();
    for (String key : map.keys()) {
      YamlMap one = map.map(key);
      columns.add(column(key, one));
      one.finish();
    }
    map.finish();
    return columns;
  }

  private SavedColumn column(String key, YamlMap one) {
    Label label = label(one, "label");
    String kind = one.choice("kind", KINDS);
    String additivity = one.choice("additivity", ADDITIVITIES);
    return new SavedColumn(
        key,
        label == null ? new Label(key, null) : label,
        kind == null ? Kind.TEXT : Kind.valueOf(upper(kind)),
        one.text("unit"),
        one.choice("tax", List.of("excl", "incl")),
        additivity == null ? Additivity.NONE : Additivity.valueOf(upper(additivity)),
        one.choice("better", List.of("up", "down")),
        label(one, "definition"),
        one.flag("kept", false));
  }

  /** A text, or one per language: {@code {fr: …, en: …}}; null if absent. */
  private static @Nullable Label label(YamlMap map, String key) {
    if (!map.has(key)) {
      return null;
    }
    if (!map.isMap(key)) {
      return new Label(map.text(key, ""), null);
    }
    YamlMap texts = map.map(key);
    Label label = new Label(texts.required("fr"), texts.text("en"));
    texts.finish();
    return label;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
