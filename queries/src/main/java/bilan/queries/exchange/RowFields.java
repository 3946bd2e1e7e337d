package bilan.queries.exchange;

import bilan.queries.Label;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Network;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Columns of the exported rows of one relation, and how a package's descriptor tells them. */
final class RowFields {

  private static final Catalogue FRENCH = new Catalogue(Lang.FR);
  private static final Catalogue ENGLISH = new Catalogue(Lang.EN);

  private final Relation relation;
  private final List<Map<String, Object>> all = new ArrayList<>();
  private final List<String> select = new ArrayList<>();
  private final Set<String> named = new TreeSet<>();

  /**
   * Columns of a relation that leave the workspace.
   *
   * @param typed its columns in the warehouse, with their types
   * @param needed by the figures of the model
   * @param asked columns that leave only since somebody named them
   */
  RowFields(
      Relation relation,
      Map<String, String> typed,
      Set<String> needed,
      FigureSettings settings,
      Set<String> asked) {
    this.relation = relation;
    add("network", "getvariable('network')::varchar", "string", label("export.rows.network"), null);
    add(
        "place",
        "coalesce(r.place, '" + Network.NOWHERE + "')",
        "string",
        label("export.rows.place"),
        null);
    add("month", "m.month", "date", label("export.rows.month"), null);
    if (relation.isSpread()) {
      spread();
    }
    if (needed.contains(FigureTerms.CLOSING)) {
      Label closing = label("export.rows.closing");
      add(FigureTerms.CLOSING, "m.closing", "boolean", closing, null);
    }
    if (needed.contains(FigureTerms.YEAR_FROM)) {
      Label first = label("export.rows.year_from");
      add(FigureTerms.YEAR_FROM, "m.year_from", "date", first, null);
    }
    own(typed, needed, asked);
    shares(typed, needed, settings);
    add("year", "m.year::integer", "year", label("export.rows.year"), null);
  }

  /** The part of a row of several days that lies in a month. */
  private void spread() {
    String first = "r." + relation.span().get(0);
    String last = "r." + relation.span().get(1);
    String end = "least(" + last + ", last_day(m.month), getvariable('as_of')::date)";
    String days = "date_diff('day', greatest(" + first + ", m.month), " + end + ") + 1";
    String all = "date_diff('day', " + first + ", " + last + ") + 1";
    add(FigureTerms.DAYS, once(first, days), "integer", label("export.rows.days"), "day");
    add(FigureTerms.LENGTH, once(first, all), "integer", label("export.rows.length"), "day");
    String begins = "m.month = greatest(date_trunc('month', " + first + "), m.year_from)";
    Label label = label("export.rows.begins");
    add(FigureTerms.BEGINS, "coalesce(" + begins + ", true)", "boolean", label, null);
  }

  private static String once(String first, String days) {
    return "case when " + first + " is null then 1 else " + days + " end::bigint";
  }

  private void own(Map<String, String> typed, Set<String> needed, Set<String> asked) {
    Set<String> wanted = new LinkedHashSet<>(needed);
    relation.dimensions().values().forEach(one -> wanted.add(bare(one)));
    for (Map.Entry<String, String> column : typed.entrySet()) {
      String name = column.getKey();
      boolean said = asked.contains(name);
      if (said) {
        named.add(name);
      }
      if (said || (wanted.contains(name) && !isHeldBack(name))) {
        add(
            name,
            value(name, column.getValue()),
            type(column.getValue()),
            labelOf(name),
            unit(name));
      }
    }
  }

  private void shares(Map<String, String> typed, Set<String> needed, FigureSettings settings) {
    for (String setting : needed) {
      if (settings.isShare(setting) && !typed.containsKey(setting)) {
        String share = settings.share(setting).toPlainString();
        Label label = label("export.rows.setting", setting);
        add(setting, share + "::decimal(18, 6)", "number", label, null);
      }
    }
  }

  private static String bare(Relation.Dimension dimension) {
    return dimension.column().replace("\"", "");
  }

  /**
   * Whether a column tells persons apart, or holds what people type freely or only among
   * themselves.
   */
  private boolean isHeldBack(String name) {
    Relation.Measured measured = relation.columns().get(name);
    return (measured != null && measured.personal())
        || relation.dimensions().values().stream()
            .anyMatch(one -> bare(one).equals(name) && (one.inner() || one.free()));
  }

  private Label labelOf(String name) {
    Relation.Measured measured = relation.columns().get(name);
    return measured != null
        ? measured.label()
        : relation.dimensions().values().stream()
            .filter(one -> bare(one).equals(name))
            .map(Relation.Dimension::label)
            .findFirst()
            .orElse(new Label(name, null));
  }

  private @Nullable String unit(String name) {
    Relation.Measured measured = relation.columns().get(name);
    return measured == null ? null : measured.unit();
  }

  private void add(String name, String sql, String type, Label label, @Nullable String unit) {
    select.add(sql + " as \"" + name + "\"");
    Map<String, Object> field = field(name, type, label);
    if (unit != null) {
      field.put("unit", unit);
    }
    if (isHeldBack(name)) {
      field.put("named", true);
    }
    all.add(field);
  }

  /** Sums are exact: what DuckDB would write as a binary fraction is written as a decimal. */
  private String value(String name, String type) {
    String column = "r.\"" + name + "\"";
    return type.equals("HUGEINT") ? column + "::decimal(38, 0)" : column;
  }

  private String type(String type) {
    relation.refuseFloat(type);
    return type.startsWith("DECIMAL")
        ? "number"
        : type.endsWith("INT") || type.equals("INTEGER")
            ? "integer"
            : type.equals("BOOLEAN") ? "boolean" : type.equals("DATE") ? "date" : "string";
  }

  /** Columns that somebody named, and that are there. */
  Set<String> named() {
    return named;
  }

  /** The columns as SQL. */
  String select() {
    return String.join(", ", select);
  }

  /** The columns as the descriptor lists them. */
  List<Map<String, Object>> told() {
    return all;
  }

  /** A column as a descriptor lists it. */
  static Map<String, Object> field(String name, String type, Label label) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("type", type);
    field.put("title", label.fr());
    field.put("title_en", label.in(Lang.EN));
    return field;
  }

  /** What the descriptor calls something, in both languages. */
  static Label label(String key, Object... arguments) {
    return new Label(FRENCH.say(key, arguments), ENGLISH.say(key, arguments));
  }
}
