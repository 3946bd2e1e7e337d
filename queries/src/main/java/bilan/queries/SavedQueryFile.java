package bilan.queries;

import bilan.queries.Column.Additivity;
import bilan.queries.database.Sql;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.yaml.YamlFile;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved query: YAML in the comment at its top, SQL below; behind a line {@code -- rows: …},
 * the SQL that lists what its figures are made of.
 */
final class SavedQueryFile {

  private static final List<String> KINDS = words(Kind.values());
  private static final List<String> INDICATOR_FACTS = words(IndicatorFact.values());
  private static final List<String> PLAN_FACTS = words(PlanFact.values());
  private static final List<String> TYPES = words(Parameter.Type.values());

  /** Where a whole query may be read. */
  private static final List<Publication> PUBLISHED =
      List.of(Publication.ALWAYS, Publication.NEVER, Publication.NETWORK_ONLY);

  private static final List<String> ADDITIVITIES = words(Additivity.values());

  private final String origin;
  private final YamlFile file;
  private final YamlMap top;
  private final Sql sql;
  private final @Nullable Sql rows;

  private SavedQueryFile(String origin, FrontMatter matter) {
    this.origin = origin;
    this.file = matter.file();
    this.top = matter.top();
    this.sql = matter.sql();
    this.rows = matter.rows();
  }

  /**
   * Reads one file.
   *
   * @throws Failure (2) with every problem of the file
   */
  static SavedQuery read(String name, String origin, boolean own, String text) {
    return new SavedQueryFile(origin, FrontMatter.read(origin, text)).query(name, own);
  }

  private SavedQuery query(String name, boolean own) {
    Label title = Label.read(top, "title");
    if (title == null) {
      top.problem("title", Message.of("yaml.missing", "title"), null);
    }
    Label description = Label.read(top, "description");
    FigureQuestion figures = top.has("figures") ? FigureQuestion.read(top) : null;
    List<Parameter> parameters = parameters(top.map("parameters"));
    if (figures != null && parameters.isEmpty()) {
      parameters = SavedQuery.PERIOD_AND_PLACE;
    }
    SavedQuery.Comparison comparable = top.has("comparable") ? comparable() : null;
    Publication published = Publication.read(top, PUBLISHED);
    if (top.text("marks") != null) {
      top.problem("marks", Message.of("query.marks_gone"), Message.of("query.marks_gone.cure"));
    }
    List<SavedColumn> columns = columns(top.map("columns"));
    codes(columns);
    Map<String, String> fits = top.map("fits").allTexts();
    if (figures == null) {
      years(columns, parameters);
    }
    top.finish();
    if (sql.text().isBlank() && figures == null) {
      top.problem("title", Message.of("query.no_sql"), null);
    }
    if (!sql.text().isBlank() && figures != null) {
      top.problem("figures", Message.of("query.figures_and_sql"), null);
    }
    file.orFail();
    return new SavedQuery(
        name,
        origin,
        own,
        title == null ? new Label(name, null) : title,
        description,
        parameters,
        comparable == null ? ofFigures(columns) : comparable,
        columns,
        sql,
        rows,
        figures,
        published == null ? Publication.ALWAYS : published,
        fits);
  }

  private SavedQuery.Comparison comparable() {
    YamlMap map = top.map("comparable");
    String dataset = map.choice("dataset", Basis.followedNames());
    String by = map.choice("by", List.of("year", "month", "place", "period"));
    String where = map.text("where");
    String place = map.text("place");
    map.finish();
    return new SavedQuery.Comparison(
        dataset,
        by == null ? "year" : by,
        where,
        place == null ? SavedQuery.Comparison.PLACE : place);
  }

  /** A query with a column that is a figure has its values by the periods that its lines bear. */
  private static SavedQuery.@Nullable Comparison ofFigures(List<SavedColumn> columns) {
    if (columns.stream().allMatch(column -> column.figure() == null)) {
      return null;
    }
    List<Kind> kinds = columns.stream().map(SavedColumn::kind).toList();
    String by =
        kinds.contains(Kind.YEAR) ? "year" : kinds.contains(Kind.MONTH) ? "month" : "period";
    return new SavedQuery.Comparison(null, by, null, SavedQuery.Comparison.PLACE);
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
              Label.read(one, "label"),
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

  /** What the program fills is of the years that are asked for. */
  private void years(List<SavedColumn> columns, List<Parameter> parameters) {
    if (parameters.stream().anyMatch(parameter -> parameter.type().isPeriod())) {
      return;
    }
    columns.stream()
        .filter(SavedColumn::isFilled)
        .findFirst()
        .ifPresent(
            column ->
                top.problem(
                    "columns",
                    Message.of("query.filled_without_years", column.key()),
                    Message.of("query.filled_without_years.cure")));
  }

  /** What is said of an indicator or a priority needs the column that says which one. */
  private void codes(List<SavedColumn> columns) {
    List<IndicatorFact> said = new ArrayList<>();
    columns.forEach(column -> said.add(column.indicator()));
    for (SavedColumn column : columns) {
      IndicatorFact fact = column.indicator();
      if (fact != null && !said.contains(fact.code()) && !fact.isCode()) {
        top.problem(
            "columns",
            Message.of("query.no_indicator_code", column.key(), fact.code().word()),
            Message.of("query.no_indicator_code.cure", fact.code().word()));
        return;
      }
    }
  }

  private SavedColumn column(String key, YamlMap one) {
    Label label = Label.read(one, "label");
    String kind = one.choice("kind", KINDS);
    String indicator = one.choice("indicator", INDICATOR_FACTS);
    String plan = one.choice("plan", PLAN_FACTS);
    String additivity = one.choice("additivity", ADDITIVITIES);
    return new SavedColumn(
        key,
        label == null ? new Label(key, null) : label,
        kind == null ? Kind.TEXT : Kind.valueOf(upper(kind)),
        one.text("unit"),
        one.choice("tax", List.of("excl", "incl")),
        additivity == null ? Additivity.NONE : Additivity.valueOf(upper(additivity)),
        one.choice("better", List.of("up", "down")),
        Label.read(one, "definition"),
        one.flag("kept", false),
        one.text("figure"),
        indicator == null ? null : IndicatorFact.valueOf(upper(indicator)),
        plan == null ? null : PlanFact.valueOf(upper(plan)),
        Disclosure.read(one, UsualColumns.disclosure(key)));
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
