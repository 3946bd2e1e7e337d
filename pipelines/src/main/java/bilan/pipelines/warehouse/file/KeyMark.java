package bilan.pipelines.warehouse.file;

import bilan.pipelines.warehouse.Statements;
import org.jspecify.annotations.Nullable;

/**
 * What the warehouse keeps of the secret with which its persons are hashed: enough to know it
 * again, and nothing of it.
 */
public final class KeyMark {

  private final Statements sql;

  public KeyMark(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /** The mark; null if none was kept yet. */
  public @Nullable String kept() {
    sql.run("create table if not exists store.person_key (mark varchar not null)");
    return sql.list("select mark from store.person_key", row -> row.getString(1)).stream()
        .findFirst()
        .orElse(null);
  }

  /** Mark of a warehouse that is only read; empty before the first delivery. */
  public static String of(Statements sql) {
    return String.join(
        "",
        sql.list(
            "select mark from store.person_key where exists (from store.delivery)",
            row -> row.getString(1)));
  }

  /** Whether anything was delivered: its persons and its rows are hashed with that secret. */
  public boolean isUsed() {
    return sql.number("select count(*) from store.delivery") > 0;
  }

  public void keep(String mark) {
    sql.run("delete from store.person_key");
    sql.run("insert into store.person_key values (?)", mark);
  }
}
