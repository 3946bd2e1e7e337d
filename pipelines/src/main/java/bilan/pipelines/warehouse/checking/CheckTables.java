package bilan.pipelines.warehouse.checking;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What checks read beside the rows at hand: the small tables of what counts, each decoded once and
 * for a moment. Planning one of the views takes longer than reading it, and twenty checks ask for
 * the same.
 *
 * <p>They are temporary tables, which come before the views of the same name; closing drops them.
 */
public final class CheckTables implements AutoCloseable {

  private static final String COVERAGE = "coverage";
  private static final String AWARD = "grant_award";

  private final Statements sql;
  private final List<String> made = new ArrayList<>();

  /**
   * @param questions the SQL that will be asked: only tables and columns that it names are made
   */
  public CheckTables(Statements sql, String questions) {
    this.sql = sql;
    boolean award = names(questions, AWARD);
    String awarded = award ? Statements.resource("check/grant-award.sql") : "";
    for (Dataset dataset : Datasets.load()) {
      if (dataset.use().beside()) {
        dataset.tables().forEach(table -> make(table, questions + awarded));
      }
    }
    if (award) {
      make(AWARD, awarded);
    }
    if (names(questions, COVERAGE)) {
      make(COVERAGE, "select * from main.coverage");
    }
  }

  static boolean names(String question, String word) {
    return Pattern.compile("\\b" + word + "\\b").matcher(question).find();
  }

  /** Whether a question reads all that counts of a table, not only the rows at hand. */
  static boolean reads(String question, String table) {
    return Pattern.compile("\\b(from|join) " + table + "\\b").matcher(question).find();
  }

  private void make(DatasetTable table, String questions) {
    if (names(questions, table.name())) {
      make(
          table.name(),
          Views.rows(new BaseTable(table), column -> names(questions, column), "counts"));
    }
  }

  void make(String name, String select) {
    sql.script("create or replace temp table " + name + " as " + select);
    made.add(name);
  }

  @Override
  public void close() {
    made.stream().distinct().forEach(name -> sql.script("drop table temp." + name));
  }
}
