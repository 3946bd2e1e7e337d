package bilan.cli.warehouse;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Queries of the commands themselves, one file {@code views/NAME.sql} each. */
public final class CommandQueries {

  private CommandQueries() {}

  /** Opens the warehouse for one question. */
  public static Rows of(Workspace workspace, Session session, String name) {
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
