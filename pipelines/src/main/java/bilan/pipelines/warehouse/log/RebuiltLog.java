package bilan.pipelines.warehouse.log;

import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.time.LocalDateTime;
import java.util.List;

/** Numbers and times of deliveries that are made again: those that they had. */
public final class RebuiltLog {

  private final Statements sql;

  /** Deliveries of a warehouse that is being made again. */
  public RebuiltLog(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /** One delivery, with the hash of its file. */
  public record Line(DeliveryList.Line line, String dataset, String sha256) {}

  /** In the order of their numbers. */
  public List<Line> all() {
    return sql.list(
        "select delivery_id, source, state, applied_at, dataset, sha256 from store.delivery order by delivery_id",
        row ->
            new Line(
                new DeliveryList.Line(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDateTime.class)),
                row.getString(5),
                row.getString(6)));
  }

  /** Lets the next delivery have the number behind this one, though there may be no such one. */
  public void leaveOff(int last) {
    sql.run("delete from store.delivery where dataset = ''");
    if (sql.number("select coalesce(max(delivery_id), 0) from store.delivery") < last) {
      sql.run(Statements.resource("log/leave-off.sql"), last);
    }
  }

  /** Gives deliveries the times that they had, and takes away what only held a number. */
  public void settle(List<Line> had) {
    sql.run("delete from store.delivery where dataset = ''");
    for (Line one : had) {
      sql.run(
          "update store.delivery set applied_at = ? where delivery_id = ?",
          one.line().appliedAt(),
          one.line().id());
    }
  }
}
