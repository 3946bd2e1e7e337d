package bilan.pipelines.warehouse.log;

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
   * @param from the first date that it covers, {@code to} the last; null if it holds no dated facts
   */
  public record Line(
      int id,
      String dataset,
      String source,
      String file,
      String profile,
      String state,
      LocalDateTime appliedAt,
      long rows,
      long rejected,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  public List<Line> all() {
    return sql.list(
        """
        select d.delivery_id, dataset, source, file, profile, state, applied_at, row_count, rejected_count,
          min(c.period_from), max(c.period_to)
        from store.delivery d left join store.coverage c using (delivery_id)
        group by all
        order by delivery_id
        """,
        row ->
            new Line(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class),
                row.getLong(8),
                row.getLong(9),
                Statements.date(row, 10),
                Statements.date(row, 11)));
  }

  /** The decisions that hold for the next delivery. */
  public List<Decision> decisions() {
    return new Decisions(sql)
        .all().stream().filter(d -> d.toDelivery() == Integer.MAX_VALUE).toList();
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
  }
}
