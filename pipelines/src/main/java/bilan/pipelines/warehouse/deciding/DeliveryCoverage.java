package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.Arrays;
import java.util.List;

/**
 * Sets what a delivery covers: first to last date by stream, rejected rows with a readable date
 * included; a declared period is covered whole.
 */
public final class DeliveryCoverage {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;

  public DeliveryCoverage(Statements sql, WordCodes words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  /**
   * @param tables those that the delivery has rows of
   */
  public void cover(int id, List<String> tables) {
    long rejects = sql.number("select count(*) from store.reject where delivery_id = ?", id);
    for (String name : tables) {
      BaseTable table = new BaseTable(dataset.table(name));
      if (table.facts()) {
        sql.run(
            table
                .script("decide/coverage")
                .replace("{{rejects}}", rejects > 0 ? table.script("decide/coverage-rejects") : "")
                .replace("{{place}}", first(table))
                .replace("{{id}}", String.valueOf(id)));
      }
    }
    if (dataset.has(Trait.DAILY)) {
      coverDeclared(id);
    }
  }

  /** Covers anew a delivery whose rows have changed. */
  public void coverAgain(int id) {
    sql.run("delete from store.coverage where delivery_id = ?", id);
    List<String> tables =
        BaseTable.factsOf(dataset).stream()
            .map(table -> table.declared().name())
            .filter(name -> has(id, name))
            .toList();
    cover(id, tables);
  }

  private boolean has(int id, String table) {
    return sql.number(
            "select count(*) from store.%s_row where delivery_id = %d".formatted(table, id))
        > 0;
  }

  /** A period that is declared is covered even without a row: a true nothing. */
  private void coverDeclared(int id) {
    sql.list(
            Statements.resource("decide/declared-nothing.sql"),
            row -> Arrays.asList(row.getString(1), row.getString(2)),
            id)
        .forEach(
            given -> {
              sql.run(
                  "insert into store.coverage select delivery_id, ?, ?, ?, null, declared_from, declared_to from store.delivery where delivery_id = ?",
                  dataset.name(),
                  words.codeOrNull(given.get(0)),
                  words.codeOrNull(given.get(1)),
                  id);
              words.store();
            });
  }

  private static String first(BaseTable table) {
    return table.declared().stream().isEmpty()
        ? "null::integer"
        : BaseTable.quoted(table.declared().stream().get(0));
  }
}
