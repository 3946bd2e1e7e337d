package bilan.pipelines.warehouse.file;

import bilan.pipelines.warehouse.Statements;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files that still name persons who were forgotten or purged, known by their SHA-256. */
public final class ForgottenFiles {

  private final Statements sql;

  /** Files of which a warehouse notes it. */
  public ForgottenFiles(WarehouseFile warehouse) {
    this(warehouse.sql());
  }

  ForgottenFiles(Statements sql) {
    this.sql = sql;
  }

  /** Notes files in the transaction that takes the persons out. */
  void add(Collection<String> hashes) {
    String one = Statements.resource("person/forget-file.sql");
    hashes.forEach(hash -> sql.script(one.replace("{{hash}}", Statements.literal(hash))));
  }

  /** The day on which persons of a file were taken out; null if none were. */
  public @Nullable LocalDate day(String sha256) {
    return sql
        .list(
            "select forgotten_at::date from store.forgotten_file where sha256 = ?",
            row -> Objects.requireNonNull(Statements.date(row, 1)),
            sha256)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** Files whose kept copy is still to be erased. */
  public static List<String> due(Statements sql) {
    return sql.list(
        "select sha256 from store.forgotten_file where not erased order by 1",
        row -> row.getString(1));
  }

  /** Notes that no copy of these files is kept any more. */
  public void erased(Collection<String> hashes) {
    hashes.forEach(
        hash -> sql.run("update store.forgotten_file set erased = true where sha256 = ?", hash));
  }
}
