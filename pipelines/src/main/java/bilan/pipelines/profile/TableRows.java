package bilan.pipelines.profile;

import bilan.pipelines.Fix;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of one table to the sink, and leaves out what is no row: repeated headers, totals,
 * notes, rows that the profile skips.
 */
final class TableRows {

  private final TablePlan plan;
  private final int area;
  private final RowReading reading;
  private final Rejects rejects;
  private final Notices notices;
  private final RowSink sink;
  private final Totals totals;
  private final RowFilter filter;
  private final RowKinds kinds;
  private final Map<ColumnHead, LocalDate> periods;
  private @Nullable String section;
  private int totalRows;
  private int leftOut;
  private int rejected;

  TableRows(
      TablePlan plan,
      int area,
      RowReading reading,
      Rejects rejects,
      RowFilter filter,
      Map<ColumnHead, LocalDate> periods,
      Notices notices,
      RowSink sink) {
    this.plan = plan;
    this.area = area;
    this.reading = reading;
    this.rejects = rejects;
    this.filter = filter;
    this.periods = periods;
    this.notices = notices;
    this.sink = sink;
    this.totals = new Totals(plan);
    this.kinds = new RowKinds(plan);
  }

  boolean takes(Row row) {
    return row.number() > plan.area().headerLast() && row.number() <= plan.area().lastRow();
  }

  void accept(Row row) {
    if (kinds.isNothing(row)) {
      return;
    }
    TotalRow.Kind total = kinds.total(row);
    if (total == null && kinds.isBareNumbers(row) && totals.isUnlabelled(row)) {
      total = TotalRow.Kind.GRAND;
    }
    if (total != null) {
      totalRows++;
      totals.compare(row, total, sink);
    } else if (kinds.isNote(row)) {
      note(row);
    } else if (kinds.isExample(row)) {
      leftOut++;
    } else if (filter.takes(row)) {
      kinds.seen(row);
      if (periods.isEmpty()) {
        type(row, null, null);
      } else {
        periods.forEach((head, date) -> type(row, head, date));
      }
    }
  }

  /** The title of a section says the place of the rows below it, where nothing else does. */
  private void note(Row row) {
    if (plan.isSectioned()) {
      section =
          row.cells().stream()
              .map(CellReaders::text)
              .filter(t -> t != null)
              .findFirst()
              .orElse(null);
    } else {
      notices.count(
          "TABLE-10",
          "profile.notes",
          plan.sheet(),
          plan.where(plan.area().firstColumn(), row.number()),
          null,
          Message.of("profile.notes.cure"));
    }
  }

  private void type(Row row, @Nullable ColumnHead period, @Nullable LocalDate date) {
    if (period != null && row.cell(period.column()).isBlank()) {
      return;
    }
    Draft draft = reading.read(row, period, date, section, Map.of());
    long hash = reading.rawHash();
    if (draft.isLeftOut()) {
      leftOut++;
    } else if (draft.faults().isEmpty()) {
      totals.add(draft);
      sink.row(plan.table(), reading.typed(draft, hash));
    } else {
      reject(draft, hash, period, date);
    }
  }

  /** A row that was corrected in an earlier version of the file counts as it was corrected. */
  private void reject(
      Draft draft, long hash, @Nullable ColumnHead period, @Nullable LocalDate date) {
    int occurrence = rejects.next(plan.table().name(), hash);
    Rejection rejection = reading.rejection(draft, hash, area, occurrence, period, section);
    rejected++;
    Fix fix = rejects.fix(plan.table().name(), hash, occurrence);
    Draft fixed = fix == null ? null : fixed(draft.row(), fix, period, date);
    if (fix == null || fixed == null || !fixed.faults().isEmpty()) {
      totals.add(draft);
      sink.rejected(rejection);
    } else if (fixed.isLeftOut()) {
      sink.fixed(rejection, fix, plan.table(), null);
    } else {
      totals.add(fixed);
      sink.fixed(rejection, fix, plan.table(), reading.typed(fixed, hash));
    }
  }

  /** The row with the corrected cells; null if this version lacks one of their columns. */
  private @Nullable Draft fixed(
      Row row, Fix fix, @Nullable ColumnHead period, @Nullable LocalDate date) {
    List<Cell> cells = new ArrayList<>(row.cells());
    int found = 0;
    for (ColumnHead head : plan.area().columns()) {
      Cell corrected = fix.cells().get(head.text());
      if (corrected != null) {
        while (cells.size() <= head.column()) {
          cells.add(Cell.BLANK);
        }
        cells.set(head.column(), corrected);
        found++;
      }
    }
    return found == fix.cells().size()
        ? reading.read(
            new Row(row.number(), cells, row.hidden()), period, date, section, fix.hidden())
        : null;
  }

  /** How the table was read, if one of its rows was rejected. */
  void remember(Map<Integer, String> plans) {
    if (rejected > 0) {
      plans.put(area, PlanMemory.write(plan, periods));
    }
  }

  int totalRows() {
    return totalRows;
  }

  int leftOut() {
    return leftOut;
  }
}
