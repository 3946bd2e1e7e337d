package bilan.pipelines.inspect;

import bilan.pipelines.control.RowKinds;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.detect.Guess;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.YearColumn;
import bilan.pipelines.model.Inspection.ColumnSeen;
import bilan.pipelines.model.Inspection.TableSeen;
import bilan.pipelines.model.Inspection.ValueSeen;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.model.SheetPicture.Part;
import bilan.pipelines.planning.RowSorter;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.reading.RowFilter;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table seen whole, and the same table on other sheets: a year in twelve months is one. */
final class TableLook {

  private final TablePlan first;
  private final List<ColumnLook> columns = new ArrayList<>();
  private final Set<String> sheets = new LinkedHashSet<>();
  private final ValuesSeen values = new ValuesSeen();
  private int lastRow;
  private long rows;

  public TableLook(TablePlan first) {
    this.first = first;
    this.lastRow = first.area().headerLast();
    for (ColumnHead head : first.area().columns()) {
      TablePlan.Column column = column(first, head);
      columns.add(
          new ColumnLook(
              head,
              column == null ? null : column.target(),
              column == null ? null : column.reading(),
              first.mapping().periods().contains(head)));
    }
  }

  private static TablePlan.@Nullable Column column(TablePlan plan, ColumnHead head) {
    return plan.all().stream().filter(c -> c.head().equals(head)).findFirst().orElse(null);
  }

  /** Whether a table has the same columns, which mean the same. */
  public boolean isLike(TablePlan plan) {
    return plan.table().equals(first.table())
        && plan.area().columns().equals(first.area().columns())
        && keys(plan).equals(keys(first));
  }

  private static List<String> keys(TablePlan plan) {
    return plan.all().stream().map(c -> c.target().key()).toList();
  }

  /** Takes one more table; its rows are then given to what is returned. */
  public Watch watch(TablePlan plan, RowFilter filter, Guess guess) {
    sheets.add(plan.sheet());
    values.add(plan, guess.profile(), guess.request().place());
    return new Watch(plan, filter);
  }

  /** The rows of one of the tables, without totals, notes and what the profile leaves out. */
  public final class Watch {

    private final TablePlan plan;
    private final RowFilter filter;
    private final RowKinds kinds;
    private final @Nullable YearColumn years;
    private final @Nullable RowSorter sorter;
    private final List<@Nullable CellReader> readers = new ArrayList<>();

    private Watch(TablePlan plan, RowFilter filter) {
      this.plan = plan;
      this.filter = filter;
      this.kinds = new RowKinds(plan);
      this.years = YearColumn.of(plan.mapping());
      this.sorter = plan.sorter() == null ? null : plan.sorter().get();
      for (ColumnHead head : plan.area().columns()) {
        TablePlan.Column column = column(plan, head);
        readers.add(
            column != null
                ? column.reader()
                : plan.mapping().periods().contains(head) ? plan.periodReader() : null);
      }
    }

    /** Sees a row and says what it is; null if it is outside of the table. */
    public @Nullable Part see(Row given) {
      Row row = years == null ? given : years.join(given);
      TableArea area = plan.area();
      boolean inside = row.number() > area.headerLast() && row.number() <= area.lastRow();
      Part part = !inside ? null : sorter == null ? byRules(row) : sorted(row, sorter);
      if (part == Part.RECORD) {
        count(row);
      }
      return part;
    }

    private static Part sorted(Row row, RowSorter sorter) {
      String above = sorter.section();
      RowFate fate = sorter.next(row);
      return switch (fate) {
        case COUNTED -> Part.RECORD;
        case TOTAL -> Part.TOTAL;
        case HEADER -> Part.HEADER;
        case NOTE -> Objects.equals(above, sorter.section()) ? Part.NOTE : Part.SECTION;
        case BLANK -> Part.BLANK;
        default -> Part.LEFT_OUT;
      };
    }

    private Part byRules(Row row) {
      if (kinds.isNothing(row)) {
        return Part.BLANK;
      }
      if (kinds.isHeaderAgain(row)) {
        return Part.HEADER;
      }
      boolean footer = kinds.isFooter(row);
      if (!footer && kinds.total(row, null, null).kind() != null) {
        return Part.TOTAL;
      }
      if (footer || kinds.isNote(row)) {
        return Part.NOTE;
      }
      if (kinds.isClosed(row)
          || kinds.isExample(row)
          || kinds.isFiller(row)
          || filter.leaves(row) != null) {
        return Part.LEFT_OUT;
      }
      kinds.seen(row);
      return Part.RECORD;
    }

    private void count(Row row) {
      TableArea area = plan.area();
      rows++;
      if (plan == first) {
        lastRow = row.number();
      }
      for (int i = 0; i < readers.size(); i++) {
        columns.get(i).see(row.cell(area.columns().get(i).column()), readers.get(i));
      }
    }
  }

  public TableSeen seen() {
    TableArea area = first.area();
    String corners =
        first.sheet()
            + "!"
            + Address.cell(area.firstColumn(), area.headerFirst())
            + ":"
            + Address.cell(area.lastColumn(), lastRow);
    List<ColumnSeen> looks = columns.stream().map(ColumnLook::seen).toList();
    List<ValueSeen> said = values.seen();
    return new TableSeen(
        List.copyOf(sheets),
        corners,
        area.headerFirst(),
        area.headerLast(),
        first.table().name(),
        first.table().label(),
        first.table().labelEn(),
        first.table().is(Trait.SALES) || !"line".equals(first.grain()) ? first.grain() : null,
        rows,
        looks,
        said);
  }

  public long rows() {
    return rows;
  }

  public TablePlan plan() {
    return first;
  }
}
