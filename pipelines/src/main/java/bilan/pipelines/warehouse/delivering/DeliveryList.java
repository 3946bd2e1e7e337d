package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.deciding.Decisions;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of the deliveries and the decisions, for people. */
public final class DeliveryList {

  private final Statements sql;

  public DeliveryList(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /**
   * One delivery.
   *
   * @param state {@code applied}, {@code refused} or {@code undone}
   * @param sha256 of its file
   */
  public record Line(
      int id,
      String source,
      String state,
      LocalDateTime appliedAt,
      String dataset,
      String sha256) {}

  public List<Line> all() {
    return sql.list(
        "select delivery_id, source, state, applied_at, dataset, sha256 from store.delivery order by delivery_id",
        row ->
            new Line(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
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
          one.appliedAt(),
          one.id());
    }
  }

  /** Those that were forgotten, too. */
  public List<Decision> everyDecision() {
    return new Decisions(sql).all();
  }

  /** The decisions that hold for the next delivery. */
  public List<Decision> decisions() {
    return new Decisions(sql)
        .all().stream().filter(d -> d.toDelivery() == Integer.MAX_VALUE).toList();
  }

  /**
   * The delivery since which a decision holds.
   *
   * @param layout of its file; null if it is not known
   */
  public record Origin(int delivery, LocalDate day, @Nullable String layout) {}

  /** Days and layouts of the deliveries of decisions. */
  public Map<Integer, Origin> origins() {
    return sql
        .list(
            "select delivery_id, applied_at, layout from store.delivery where delivery_id in (select from_delivery from store.decision)",
            row ->
                new Origin(
                    row.getInt(1),
                    row.getObject(2, LocalDateTime.class).toLocalDate(),
                    row.getString(3)))
        .stream()
        .collect(Collectors.toMap(Origin::delivery, origin -> origin));
  }

  /**
   * @throws Failure {@code USAGE} if there is no such decision
   */
  public void forget(int decision) {
    if (!new Decisions(sql).forget(decision)) {
      throw new Failure(
          Exit.USAGE,
          Problem.error(
              "DELIV-32",
              Message.of("delivery.decision.unknown", decision),
              null,
              Message.of("delivery.decision.unknown.cure")));
    }
    new CommandLog(sql).add(CommandLog.FORGET, decision, "{}");
  }
}
