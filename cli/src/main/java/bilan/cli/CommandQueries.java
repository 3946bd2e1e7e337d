package bilan.cli;

import bilan.queries.Database;
import bilan.queries.Rows;
import bilan.queries.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the commands themselves ask of the views, each question in {@code views/NAME.sql}. */
final class CommandQueries {

  private CommandQueries() {}

  /** Opens the warehouse for one question. */
  static Rows of(Workspace workspace, Session session, String name) {
    try (Database database = AskedWarehouse.open(workspace, session)) {
      return in(database, name);
    }
  }

  /** One question among others. */
  static Rows in(Database database, String name) {
    return database.ask(Sql.of(text(name), "bilan:views/" + name + ".sql"));
  }

  private static String text(String name) {
    String file = "views/" + name + ".sql";
    try (var in = Objects.requireNonNull(CommandQueries.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
