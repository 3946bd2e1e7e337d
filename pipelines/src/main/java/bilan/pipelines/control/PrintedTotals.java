package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.pipelines.model.RowSink.Covers;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the rows read, since the last subtotal and in all, to compare with the totals that the
 * file prints.
 */
public final class PrintedTotals {

  private final TablePlan plan;
  private final List<RunningSum> sums = new ArrayList<>();
  private final @Nullable PrintedTotals before;
  private final @Nullable HeadCount people;
  private final SumSearch search;
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean aboveRows;
  private int rows;
  private int partRows;
  private int latest = -1;

  /**
   * A total that may be of the rows below it.
   *
   * @param otherwise what it is reported as if it is not; empty if it stands above all rows
   */
  private record Waiting(Row row, List<ControlTotal> otherwise) {}

  /**
   * @param before those of the same table further up or on an earlier sheet, which a last total may
   *     cover too; null if this is the first
   */
  public PrintedTotals(TablePlan plan, @Nullable PrintedTotals before) {
    this.plan = plan;
    this.before = before;
    this.search = new SumSearch(plan, sums, this::above);
    for (int i = 0; i < plan.table().fields().size(); i++) {
      Field field = plan.table().fields().get(i);
      TablePlan.Column column = plan.column(field.name());
      if (column != null && adds(field)) {
        sums.add(new RunningSum(field, i, column.head(), column.reader(), null));
      }
    }
    this.people = "participant".equals(plan.grain()) ? new HeadCount(plan) : null;
    Field value = plan.mapping().periodValue();
    CellReader reader = plan.totalReader();
    if (value != null && reader != null) {
      int index = plan.table().indexOf(value.name());
      sums.removeIf(s -> s.index == index && !plan.turned().isEmpty());
      plan.turned().forEach(t -> sums.add(new RunningSum(value, index, t.head(), reader, t)));
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
  public void add(Draft draft, @Nullable TurnedColumn turned) {
    add(draft, draft, turned);
  }

  /**
   * @param sent the same row as the file has it: its totals may add up either
   */
  public void add(Draft draft, Draft sent, @Nullable TurnedColumn turned) {
    count(draft.row());
    if (people != null) {
      people.add();
    }
    for (RunningSum running : sums) {
      if (running.isUnder(turned)) {
        BigDecimal number = number(draft, running, turned);
        running.add(
            number,
            draft == sent ? BigDecimal.ZERO : number.subtract(number(sent, running, turned)));
      }
    }
  }

  /**
   * A row that does not count: the profile skips it, it is another's, it was cancelled. A total may
   * cover it.
   *
   * @param turned the column under which it stands; null if it is a whole row
   */
  public void setAside(Row row, @Nullable TurnedColumn turned) {
    count(row);
    if (people != null) {
      people.setAside();
    }
    for (RunningSum running : sums) {
      if (turned == null || running.isUnder(turned)) {
        running.setAside(row);
      }
    }
  }

  /** A row whose months are columns comes once for each of them, and is one row. */
  private void count(Row row) {
    if (row.number() != latest) {
      rows++;
      partRows++;
      latest = row.number();
    }
  }

  private BigDecimal number(Draft draft, RunningSum running, @Nullable TurnedColumn turned) {
    Object value = plan.areTicks() && turned != null ? 1 : draft.values()[running.index];
    return value instanceof BigDecimal amount
        ? amount
        : value instanceof Integer count ? BigDecimal.valueOf(count) : BigDecimal.ZERO;
  }

  /** How far the numbers of a row are the sums of rows that it may cover. */
  SumEvidence evidence(Row row) {
    return search.of(row, rows, partRows, aboveRows);
  }

  /**
   * Compares what a total row prints with the sums, then starts the next part. One that stands
   * above all rows waits for them, and where one does, others may stand above theirs.
   */
  public void compare(Row row, TotalRow.Kind kind, RowSink sink) {
    boolean sumsNothing = people == null && sums.stream().allMatch(s -> s.printed(row) == null);
    if (kind == TotalRow.Kind.OTHER || sumsNothing) {
      return;
    }
    if (rows == 0 && !isCarried(row)) {
      waiting.add(new Waiting(row, List.of()));
      aboveRows = true;
      return;
    }
    settle(sink);
    if (people != null) {
      people.compare(row, kind, sink);
    }
    List<ControlTotal> told = told(row, kind, Covers.ABOVE);
    if (aboveRows && told.stream().anyMatch(ControlTotal::differs)) {
      waiting.add(new Waiting(row, told));
    } else {
      told.forEach(sink::controlTotal);
    }
    sums.forEach(RunningSum::startPart);
    partRows = 0;
  }

  /**
   * Compares how many came, as a line below the rows says, with these.
   *
   * @return whether there is something to compare it with
   */
  public boolean compareCount(Row row, BigDecimal printed, RowSink sink) {
    if (rows == 0) {
      return true; // What stands above all rows may be of another list.
    }
    if (people != null) {
      people.compare(row, printed, sink);
      return true;
    }
    List<RunningSum> counts =
        sums.stream().filter(s -> s.field.name().equals("participants")).toList();
    if (counts.isEmpty()) {
      return false;
    }
    Span all = new Span();
    Span part = new Span();
    counts.forEach(c -> all.add(c.all));
    counts.forEach(c -> part.add(c.part()));
    sink.controlTotal(
        new ControlTotal(
            plan.table().name(),
            "participants",
            plan.sheet(),
            row.number(),
            printed,
            all.is(printed) || part.is(printed) ? printed : part.isZero() ? all.sum() : part.sum(),
            Covers.ABOVE));
    counts.forEach(RunningSum::startPart);
    return true;
  }

  /** Those that the rows since the last total come to stood above them. */
  private void settle(RowSink sink) {
    for (Waiting each : List.copyOf(waiting)) {
      List<ControlTotal> told = told(each.row(), TotalRow.Kind.PART, Covers.BELOW);
      if (sums.stream().allMatch(s -> s.isPart(each.row()))) {
        told.forEach(sink::controlTotal);
        waiting.remove(each);
      }
    }
  }

  /** All rows were read: what stood above them can be compared. */
  public void end(RowSink sink) {
    if (rows == 0) {
      return;
    }
    settle(sink);
    waiting.forEach(w -> w.otherwise().forEach(sink::controlTotal));
    waiting.stream()
        .filter(w -> w.otherwise().isEmpty())
        .flatMap(w -> told(w.row(), TotalRow.Kind.GRAND, Covers.BELOW).stream())
        .forEach(sink::controlTotal);
  }

  private List<ControlTotal> told(Row row, TotalRow.Kind kind, Covers covers) {
    List<ControlTotal> told = new ArrayList<>();
    for (RunningSum running : sums) {
      BigDecimal printed = running.printed(row);
      if (printed != null) {
        told.add(control(row, running, printed, kind, covers));
      }
    }
    return told;
  }

  private ControlTotal control(
      Row row, RunningSum running, BigDecimal printed, TotalRow.Kind kind, Covers covers) {
    BigDecimal sum = running.nearest(printed, above(running), kind);
    boolean parts =
        sum != null && sum.compareTo(printed) != 0 && search.isOfNamed(printed, row, running);
    return new ControlTotal(
        plan.table().name(),
        running.field.name(),
        plan.sheet(),
        row.number(),
        printed,
        parts ? printed : sum,
        covers);
  }

  /** What a row says by the first field that adds up, to name it; null if it says no number. */
  public @Nullable BigDecimal amount(Row row) {
    BigDecimal amount = null;
    Field named = null;
    for (RunningSum running : sums) {
      BigDecimal number = running.number(row);
      if (number != null && (amount == null || running.field.equals(named))) {
        amount = amount == null ? number : amount.add(number);
        named = running.field;
      }
    }
    return amount;
  }

  /** Whether each of its numbers is what the tables before came to. */
  private boolean isCarried(Row row) {
    return sums.stream()
        .allMatch(
            running -> {
              BigDecimal printed = running.printed(row);
              return printed == null || above(running).is(printed);
            });
  }

  /** The sum of the same field in the tables before, under the same column if it is turned. */
  private Span above(RunningSum mine) {
    Span sum = new Span();
    for (PrintedTotals each = before; each != null; each = each.before) {
      each.sums.stream().filter(mine::isLike).forEach(s -> sum.add(s.all));
    }
    return sum;
  }
}
