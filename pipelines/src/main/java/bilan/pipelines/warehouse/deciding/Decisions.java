package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.warehouse.Statements;
import java.util.List;

/**
 * The answers that are kept until they are forgotten; a place is read by its canonical name of
 * today.
 */
public final class Decisions {

  private final Statements sql;

  public Decisions(Statements sql) {
    this.sql = sql;
  }

  /** The decisions that tell which rows count. */
  public List<Decision> read() {
    return all().stream().filter(d -> !d.answer().isAboutReading()).toList();
  }

  public List<Decision> all() {
    if (sql.number("select count(*) from store.decision") == 0) {
      return List.of();
    }
    return sql.list(
        Statements.resource("decide/decisions.sql"),
        row ->
            new Decision(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Answer.of(row.getString(7)),
                row.getBoolean(8),
                row.getInt(9),
                row.getInt(10)));
  }

  /** The answer holds no more from this delivery on, which says the opposite. */
  public void end(int id, int delivery) {
    sql.run(
        "update store.decision set to_delivery = ? where decision_id = ? and to_delivery = "
            + Integer.MAX_VALUE,
        delivery - 1,
        id);
  }

  public void keep(List<Decision> decisions) {
    if (decisions.isEmpty()) {
      return;
    }
    int id = (int) sql.number("select coalesce(max(decision_id), 0) from store.decision");
    for (Decision d : decisions) {
      sql.run(
          "insert into store.decision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp::timestamp)",
          ++id,
          d.table(),
          d.place(),
          d.channel(),
          d.source(),
          d.otherSource(),
          d.answer().option(),
          d.firm(),
          d.fromDelivery(),
          d.toDelivery());
    }
  }

  /**
   * The answer stays given for the deliveries there are, and is asked again from the next one on;
   * false if there is no such decision.
   */
  public boolean forget(int id) {
    String live = "decision_id = ? and to_delivery = " + Integer.MAX_VALUE;
    long there = sql.number("select count(*) from store.decision where " + live, id);
    sql.run(
        "update store.decision set to_delivery = (select coalesce(max(delivery_id), 0) from store.delivery) where "
            + live,
        id);
    return there > 0;
  }
}
