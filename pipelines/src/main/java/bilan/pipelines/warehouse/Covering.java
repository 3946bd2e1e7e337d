package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Table;
import org.jspecify.annotations.Nullable;

/**
 * Sets what a delivery covers: first to last date by stream, rejected rows with a readable date
 * included; a declared period is covered whole.
 */
final class Covering {

  private final Sql sql;
  private final Words words;
  private final Dataset dataset;

  Covering(Sql sql, Words words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  void cover(int id) {
    sql.run("delete from store.coverage where delivery_id = ?", id);
    for (Table declared : dataset.tables()) {
      BaseTable table = new BaseTable(declared);
      boolean rows =
          sql.number("select count(*) from %s where delivery_id = ?".formatted(table.name()), id)
              > 0;
      if (rows && table.facts()) {
        sql.run(
            Sql.resource("decide/coverage.sql")
                .replace("{{name}}", declared.name())
                .replace("{{place}}", first(table))
                .replace("{{register}}", column(table, "register"))
                .replace("{{channel}}", column(table, "channel"))
                .replace("{{id}}", String.valueOf(id)));
      }
    }
    coverDeclared(id);
  }

  /** A period that is declared is covered even without a row: a true nothing. */
  private void coverDeclared(int id) {
    long covered = sql.number("select count(*) from store.coverage where delivery_id = ?", id);
    boolean dated = dataset.name().equals("sales") || dataset.name().equals("attendance");
    if (covered > 0 || !dated) {
      return;
    }
    sql.list(
            "select given_place, given_register, declared_from, declared_to from store.delivery where delivery_id = ? and declared_from is not null and declared_to is not null",
            row ->
                new @Nullable Object[] {
                  words.codeOrNull(row.getString(1)),
                  words.codeOrNull(row.getString(2)),
                  Sql.date(row, 3),
                  Sql.date(row, 4)
                },
            id)
        .forEach(
            declared ->
                sql.run(
                    "insert into store.coverage values (?, ?, ?, ?, null, ?, ?)",
                    id,
                    dataset.name(),
                    declared[0],
                    declared[1],
                    declared[2],
                    declared[3]));
    words.store();
  }

  private static String first(BaseTable table) {
    return table.declared().stream().isEmpty()
        ? "null::integer"
        : BaseTable.quoted(table.declared().stream().get(0));
  }

  private static String column(BaseTable table, String field) {
    return CodedStream.has(table, field) ? field : "null::integer";
  }
}
