package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.util.List;

/** Commands that changed which rows count, in their order. */
public final class CommandLog {

  /** A file was ingested; about its delivery. */
  public static final String INGEST = "ingest";

  /** A delivery was undone; about it. */
  public static final String UNDO = "undo";

  /** A decision was forgotten; about it. */
  public static final String FORGET = "forget";

  private final Statements sql;

  /** The commands of a warehouse. */
  public CommandLog(WarehouseFile warehouse) {
    this(warehouse.sql());
  }

  /** The commands of a warehouse, in the transaction that is open. */
  public CommandLog(Statements sql) {
    this.sql = sql;
  }

  /**
   * One command.
   *
   * @param about number of the delivery or of the decision
   * @param words JSON of what was typed
   */
  public record Line(int id, String kind, int about, String words) {}

  /** Notes one behind the others. */
  public void add(String kind, int about, String words) {
    sql.run(Statements.resource("log/command.sql"), kind, about, words);
  }

  /** All of them, the first first. */
  public List<Line> all() {
    return sql.list(
        "select command_id, kind, about, words from store.command order by command_id",
        row -> new Line(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4)));
  }
}
