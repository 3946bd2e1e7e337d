package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.value.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Columns that sum up others of their row: months, places, means of payment. */
public final class RowTotals {

  private final TablePlan plan;
  private final List<ColumnHead> totals;

  public RowTotals(TablePlan plan) {
    this.plan = plan;
    List<ColumnHead> turned = plan.mapping().periods();
    this.totals =
        turned.isEmpty()
            ? List.of()
            : plan.area().columns().stream().filter(c -> !turned.contains(c) && isSum(c)).toList();
  }

  private static boolean isSum(ColumnHead column) {
    TotalRow.Kind kind = TotalRow.of(column.own());
    return kind == TotalRow.Kind.GRAND || kind == TotalRow.Kind.PART;
  }

  /** Compares what each of them says of a row with what it covers. */
  public void compare(Row row, RowSink sink) {
    Field value = plan.mapping().periodValue();
    for (int i = 0; value != null && i < totals.size(); i++) {
      ColumnHead total = totals.get(i);
      BigDecimal printed = number(row.cell(total.column()), plan.totalReader());
      BigDecimal sum = printed == null ? null : covered(row, i, printed);
      if (printed != null && sum != null) {
        sink.controlTotal(
            new RowSink.ControlTotal(
                plan.table().name(),
                value.name(),
                plan.sheet(),
                row.number(),
                printed,
                sum,
                RowSink.Covers.BESIDE));
      }
    }
  }

  /** The sum of its group, of all columns since the total before it, or of all: the one it is. */
  private @Nullable BigDecimal covered(Row row, int index, BigDecimal printed) {
    ColumnHead total = totals.get(index);
    int from = index == 0 ? -1 : totals.get(index - 1).column();
    BigDecimal all = sum(row, h -> true);
    BigDecimal group =
        total.parents().isEmpty() ? null : sum(row, h -> h.parents().equals(total.parents()));
    BigDecimal since = sum(row, h -> h.column() > from && h.column() < total.column());
    if (all == null || since == null) {
      return null;
    }
    if (printed.compareTo(all) == 0 || printed.compareTo(since) == 0) {
      return printed;
    }
    return group != null ? group : index == totals.size() - 1 ? all : since;
  }

  /** Null if a cell can't be read: it is said elsewhere. */
  private @Nullable BigDecimal sum(Row row, Predicate<ColumnHead> covers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ColumnHead head : plan.mapping().periods()) {
      if (covers.test(head)) {
        SheetCell cell = row.cell(head.column());
        CellReader reader = plan.periodReader();
        BigDecimal number = number(cell, reader);
        if (number == null && read(cell, reader) instanceof Fault) {
          return null;
        }
        sum = number == null ? sum : sum.add(number);
      }
    }
    return sum;
  }

  private static @Nullable BigDecimal number(SheetCell cell, @Nullable CellReader reader) {
    Object value = read(cell, reader);
    return value instanceof BigDecimal amount
        ? amount
        : value instanceof Integer count ? BigDecimal.valueOf(count) : null;
  }

  private static @Nullable Object read(SheetCell cell, @Nullable CellReader reader) {
    return reader == null || cell.isBlank() ? null : reader.read(cell);
  }
}
