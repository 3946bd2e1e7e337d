package bilan.queries.exchange;

import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import bilan.text.Json;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declared figures as a semantic model of Apache Ossie (Open Semantic Interchange), in standard SQL
 * over exported rows. JSON is YAML, too.
 *
 * @see <a href="https://github.com/apache/ossie">Apache Ossie</a>
 */
public final class SemanticModel {

  /** Version of the specification. */
  private static final String VERSION = "0.2.0.dev0";

  private static final String VENDOR = "BILAN";

  private final Lang lang;
  private final List<FigureTerms> figures = new ArrayList<>();
  private final Map<String, Relation> relations = new LinkedHashMap<>();

  private SemanticModel(Lang lang) {
    this.lang = lang;
  }

  /** Compiles every figure that can be read. */
  public static SemanticModel of(Database database, Figures declared, Lang lang) {
    SemanticModel model = new SemanticModel(lang);
    StandardSql sql = StandardSql.of(database);
    for (Figure figure : declared.all()) {
      model.figures.add(FigureTerms.of(figure, sql));
      if (figure.formula() instanceof Formula.OfRows rows) {
        model.relations.putIfAbsent(rows.relation().name(), rows.relation());
      }
    }
    return model;
  }

  /** Relations that its figures rest on, by name. */
  Map<String, Relation> relations() {
    return relations;
  }

  /** Figures by their rank. */
  List<FigureTerms> figures() {
    return figures;
  }

  /** Columns of a relation that its figures need. */
  Set<String> columns(Relation relation) {
    Set<String> columns = new LinkedHashSet<>();
    figures.forEach(one -> columns.addAll(one.columns().getOrDefault(relation.name(), Set.of())));
    return columns;
  }

  /** The model as a document. */
  public String text() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", "bilan");
    model.put("datasets", relations.values().stream().map(this::dataset).toList());
    model.put("metrics", figures.stream().map(this::metric).toList());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("version", VERSION);
    document.put("semantic_model", List.of(model));
    return Json.write(document);
  }

  private Map<String, Object> dataset(Relation relation) {
    List<Map<String, Object>> fields = new ArrayList<>();
    fields.add(field("network", "network", null));
    fields.add(field("place", "place", null));
    fields.add(time("year"));
    fields.add(time(FigureTerms.MONTH));
    for (Relation.Dimension dimension : relation.dimensions().values()) {
      if (!dimension.inner() && !dimension.free()) {
        fields.add(field(dimension.key(), dimension.column(), dimension.label().in(lang)));
      }
    }
    Map<String, Object> dataset = new LinkedHashMap<>();
    dataset.put("name", relation.name());
    dataset.put("source", relation.name());
    dataset.put("description", relation.title().in(lang));
    dataset.put("fields", fields);
    return dataset;
  }

  private static Map<String, Object> time(String name) {
    Map<String, Object> field = field(name, name, null);
    field.put("dimension", Map.of("is_time", true));
    return field;
  }

  private static Map<String, Object> field(
      String name, String column, @Nullable String description) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("expression", expression(column));
    field.put("dimension", Map.of());
    if (description != null) {
      field.put("description", description);
    }
    return field;
  }

  private Map<String, Object> metric(FigureTerms terms) {
    Figure figure = terms.figure();
    Map<String, Object> metric = new LinkedHashMap<>();
    metric.put("name", figure.id());
    metric.put("expression", expression(terms.expression()));
    metric.put("description", figure.label(lang) + " – " + figure.definition(lang));
    metric.put(
        "datatype", figure.unit().equals("count") && !figure.isAverage() ? "Integer" : "Decimal");
    String english = Objects.requireNonNullElse(figure.label().en(), figure.label().fr());
    metric.put(
        "ai_context",
        Map.of("synonyms", new LinkedHashSet<>(List.of(figure.label().fr(), english))));
    metric.put(
        "custom_extensions",
        List.of(pair("vendor_name", VENDOR, "data", Json.write(terms.terms()).strip())));
    return metric;
  }

  private static Map<String, Object> expression(String sql) {
    return Map.of("dialects", List.of(pair("dialect", "ANSI_SQL", "expression", sql)));
  }

  private static Map<String, Object> pair(String key, Object value, String other, Object its) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put(key, value);
    pair.put(other, its);
    return pair;
  }
}
