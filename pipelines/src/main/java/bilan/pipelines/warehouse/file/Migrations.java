package bilan.pipelines.warehouse.file;

import bilan.files.FittingName;
import bilan.files.Sha256;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Numbered scripts that bring an older file up, each in one transaction; a newer file is refused.
 */
final class Migrations {

  static final List<String> SCRIPTS =
      List.of(
          "001-deliveries.sql",
          "002-kin.sql",
          "003-warnings.sql",
          "004-commands.sql",
          "005-records.sql",
          "006-layouts.sql",
          "007-no-kin.sql",
          "008-digests.sql");

  /** Who is told of what is about to be done: nobody, unless a run says so. */
  static final ThreadLocal<Consumer<Message>> TOLD =
      InheritableThreadLocal.withInitial(() -> message -> {});

  private final Statements sql;
  private final Path file;

  Migrations(Statements sql, Path file) {
    this.sql = sql;
    this.file = file;
  }

  /**
   * The copy to keep of the file before it is brought up, which its reader is told of; null if
   * nothing is to be done. A copy of before may have been put back since: it is not replaced.
   */
  @Nullable Path copy() {
    int version = version();
    if (version == 0 || version >= SCRIPTS.size()) {
      return null;
    }
    sql.run("checkpoint"); // nothing waits in the log beside it
    Path copy = FittingName.free(file.resolveSibling(file.getFileName() + ".v" + version));
    String name = String.valueOf(copy.getFileName());
    TOLD.get()
        .accept(Message.of("warehouse.older", file.toString(), version, SCRIPTS.size(), name));
    return copy;
  }

  /** Whether there was nothing before. */
  boolean bringUp() {
    int version = version();
    if (version > SCRIPTS.size()) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error(
              "WARE-04",
              Message.of("warehouse.newer", version, SCRIPTS.size()),
              file.toString(),
              program() == null
                  ? Message.of("warehouse.newer.cure")
                  : Message.of("warehouse.newer.install", program())));
    }
    for (int next = version + 1; next <= SCRIPTS.size(); next++) {
      apply(next, Statements.resource("migrations/" + SCRIPTS.get(next - 1)));
    }
    return version == 0;
  }

  private int version() {
    long there =
        sql.number(
            "select count(*) from duckdb_schemas() where database_name = current_database() and schema_name = 'store'");
    return there == 0
        ? 0
        : (int) sql.number("select coalesce(max(version), 0) from store.schema_version");
  }

  /** The program that wrote the warehouse last; null where that is not known. */
  private @Nullable String program() {
    List<String> noted =
        sql.list(
            "select comment from duckdb_tables() where schema_name = 'store' and table_name = 'schema_version' and comment is not null",
            row -> row.getString(1));
    return noted.isEmpty() ? null : noted.get(0);
  }

  private void apply(int version, String script) {
    sql.transaction(
        () -> {
          sql.script(script);
          sql.run(
              "insert into store.schema_version values (?, ?, current_timestamp::timestamp)",
              version,
              Sha256.of(script));
          return true;
        });
  }
}
