package bilan.pipelines.reading;

import bilan.pipelines.control.PrintedTotals;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.Rollups;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.row.RowReading;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types the rows of one table and sends them to the sink: counted, rejected, or as corrected. */
final class SentRows {

  private final TablePlan plan;
  private final int area;
  private final RowReading reading;
  private final RejectNumbers rejects;
  private final Rollups rollups;
  private final PrintedTotals totals;
  private final RowSink sink;
  private int leftOut;
  private int absent;
  private int rejected;

  SentRows(
      TablePlan plan,
      int area,
      RowReading reading,
      RejectNumbers rejects,
      Rollups rollups,
      PrintedTotals totals,
      RowSink sink) {
    this.plan = plan;
    this.area = area;
    this.reading = reading;
    this.rejects = rejects;
    this.rollups = rollups;
    this.totals = totals;
    this.sink = sink;
  }

  /**
   * Types a row, or the cell of a turned column, and sends it on.
   *
   * @param section the titles above it; null if there are none
   */
  RowFate send(Row row, @Nullable TurnedColumn turned, @Nullable String section) {
    if (turned != null && plan.isEmpty(row, turned)) {
      return RowFate.BLANK;
    }
    if (turned != null && rollups.contains(row, turned)) {
      return RowFate.TOTAL;
    }
    Draft draft = reading.read(row, turned, section, Map.of());
    if (draft.isLeftOut()) {
      leftOut++;
      absent += draft.isAbsent() ? 1 : 0;
      totals.setAside(row, turned);
      return RowFate.CANCELLED;
    }
    rejects.parents().check(plan, draft);
    if (draft.faults().isEmpty()) {
      totals.add(draft, turned);
      sink.row(plan.table(), reading.typed(draft, 0, turned));
      return RowFate.COUNTED;
    }
    return reject(draft, reading.rawHash(draft, turned), turned, section);
  }

  /** A row that was corrected in an earlier version of the file counts as it was corrected. */
  private RowFate reject(
      Draft draft, long hash, @Nullable TurnedColumn turned, @Nullable String section) {
    int occurrence = rejects.next(plan.table().name(), hash);
    Rejection rejection = reading.rejection(draft, hash, area, occurrence, turned, section);
    rejected++;
    Fix fix = rejects.fix(plan.table().name(), hash, occurrence);
    Draft fixed = fix == null ? null : fixed(draft.row(), fix, turned, section);
    if (fix == null || fixed == null || !fixed.faults().isEmpty()) {
      totals.add(draft, turned);
      rejects.parents().add(plan, draft);
      sink.rejected(rejection);
      return RowFate.REJECTED;
    }
    if (fixed.isLeftOut()) {
      totals.setAside(draft.row(), turned);
      sink.fixed(rejection, fix, plan.table(), null);
      return RowFate.CANCELLED;
    }
    totals.add(fixed, draft, turned);
    sink.fixed(rejection, fix, plan.table(), reading.typed(fixed, hash, turned));
    return RowFate.COUNTED;
  }

  /** The row with the corrected cells; null if this version lacks one of their columns. */
  private @Nullable Draft fixed(
      Row row, Fix fix, @Nullable TurnedColumn turned, @Nullable String section) {
    List<SheetCell> cells = new ArrayList<>(row.cells());
    int found = 0;
    for (ColumnHead head : plan.area().columns()) {
      SheetCell corrected = fix.cells().get(head.text());
      if (corrected != null) {
        while (cells.size() <= head.column()) {
          cells.add(SheetCell.BLANK);
        }
        cells.set(head.column(), corrected);
        found++;
      }
    }
    return found == fix.cells().size()
        ? reading.read(new Row(row.number(), cells, row.hidden()), turned, section, fix.hidden())
        : null;
  }

  /** One row says itself that it does not count. */
  void leaveOut() {
    leftOut++;
  }

  /** Rows that say themselves that they do not count. */
  int leftOut() {
    return leftOut;
  }

  /** Of these, the persons who did not come. */
  int absent() {
    return absent;
  }

  int rejected() {
    return rejected;
  }
}
