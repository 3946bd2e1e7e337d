package bilan.pipelines.row;

import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns named after means of payment beside the total of a day: they add up to it, or it is said.
 * Only where they nearly always do: else they are not the whole.
 */
final class PaymentParts implements Finisher {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final String TOTAL = "amount_incl_tax";

  private final TablePlan plan;
  private final ColumnHead total;
  private final DecimalMark mark;
  private final List<ColumnHead> parts;
  private final Notices notices;

  private PaymentParts(
      TablePlan plan, TablePlan.Column total, List<ColumnHead> parts, Notices notices) {
    this.plan = plan;
    this.total = total.head();
    this.mark = total.reading().mark();
    this.parts = parts;
    this.notices = notices;
  }

  /** Null where a table has no such columns, or they are not the whole. */
  static @Nullable PaymentParts of(TablePlan plan, List<Row> head, Notices notices) {
    TablePlan.Column total = plan.column(TOTAL);
    List<ColumnHead> parts =
        plan.mapping().ignored().stream()
            .filter(c -> TurnedColumns.choice(plan.table(), "payment_method", c) != null)
            .toList();
    if (total == null || parts.size() < 2) {
      return null;
    }
    PaymentParts whole = new PaymentParts(plan, total, parts, notices);
    long said = head.stream().filter(r -> whole.amount(r, whole.total) != null).count();
    long agreeing = head.stream().filter(whole::agrees).count();
    return agreeing * 5 >= said * 4 && agreeing > 0 ? whole : null;
  }

  @Override
  public void finish(Draft draft) {
    if (!agrees(draft.row())) {
      notices.count(
          "TOTAL-03",
          "profile.payments_differ",
          total.text(),
          plan.where(total.column(), draft.row()),
          null,
          Message.of(
              "profile.payments_differ.cure",
              String.join(", ", parts.stream().map(p -> Address.column(p.column())).toList())));
    }
  }

  private boolean agrees(Row row) {
    BigDecimal amount = amount(row, total);
    BigDecimal sum = BigDecimal.ZERO;
    for (ColumnHead part : parts) {
      BigDecimal paid = amount(row, part);
      sum = paid == null ? sum : sum.add(paid);
    }
    return amount == null || amount.subtract(sum).abs().compareTo(CENT) <= 0;
  }

  private @Nullable BigDecimal amount(Row row, ColumnHead column) {
    return Amounts.parse(row.cell(column.column()), mark).value();
  }
}
