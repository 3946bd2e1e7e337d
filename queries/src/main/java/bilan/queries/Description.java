package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.Column.Additivity;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a saved query asks for and gives, as a table. */
final class Description {

  private final SavedQuery query;
  private final Catalogue catalogue;
  private final Lang lang;

  private Description(SavedQuery query, Catalogue catalogue) {
    this.query = query;
    this.catalogue = catalogue;
    this.lang = catalogue.lang();
  }

  static Answer of(SavedQuery query, Catalogue catalogue) {
    return new Description(query, catalogue).table();
  }

  private Answer table() {
    List<Line> lines = new ArrayList<>();
    query.parameters().forEach(parameter -> lines.add(line(parameter)));
    FigureQuestion figures = query.figures();
    if (figures == null) {
      query.columns().forEach(column -> lines.add(line(column)));
    } else {
      figures.by().stream()
          .filter(by -> query.column(by) == null)
          .forEach(by -> lines.add(line("column", by, null, "", null)));
      figures.figures().forEach(id -> lines.add(line("column", id, null, "", defined(id))));
      query.columns().stream()
          .filter(column -> !figures.figures().contains(column.key()))
          .forEach(column -> lines.add(line(column)));
    }
    List<Column> columns = new ArrayList<>();
    for (String key : List.of("role", "name", "label", "kind", "meaning")) {
      String label = catalogue.say("query.describe." + key);
      columns.add(new Column(key, label, Kind.TEXT, null, null, Additivity.NONE, null));
    }
    List<String> notes = new ArrayList<>();
    if (query.description() != null) {
      notes.add(query.description().in(lang));
    }
    notes.add(catalogue.say("query.describe.file", query.origin()));
    return new Answer(query.name(), query.title().in(lang), columns, lines, notes);
  }

  /** Where a figure's definition stands. */
  private String defined(String figure) {
    return catalogue.say("query.describe.figure", figure);
  }

  private Line line(Parameter parameter) {
    return line(
        "parameter",
        parameter.name(),
        parameter.label() == null ? null : parameter.label().in(lang),
        catalogue.say("query.type." + parameter.type().word()),
        parameter.byDefault() != null
            ? catalogue.say("query.describe.default", parameter.byDefault())
            : catalogue.say(
                parameter.optional() ? "query.describe.optional" : "query.describe.required"));
  }

  private Line line(SavedColumn column) {
    return line(
        "column",
        column.key(),
        column.label().in(lang),
        catalogue.say("query.kind." + column.kind().word()),
        column.definition() == null ? null : column.definition().in(lang));
  }

  private Line line(
      String role, String name, @Nullable String label, String kind, @Nullable String meaning) {
    String shown = catalogue.say("query.describe.is_" + role);
    return Line.body(Arrays.asList(shown, name, label, kind, meaning));
  }
}
