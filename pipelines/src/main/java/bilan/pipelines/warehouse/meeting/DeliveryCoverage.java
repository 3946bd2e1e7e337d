package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Declared declared = declared(id);
    for (String name : tables) {
      BaseTable table = new BaseTable(dataset.table(name));
      if (table.facts()) {
        cover(id, table, declared);
      }
    }
    coverDeclared(id, declared);
  }

  /** Covers anew a delivery whose rows have changed. */
  public void coverAgain(int id) {
    sql.run("delete from store.coverage where delivery_id = ?", id);
    List<String> tables =
        dataset.tables().stream()
            .filter(table -> new BaseTable(table).facts())
            .map(DatasetTable::name)
            .filter(name -> has(id, name))
            .toList();
    cover(id, tables);
  }

  private boolean has(int id, String table) {
    return sql.number(
            "select count(*) from store.%s_row where delivery_id = %d".formatted(table, id))
        > 0;
  }

  /** What a delivery declares of itself. */
  private record Declared(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String place,
      @Nullable String register,
      boolean rejects) {}

  private Declared declared(int id) {
    long rejects = sql.number("select count(*) from store.reject where delivery_id = ?", id);
    return sql.one(
        "select declared_from, declared_to, given_place, given_register from store.delivery where delivery_id = ?",
        row ->
            new Declared(
                Statements.date(row, 1),
                Statements.date(row, 2),
                row.getString(3),
                row.getString(4),
                rejects > 0),
        id);
  }

  private void cover(int id, BaseTable table, Declared declared) {
    sql.run(
        Statements.resource("decide/coverage.sql")
            .replace(
                "{{rejects}}",
                declared.rejects() ? Statements.resource("decide/coverage-rejects.sql") : "")
            .replace("{{name}}", table.declared().name())
            .replace("{{place}}", first(table))
            .replace("{{register}}", column(table, "register"))
            .replace("{{channel}}", column(table, "channel"))
            .replace("{{from}}", date(declared.from()))
            .replace("{{to}}", date(declared.to()))
            .replace("{{id}}", String.valueOf(id)));
  }

  private static String date(@Nullable LocalDate day) {
    return day == null ? "null::date" : "date '" + day + "'";
  }

  /** A period that is declared is covered even without a row: a true nothing. */
  private void coverDeclared(int id, Declared declared) {
    boolean dated = dataset.has(Trait.DAILY);
    if (declared.from() == null || declared.to() == null || !dated) {
      return;
    }
    if (sql.number("select count(*) from store.coverage where delivery_id = ?", id) == 0) {
      sql.run(
          "insert into store.coverage values (?, ?, ?, ?, null, ?, ?)",
          id,
          dataset.name(),
          words.codeOrNull(declared.place()),
          words.codeOrNull(declared.register()),
          declared.from(),
          declared.to());
      words.store();
    }
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
