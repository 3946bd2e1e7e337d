package bilan.pipelines.warehouse.file;

import bilan.pipelines.warehouse.Statements;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Numbered scripts that bring an older file up, each in one transaction, after a copy is kept
 * beside it; a newer file is refused.
 */
final class Migrations {

  static final List<String> SCRIPTS =
      List.of(
          "001-deliveries.sql",
          "002-kin.sql",
          "003-warnings.sql",
          "004-commands.sql",
          "005-records.sql",
          "006-layouts.sql");

  private final Statements sql;
  private final Path file;

  Migrations(Statements sql, Path file) {
    this.sql = sql;
    this.file = file;
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
              Message.of("warehouse.newer.cure")));
    }
    if (version > 0 && version < SCRIPTS.size()) {
      keepCopy(version);
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

  private void apply(int version, String script) {
    sql.transaction(
        () -> {
          sql.script(script);
          sql.run(
              "insert into store.schema_version values (?, ?, current_timestamp::timestamp)",
              version,
              sha256(script));
          return true;
        });
  }

  private void keepCopy(int version) {
    sql.run("checkpoint");
    Path copy = file.resolveSibling(file.getFileName() + ".v" + version);
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure(
          Exit.MACHINE,
          Problem.error("WARE-05", Message.of("warehouse.copy"), copy.toString(), null));
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
