package bilan.cli.warehouse;

import bilan.cli.session.Session;
import bilan.cli.session.Workspace;
import bilan.pipelines.Upgrade;
import bilan.queries.database.Database;
import bilan.queries.database.Limits;
import bilan.queries.database.Sql;
import bilan.text.Failure;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Warehouse opened by a command that only reads. Views made by another version of the program are
 * made anew first, because they would answer as that version did.
 */
public final class AskedWarehouse {

  private static final Sql MAKER =
      Sql.of("select max(sha256) from store.declaration", "bilan:declaration");

  private AskedWarehouse() {}

  /**
   * Opened warehouse of a workspace, with the limits that its bilan.yaml sets; the caller closes
   * it.
   */
  public static Database open(Workspace workspace, Session session) {
    return open(workspace, session, null);
  }

  /**
   * For whoever can do without it: only if nobody writes in it just now.
   *
   * @throws Failure (5) if somebody does
   */
  public static Database atOnce(Workspace workspace) {
    return open(workspace, Duration.ZERO, null);
  }

  /**
   * @param timeout the longest that one question may take; null for that of the workspace
   * @throws Failure as {@link Database#open} does, or if the views are old and can't be made anew
   */
  public static Database open(Workspace workspace, Session session, @Nullable Duration timeout) {
    return open(workspace, session.patience(), timeout);
  }

  /** Opens the warehouse for an answer that is written row by row. */
  public static Database streaming(
      Workspace workspace, Session session, @Nullable Duration timeout) {
    return open(workspace, session.patience(), timeout, Database::streaming);
  }

  /** Opens the warehouse for answers that DuckDB writes itself, into a folder and nowhere else. */
  public static Database writing(Workspace workspace, Session session, Path folder) {
    return open(
        workspace,
        session.patience(),
        null,
        (warehouse, patience, limits) -> Database.writing(warehouse, patience, limits, folder));
  }

  private static Database open(Workspace workspace, Duration patience, @Nullable Duration timeout) {
    return open(workspace, patience, timeout, Database::limited);
  }

  /** A way to open a warehouse. */
  private interface Door {
    Database open(Path warehouse, Duration patience, Limits limits);
  }

  private static Database open(
      Workspace workspace, Duration patience, @Nullable Duration timeout, Door door) {
    Limits limits = workspace.organisation().limits().within(timeout);
    Database database = door.open(workspace.warehouse(), patience, limits);
    if (Upgrade.mark().equals(maker(database))) {
      return database;
    }
    database.close();
    Upgrade.run(workspace.settings(patience));
    return door.open(workspace.warehouse(), patience, limits);
  }

  private static String maker(Database database) {
    try {
      return String.valueOf(database.ask(MAKER).single());
    } catch (Failure e) {
      if (e.problems().stream().anyMatch(p -> p.what().key().equals("query.no_view"))) {
        return "none"; // made before warehouses said it
      }
      database.close();
      throw e;
    }
  }
}
