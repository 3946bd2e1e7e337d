package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.queries.Answer.Line;
import bilan.queries.Column.Additivity;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public views and their columns, as the warehouse's own comments describe them. */
final class Schema {

  private static final ResourceFolder STATEMENTS =
      new ResourceFolder(Schema.class, "statements", ".sql");

  private Schema() {}

  static Answer of(Database database, Catalogue catalogue) {
    String text = STATEMENTS.text("schema");
    if (text == null) {
      throw new IllegalStateException("statements/schema.sql");
    }
    List<Line> lines = new ArrayList<>();
    for (List<@Nullable Object> row : database.ask(Sql.of(text, "bilan:schema.sql")).rows()) {
      lines.add(Line.body(row));
    }
    List<Column> columns = new ArrayList<>();
    for (String key : List.of("view", "column", "type", "comment")) {
      columns.add(
          new Column(
              key,
              catalogue.say("query.schema." + key),
              Kind.TEXT,
              null,
              null,
              Additivity.NONE,
              null));
    }
    return new Answer("schema", catalogue.say("query.schema.title"), columns, lines, List.of());
  }
}
