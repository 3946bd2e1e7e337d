package bilan.pipelines.profile;

import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of one table to the sink, and leaves out what is no row: repeated headers, totals,
 * notes, rows that the profile skips.
 */
final class TableRows {

  private final TablePlan plan;
  private final RowTyper typer;
  private final List<Finisher> finishers;
  private final Notices notices;
  private final RowSink sink;
  private final Totals totals;
  private final RowFilter filter;
  private final RowKinds kinds;
  private final Map<ColumnHead, LocalDate> periods;
  private @Nullable String section;
  private int totalRows;
  private int leftOut;

  TableRows(
      TablePlan plan,
      RowTyper typer,
      List<Finisher> finishers,
      RowFilter filter,
      Map<ColumnHead, LocalDate> periods,
      Notices notices,
      RowSink sink) {
    this.plan = plan;
    this.typer = typer;
    this.finishers = finishers;
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
    Draft draft = typer.type(row, period, date);
    long hash = typer.rawHash();
    if (section != null) {
      draft.setIfAbsent("place", section);
    }
    for (Finisher finisher : finishers) {
      finisher.finish(draft);
    }
    if (draft.isLeftOut()) {
      leftOut++;
      return;
    }
    typer.checkRequired(draft);
    totals.add(draft);
    if (draft.faults().isEmpty()) {
      send(draft, hash);
    } else {
      sink.rejected(
          new Rejection(
              plan.table().name(),
              plan.sheet(),
              row.number(),
              draft.faults(),
              cells(row),
              date(draft),
              known(draft),
              hash));
    }
  }

  private void send(Draft draft, long hash) {
    LocalDate month = "month".equals(plan.grain()) ? date(draft) : null;
    sink.row(
        plan.table(),
        new TypedRow(
            draft.values(),
            plan.sheet(),
            draft.row().number(),
            hash,
            plan.grain(),
            month == null ? null : month.withDayOfMonth(1),
            month == null ? null : month.withDayOfMonth(month.lengthOfMonth()),
            draft.audience()));
  }

  private @Nullable LocalDate date(Draft draft) {
    String field = plan.table().date();
    return field != null && draft.get(field) instanceof LocalDate date ? date : null;
  }

  private Map<String, Object> known(Draft draft) {
    Map<String, Object> known = new LinkedHashMap<>();
    List<Field> fields = plan.table().fields();
    for (int i = 0; i < fields.size(); i++) {
      Object value = draft.values()[i];
      if (value != null && fields.get(i).type() != FieldType.TEXT) {
        known.put(fields.get(i).name(), value);
      }
    }
    return known;
  }

  private Map<String, String> cells(Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (ColumnHead head : plan.area().columns()) {
      TablePlan.Column column =
          plan.all().stream().filter(c -> c.head().equals(head)).findFirst().orElse(null);
      String text = row.cell(head.column()).text();
      if (column != null) {
        cells.put(
            head.text(),
            text == null ? "" : isPerson(column) ? FreeText.MASK : FreeText.masked(text));
      } else if (plan.mapping().periods().contains(head)) {
        cells.put(head.text(), text == null ? "" : text);
      }
    }
    return cells;
  }

  private static boolean isPerson(TablePlan.Column column) {
    FieldType type =
        column.target() instanceof Target.ToField to
            ? to.field().type()
            : column.target() instanceof Target.ToInput to ? to.field().type() : FieldType.COUNT;
    boolean about = column.target() instanceof Target.ToInput;
    return about || type == FieldType.PERSON || type == FieldType.FACILITATOR;
  }

  int totalRows() {
    return totalRows;
  }

  int leftOut() {
    return leftOut;
  }
}
