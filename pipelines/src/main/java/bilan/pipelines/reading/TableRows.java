package bilan.pipelines.reading;

import bilan.pipelines.control.Footers;
import bilan.pipelines.control.PrintedTotals;
import bilan.pipelines.control.RowAccounting;
import bilan.pipelines.control.RowKinds;
import bilan.pipelines.control.RowTotals;
import bilan.pipelines.control.TotalRows;
import bilan.pipelines.control.UnnamedTotals;
import bilan.pipelines.correction.PlanMemory;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.YearColumn;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.planning.Rollups;
import bilan.pipelines.planning.RowSorter;
import bilan.pipelines.planning.SpreadCells;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TitledSections;
import bilan.pipelines.row.RowReading;
import bilan.pipelines.row.SectionTrail;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of one table to the sink, and leaves out what is no row: repeated headers, totals,
 * notes, rows that the profile skips.
 */
final class TableRows {

  private final TablePlan plan;
  private final int area;
  private final SentRows cells;
  private final Notices notices;
  private final RowSink sink;
  private final PrintedTotals totals;
  private final RowTotals rowTotals;
  private final RowFilter filter;
  private final RowKinds kinds;
  private final UnnamedTotals unnamed;
  private final @Nullable YearColumn years;
  private final Rollups rollups;
  private final SpreadCells spread;
  private final SectionTrail trail;
  private final RowAccounting account;
  private final @Nullable TableRows main;
  private final @Nullable RowSorter sorter;

  /** Whether a result was set aside, which totals below it may hold. */
  private boolean balanced;

  private RowFate latest = RowFate.BLANK;
  private @Nullable String section;

  /**
   * @param main the table whose rows these are parts of, which takes each row first; null if they
   *     are rows of their own
   */
  TableRows(
      TablePlan plan,
      @Nullable TableRows main,
      int area,
      RowReading reading,
      RejectNumbers rejects,
      RowFilter filter,
      Rollups rollups,
      SpreadCells spread,
      PrintedTotals totals,
      Notices notices,
      RowSink sink) {
    this.plan = plan;
    this.main = main;
    this.area = area;
    this.cells = new SentRows(plan, area, reading, rejects, rollups, totals, sink);
    this.filter = filter;
    this.rollups = rollups;
    this.spread = spread;
    this.trail = new SectionTrail(plan.sections());
    this.notices = notices;
    this.sink = sink;
    this.totals = totals;
    this.rowTotals = new RowTotals(plan);
    this.kinds = new RowKinds(plan);
    this.unnamed = new UnnamedTotals(plan, kinds.required(), spread, totals);
    this.years = YearColumn.of(plan.mapping());
    this.account = new RowAccounting(plan);
    this.sorter = plan.sorter() == null ? null : plan.sorter().get();
  }

  boolean takes(Row row) {
    return row.number() > plan.area().headerLast() && row.number() <= plan.area().lastRow();
  }

  void accept(Row given) {
    Row row = years == null ? given : years.join(given);
    account.seen();
    latest = sorter != null ? sorted(row) : main == null ? fate(row) : beside(row, main.latest);
    account.add(latest);
  }

  /** What a row is by the interpretation of the whole table. */
  private RowFate sorted(Row row) {
    RowFate fate = sorter == null ? RowFate.BLANK : sorter.next(row);
    switch (fate) {
      case TOTAL -> {
        TotalRow.Kind kind = TotalRow.of(row, plan.area().firstColumn(), plan.area().lastColumn());
        account.total(row, totals.amount(row));
        balanced |= plan.table().is(Trait.ACCOUNTS) && TotalRow.isResult(TitledSections.text(row));
        kind = balanced ? TotalRow.Kind.OTHER : kind == null ? TotalRow.Kind.GRAND : kind;
        totals.compare(row, kind, sink);
      }
      case NOTE -> note(row, isFootnote(row) ? Notices.FOOTNOTES : "profile.notes");
      case CLOSED -> note(row, Notices.CLOSED);
      case SKIPPED -> note(row, "profile.balance_sheet");
      case CANCELLED -> {
        totals.setAside(row, null);
        cells.leaveOut();
      }
      case COUNTED -> {
        return counted(row);
      }
      default -> {
        // Nothing stands in it, or the header once more.
      }
    }
    return fate;
  }

  /** A row that an interpretation counts may be an example, or an account that sums up others. */
  private RowFate counted(Row row) {
    if (kinds.isExample(row)) {
      return RowFate.EXAMPLE;
    }
    if (plan.turned().isEmpty() && rollups.contains(row, null)) {
      account.total(row, totals.amount(row));
      return RowFate.TOTAL;
    }
    return data(spread.fill(row));
  }

  /** A part of a row is what the row is. */
  private RowFate beside(Row row, RowFate whole) {
    return switch (whole) {
      case TOTAL, HEADER, NOTE, CLOSED, EXAMPLE, FILLER, BLANK -> fate(row);
      default -> kinds.isNothing(row) ? RowFate.BLANK : data(spread.fill(row));
    };
  }

  /** Each row has one: what it is, or what became of it. */
  private RowFate fate(Row row) {
    if (kinds.isNothing(row)) {
      return nothing(row);
    }
    if (kinds.isHeaderAgain(row)) {
      return RowFate.HEADER;
    }
    RowFate footer = kinds.isFooter(row) ? footer(row) : null;
    return footer == null ? total(row) : footer;
  }

  private RowFate nothing(Row row) {
    if (kinds.isTotalOfPeople(row)) {
      totals.compare(row, TotalRow.Kind.PART, sink);
      return RowFate.TOTAL;
    }
    RowFate footer = kinds.isPeople() && kinds.isFooter(row) ? footer(row) : null;
    return footer == null ? RowFate.BLANK : footer;
  }

  /** How many came is compared, other words are a note; null if it adds up money. */
  private @Nullable RowFate footer(Row row) {
    if (kinds.measures(row) && kinds.saysTotal(row)) {
      return null;
    }
    BigDecimal count = Footers.count(row);
    if (count != null && totals.compareCount(row, count, sink)) {
      return RowFate.TOTAL;
    }
    if (kinds.measures(row)) {
      return null;
    }
    note(row, Notices.FOOTNOTES);
    return RowFate.NOTE;
  }

  private RowFate total(Row row) {
    TotalRows.Judged judged = kinds.total(row, totals, spread);
    TotalRow.Kind kind = judged.kind();
    if (kind == null && unnamed.has(row)) {
      kind = TotalRow.Kind.GRAND;
    }
    if (kind != null || judged.doubt() != TotalRows.Doubt.NONE) {
      account.judged(row, judged, kind != null, totals.amount(row));
    }
    if (kind == null) {
      return other(row);
    }
    trail.total();
    totals.compare(row, kind, sink);
    return RowFate.TOTAL;
  }

  private RowFate other(Row row) {
    if (kinds.isExample(row)) {
      return RowFate.EXAMPLE;
    }
    if (kinds.isNote(row)) {
      note(row);
      return RowFate.NOTE;
    }
    if (kinds.isClosed(row)) {
      note(row, Notices.CLOSED);
      return RowFate.CLOSED;
    }
    if (kinds.isCalledOff(row)) {
      note(row, Notices.CALLED_OFF);
      return RowFate.CLOSED;
    }
    if (plan.turned().isEmpty() && rollups.contains(row, null)) {
      account.total(row, totals.amount(row));
      return RowFate.TOTAL;
    }
    if (kinds.isFiller(row)) {
      account.filler(row);
      return RowFate.FILLER;
    }
    return data(spread.fill(row));
  }

  /** All rows were read. */
  void end() {
    totals.end(sink);
  }

  private RowFate data(Row row) {
    RowFate left = filter.leaves(row);
    if (left != null) {
      totals.setAside(row, null);
      return left;
    }
    kinds.seen(row);
    section = sorter == null ? trail.next() : sorter.section();
    if (plan.turned().isEmpty()) {
      return cells.send(row, null, section);
    }
    Set<RowFate> fates = EnumSet.noneOf(RowFate.class);
    plan.turned().forEach(turned -> fates.add(cells.send(row, turned, section)));
    rowTotals.compare(row, sink);
    return worst(fates);
  }

  /** Of a row that stands for several: rejected if one is, counted if one is. */
  private static RowFate worst(Set<RowFate> fates) {
    return Stream.of(RowFate.REJECTED, RowFate.COUNTED, RowFate.CANCELLED, RowFate.TOTAL)
        .filter(fates::contains)
        .findFirst()
        .orElse(RowFate.BLANK);
  }

  /** The title of a section says something of the rows below it; other words are notes. */
  private void note(Row row) {
    if (!plan.sections().fields().isEmpty() && TitledSections.isTitle(row)) {
      trail.title(TitledSections.text(row));
    } else if (!plan.isShared()) {
      note(row, isFootnote(row) ? Notices.FOOTNOTES : "profile.notes");
    }
  }

  private void note(Row row, String key) {
    notices.count(
        "TABLE-10",
        key,
        "",
        plan.where(plan.area().firstColumn(), row),
        null,
        Message.of("profile.notes.cure"));
  }

  /** {@code (1) …}, {@code * …} or a source: no row of the table by any reading. */
  private static boolean isFootnote(Row row) {
    String text = TitledSections.text(row).strip();
    return text.startsWith("(") || text.startsWith("*") || text.startsWith("Source");
  }

  /** How the table was read, if one of its rows was rejected. */
  void remember(Map<Integer, String> plans) {
    if (cells.rejected() > 0) {
      plans.put(area, PlanMemory.write(plan));
    }
  }

  /** What became of its rows. */
  RowAccounting account() {
    return account;
  }

  /** Rows that took something from a merged cell, or from the row above. */
  int spread() {
    return spread.spread();
  }

  int leftOut() {
    return cells.leftOut();
  }

  /** Whether rows of a plan are parts of its rows. */
  boolean isOf(TablePlan part) {
    return part.isShared() && !plan.isShared() && plan.area().equals(part.area());
  }

  /** Whether another table tells what becomes of its rows. */
  boolean isShared() {
    return plan.isShared();
  }

  /** Of those left out, the persons who did not come. */
  int absent() {
    return cells.absent();
  }
}
