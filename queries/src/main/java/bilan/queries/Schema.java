package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.queries.Answer.Line;
import bilan.queries.Column.Additivity;
import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public views and their columns, as the warehouse's own comments describe them. */
final class Schema {

  private static final ResourceFolder STATEMENTS =
      new ResourceFolder(Schema.class, "statements", ".sql");

  /** What several views have, and none of them explains. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "delivery_id",
          "source",
          "sheet",
          "source_row",
          "place",
          "dataset",
          "period_from",
          "period_to",
          "said_to",
          "former",
          "later",
          "grain",
          "activity_id",
          "activity_date",
          "table_name",
          "row_date",
          "value",
          "dimension",
          "native_class",
          "class",
          "count",
          "register",
          "channel",
          "file",
          "sha256",
          "profile",
          "profile_version",
          "state",
          "live",
          "applied_at",
          "rows",
          "rejected",
          "month",
          "lines_amount",
          "total_amount",
          "about",
          "reason",
          "kind",
          "person_key",
          "person_key_kind",
          "reject_id",
          "field",
          "column_name",
          "cell",
          "code",
          "what",
          "cause",
          "cure",
          "waiting");

  private Schema() {}

  static Answer of(Database database, Catalogue catalogue) {
    String text = STATEMENTS.text("schema");
    if (text == null) {
      throw new IllegalStateException("statements/schema.sql");
    }
    List<Line> lines = new ArrayList<>();
    for (List<@Nullable Object> row : database.ask(Sql.of(text, "bilan:schema.sql")).rows()) {
      lines.add(Line.body(explained(row, catalogue)));
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

  private static List<@Nullable Object> explained(List<@Nullable Object> row, Catalogue catalogue) {
    List<@Nullable Object> cells = new ArrayList<>(row);
    Object column = cells.get(1);
    if (column != null && cells.get(3) == null && EVERYWHERE.contains(column.toString())) {
      cells.set(3, catalogue.say("query.schema.of." + column));
    }
    return cells;
  }
}
