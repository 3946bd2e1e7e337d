package bilan.pipelines.profile;

import bilan.pipelines.RowSink;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.Counts;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the rows read, since the last subtotal and in all, to compare with the totals that the
 * file prints.
 */
final class Totals {

  /** What a total says of ticks. */
  private static final CellReader COUNTS = cell -> Counts.parse(cell, DecimalMark.UNKNOWN).value();

  private final TablePlan plan;
  private final List<Running> sums = new ArrayList<>();
  private final @Nullable Totals before;
  private final @Nullable HeadCount people;
  private final List<Row> ahead = new ArrayList<>();
  private int rows;

  private static final class Running {
    final Field field;
    final int index;
    final ColumnHead column;
    final CellReader reader;
    final @Nullable Turned turned;
    BigDecimal part = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal partMended = BigDecimal.ZERO;
    BigDecimal allMended = BigDecimal.ZERO;

    Running(Field field, int index, ColumnHead column, CellReader reader, @Nullable Turned turned) {
      this.field = field;
      this.index = index;
      this.column = column;
      this.reader = reader;
      this.turned = turned;
    }
  }

  /**
   * @param before those of the same table further up or on an earlier sheet, which a last total may
   *     cover too; null if this is the first
   */
  Totals(TablePlan plan, @Nullable Totals before) {
    this.plan = plan;
    this.before = before;
    for (int i = 0; i < plan.table().fields().size(); i++) {
      Field field = plan.table().fields().get(i);
      TablePlan.Column column = plan.column(field.name());
      if (column != null && adds(field)) {
        sums.add(new Running(field, i, column.head(), column.reader(), null));
      }
    }
    this.people = sums.isEmpty() && "participant".equals(plan.grain()) ? new HeadCount(plan) : null;
    Field value = plan.mapping().periodValue();
    CellReader reader = plan.areTicks() ? COUNTS : plan.periodReader();
    if (value != null && reader != null) {
      int index = plan.table().indexOf(value.name());
      sums.removeIf(s -> s.index == index && !plan.turned().isEmpty());
      plan.turned().forEach(t -> sums.add(new Running(value, index, t.head(), reader, t)));
    }
  }

  private static boolean adds(Field field) {
    boolean price = field.name().startsWith("unit_price");
    return !price
        && (field.type() == FieldType.AMOUNT
            || field.type() == FieldType.COUNT
            || field.name().equals("quantity"));
  }

  /**
   * @param turned the column under which it stands; null if it is a whole row
   */
  void add(Draft draft, @Nullable Turned turned) {
    add(draft, draft, turned);
  }

  /**
   * @param sent the same row as the file has it: its totals may add up either
   */
  void add(Draft draft, Draft sent, @Nullable Turned turned) {
    rows++;
    if (people != null) {
      people.add();
    }
    for (Running running : sums) {
      if (running.turned == null || running.turned.equals(turned)) {
        BigDecimal number = number(draft, running, turned);
        running.part = running.part.add(number);
        running.all = running.all.add(number);
        if (draft != sent) {
          BigDecimal mended = number.subtract(number(sent, running, turned));
          running.partMended = running.partMended.add(mended);
          running.allMended = running.allMended.add(mended);
        }
      }
    }
  }

  private BigDecimal number(Draft draft, Running running, @Nullable Turned turned) {
    Object value = plan.areTicks() && turned != null ? 1 : draft.values()[running.index];
    return value instanceof BigDecimal amount
        ? amount
        : value instanceof Integer count ? BigDecimal.valueOf(count) : BigDecimal.ZERO;
  }

  /**
   * Whether a row without any label is a total all the same: every number in it is the sum of those
   * above.
   */
  boolean isUnlabelled(Row row) {
    if (rows < 2) {
      return false;
    }
    boolean equal = false;
    for (Running running : sums) {
      Object value = printed(running, row);
      if (value instanceof BigDecimal number) {
        if (number.compareTo(running.all) != 0 && number.compareTo(running.part) != 0) {
          return false;
        }
        equal = true;
      }
    }
    return equal;
  }

  /**
   * Compares what a total row prints with the sums, then starts the next part. One that stands
   * above all rows waits for them.
   */
  void compare(Row row, TotalRow.Kind kind, RowSink sink) {
    if (kind == TotalRow.Kind.OTHER) {
      return;
    }
    if (rows == 0 && !isCarried(row)) {
      ahead.add(row);
      return;
    }
    if (people != null) {
      people.compare(row, kind, sink);
    }
    tell(row, kind, sink);
    sums.forEach(s -> s.part = BigDecimal.ZERO);
  }

  /** All rows were read: what stood above them can be compared. */
  void end(RowSink sink) {
    for (Row row : rows == 0 ? List.<Row>of() : ahead) {
      tell(row, TotalRow.Kind.GRAND, sink);
    }
  }

  private void tell(Row row, TotalRow.Kind kind, RowSink sink) {
    for (Running running : sums) {
      if (printed(running, row) instanceof BigDecimal printed) {
        BigDecimal sum = nearest(printed, running, kind);
        sink.controlTotal(
            new RowSink.ControlTotal(
                plan.table().name(),
                running.field.name(),
                plan.sheet(),
                row.number(),
                printed,
                sum));
      }
    }
  }

  /** Whether each of its numbers is what the tables before came to. */
  private boolean isCarried(Row row) {
    return sums.stream()
        .allMatch(
            running ->
                !(printed(running, row) instanceof BigDecimal printed)
                    || printed.compareTo(above(running)) == 0);
  }

  private BigDecimal nearest(BigDecimal printed, Running running, TotalRow.Kind kind) {
    BigDecimal whole = running.all.add(above(running));
    if (printed.compareTo(running.all) == 0
        || printed.compareTo(running.part) == 0
        || printed.compareTo(whole) == 0
        || printed.compareTo(running.part.subtract(running.partMended)) == 0
        || printed.compareTo(running.all.subtract(running.allMended)) == 0
        || printed.compareTo(whole.subtract(running.allMended)) == 0) {
      return printed;
    }
    return kind == TotalRow.Kind.GRAND || running.part.signum() == 0 ? running.all : running.part;
  }

  /** The sum of the same field in the tables before, under the same column if it is turned. */
  private BigDecimal above(Running mine) {
    if (before == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal sum = before.above(mine);
    for (Running running : before.sums) {
      boolean same =
          running.field.equals(mine.field) && Objects.equals(running.turned, mine.turned);
      sum = same ? sum.add(running.all) : sum;
    }
    return sum;
  }

  private static @Nullable Object printed(Running running, Row row) {
    Cell cell = row.cell(running.column.column());
    Object value = cell.isBlank() ? null : running.reader.read(cell);
    return value instanceof Integer count ? BigDecimal.valueOf(count) : value;
  }
}
