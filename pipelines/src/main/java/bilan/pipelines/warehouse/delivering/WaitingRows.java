package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rejected rows that wait for a correction, with their cells and what is wrong with them. */
public final class WaitingRows {

  private final Statements sql;

  public WaitingRows(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /**
   * One row.
   *
   * @param dataset of its delivery
   * @param area number of its table in the file
   * @param cells in the sender's order
   */
  public record Waited(
      int reject,
      int delivery,
      String dataset,
      String source,
      String sheet,
      int area,
      long rawHash,
      List<RawCell> cells,
      List<Wrong> wrong) {}

  /** One bad cell, by its header (empty if its column is missing), with the sentences about it. */
  public record Wrong(String column, String what, String cure) {}

  /**
   * In the order of deliveries, tables and rows.
   *
   * @param most at most so many
   */
  public List<Waited> rows(int most) {
    sql.script(
        Statements.resource("correct/waiting.sql").replace("{{most}}", String.valueOf(most)));
    Map<Integer, Waited> rows = new LinkedHashMap<>();
    sql.list(
        "select reject_id, delivery_id, dataset, source, sheet, area, raw_hash from waiting_row order by delivery_id, area, source_row, reject_id",
        row ->
            rows.put(
                row.getInt(1),
                new Waited(
                    row.getInt(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getLong(7),
                    new ArrayList<>(),
                    new ArrayList<>())));
    sql.list(
        "select c.reject_id, c.position, c.head, c.masked, c.kind, c.text, c.format from store.reject_cell c join waiting_row w on w.reject_id = c.reject_id and w.attempt = c.attempt order by c.reject_id, c.position",
        row ->
            Objects.requireNonNull(rows.get(row.getInt(1)))
                .cells()
                .add(
                    new RawCell(
                        row.getInt(2),
                        row.getString(3),
                        RejectedRows.cell(row, 5),
                        row.getBoolean(4))));
    sql.list(
        "select f.reject_id, coalesce(f.column_name, ''), f.what, f.cure from store.fault f join waiting_row w on w.reject_id = f.reject_id and w.attempt = f.attempt order by f.reject_id, f.cell",
        row ->
            Objects.requireNonNull(rows.get(row.getInt(1)))
                .wrong()
                .add(new Wrong(row.getString(2), row.getString(3), row.getString(4))));
    return List.copyOf(rows.values());
  }

  /** How many wait, those that can't be corrected row by row included. */
  public long count() {
    return sql.number("select count(distinct reject_id) from main.rejects where waiting");
  }
}
