package bilan.pipelines.profile;

import bilan.pipelines.Fix;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
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
  private final RowTotals rowTotals;
  private final RowFilter filter;
  private final RowKinds kinds;
  private final @Nullable YearColumn years;
  private final Rollups rollups;
  private final SpreadCells spread;
  private final SectionTrail trail;
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
      Rollups rollups,
      SpreadCells spread,
      Totals totals,
      Notices notices,
      RowSink sink) {
    this.plan = plan;
    this.area = area;
    this.reading = reading;
    this.rejects = rejects;
    this.filter = filter;
    this.rollups = rollups;
    this.spread = spread;
    this.trail = new SectionTrail(plan.sections());
    this.notices = notices;
    this.sink = sink;
    this.totals = totals;
    this.rowTotals = new RowTotals(plan);
    this.kinds = new RowKinds(plan);
    this.years = YearColumn.of(plan.mapping());
  }

  boolean takes(Row row) {
    return row.number() > plan.area().headerLast() && row.number() <= plan.area().lastRow();
  }

  void accept(Row given) {
    Row row = years == null ? given : years.join(given);
    if (kinds.isNothing(row)) {
      if (kinds.countsPeople(row)) {
        totalRows++;
        totals.compare(row, TotalRow.Kind.PART, sink);
      }
      return;
    }
    TotalRow.Kind total = kinds.total(row);
    if (total == null && kinds.isBareNumbers(row) && totals.isUnlabelled(row)) {
      total = TotalRow.Kind.GRAND;
    }
    if (total != null) {
      totalRows++;
      trail.total();
      totals.compare(row, total, sink);
    } else if (kinds.isExample(row)) {
      return;
    } else if (kinds.isNote(row)) {
      note(row);
    } else if (kinds.isClosed(row)) {
      notices.count(
          "TABLE-10",
          Notices.CLOSED,
          "",
          plan.where(plan.area().firstColumn(), row.number()),
          null,
          Message.of("profile.notes.cure"));
    } else if (plan.turned().isEmpty() && rollups.contains(row, null)) {
      totalRows++;
    } else {
      data(spread.fill(row));
    }
  }

  /** All rows were read. */
  void end() {
    totals.end(sink);
  }

  private void data(Row row) {
    if (!filter.takes(row)) {
      totals.setAside(row, null);
      return;
    }
    kinds.seen(row);
    section = trail.next();
    if (plan.turned().isEmpty()) {
      type(row, null);
    } else {
      plan.turned().forEach(turned -> type(row, turned));
      rowTotals.compare(row, sink);
    }
  }

  /** The title of a section says something of the rows below it; other words are notes. */
  private void note(Row row) {
    if (!plan.sections().fields().isEmpty() && Sections.isTitle(row)) {
      trail.title(Sections.text(row));
    } else {
      notices.count(
          "TABLE-10",
          isFootnote(row) ? Notices.FOOTNOTES : "profile.notes",
          "",
          plan.where(plan.area().firstColumn(), row.number()),
          null,
          Message.of("profile.notes.cure"));
    }
  }

  /** {@code (1) …}, {@code * …} or a source: no row of the table by any reading. */
  private static boolean isFootnote(Row row) {
    String text = Sections.text(row).strip();
    return text.startsWith("(") || text.startsWith("*") || text.startsWith("Source");
  }

  private void type(Row row, @Nullable Turned turned) {
    if (turned != null && (plan.isEmpty(row, turned) || rollups.contains(row, turned))) {
      return;
    }
    Draft draft = reading.read(row, turned, section, Map.of());
    if (draft.isLeftOut()) {
      leftOut++;
      totals.setAside(row, turned);
    } else if (draft.faults().isEmpty()) {
      totals.add(draft, turned);
      sink.row(plan.table(), reading.typed(draft, 0, turned));
    } else {
      reject(draft, reading.rawHash(row, turned), turned);
    }
  }

  /** A row that was corrected in an earlier version of the file counts as it was corrected. */
  private void reject(Draft draft, long hash, @Nullable Turned turned) {
    int occurrence = rejects.next(plan.table().name(), hash);
    Rejection rejection = reading.rejection(draft, hash, area, occurrence, turned, section);
    rejected++;
    Fix fix = rejects.fix(plan.table().name(), hash, occurrence);
    Draft fixed = fix == null ? null : fixed(draft.row(), fix, turned);
    if (fix == null || fixed == null || !fixed.faults().isEmpty()) {
      totals.add(draft, turned);
      sink.rejected(rejection);
    } else if (fixed.isLeftOut()) {
      totals.setAside(draft.row(), turned);
      sink.fixed(rejection, fix, plan.table(), null);
    } else {
      totals.add(fixed, draft, turned);
      sink.fixed(rejection, fix, plan.table(), reading.typed(fixed, hash, turned));
    }
  }

  /** The row with the corrected cells; null if this version lacks one of their columns. */
  private @Nullable Draft fixed(Row row, Fix fix, @Nullable Turned turned) {
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
        ? reading.read(new Row(row.number(), cells, row.hidden()), turned, section, fix.hidden())
        : null;
  }

  /** How the table was read, if one of its rows was rejected. */
  void remember(Map<Integer, String> plans) {
    if (rejected > 0) {
      plans.put(area, PlanMemory.write(plan));
    }
  }

  int totalRows() {
    return totalRows;
  }

  /** Rows that took something from a merged cell, or from the row above. */
  int spread() {
    return spread.spread();
  }

  int leftOut() {
    return leftOut;
  }
}
