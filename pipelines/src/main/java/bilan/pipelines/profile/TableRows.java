package bilan.pipelines.profile;

import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of one table to the sink, and leaves out what is no row: repeated headers, totals,
 * notes, rows that the profile skips.
 */
final class TableRows {

  /** How far below its header a template's example may stand. */
  private static final int EXAMPLES = 3;

  /** Longer than names are. */
  private static final int LONG = 60;

  private final TablePlan plan;
  private final RowTyper typer;
  private final List<Finisher> finishers;
  private final RowSink sink;
  private final Totals totals;
  private final RowFilter filter;
  private final int first;
  private final int last;
  private final int[] required;
  private final int[] mapped;
  private final int telling;
  private final Map<ColumnHead, LocalDate> periods;
  private @Nullable String section;
  private int lastNumber;
  private int totalRows;
  private int notes;
  private int leftOut;

  TableRows(
      TablePlan plan,
      RowTyper typer,
      List<Finisher> finishers,
      RowFilter filter,
      Map<ColumnHead, LocalDate> periods,
      RowSink sink) {
    this.plan = plan;
    this.typer = typer;
    this.finishers = finishers;
    this.filter = filter;
    this.periods = periods;
    this.sink = sink;
    this.totals = new Totals(plan);
    this.first = plan.area().firstColumn();
    this.last = plan.area().lastColumn();
    this.mapped =
        IntStream.concat(
                plan.all().stream().mapToInt(c -> c.head().column()),
                plan.mapping().periods().stream().mapToInt(ColumnHead::column))
            .toArray();
    this.telling =
        plan.all().stream()
            .filter(c -> c.target() instanceof Target.ToField to && isTelling(to.field().type()))
            .mapToInt(c -> c.head().column())
            .findFirst()
            .orElse(first);
    this.required =
        plan.table().fields().stream()
            .filter(Field::required)
            .map(f -> plan.column(f.name()))
            .filter(c -> c != null)
            .mapToInt(c -> c.head().column())
            .toArray();
  }

  private static boolean isTelling(FieldType type) {
    return switch (type) {
      case DATE, MONTH, AMOUNT, COUNT, DECIMAL, RATE, YEAR -> true;
      default -> false;
    };
  }

  boolean takes(Row row) {
    return row.number() > plan.area().headerLast() && row.number() <= plan.area().lastRow();
  }

  void accept(Row row) {
    int filled = filled(row);
    if (filled == 0 || isHeaderAgain(row) || saysNothing(row)) {
      return;
    }
    TotalRow.Kind total = mayBeTotal(row) ? TotalRow.of(row, first, last) : null;
    if (total == null && isBareNumbers(row) && totals.isUnlabelled(row)) {
      total = TotalRow.Kind.GRAND;
    }
    if (total != null) {
      totalRows++;
      totals.compare(row, total, sink);
    } else if (isNote(row, filled)) {
      note(row);
    } else if (isExample(row)) {
      leftOut++;
    } else if (filter.takes(row)) {
      lastNumber = row.number();
      if (periods.isEmpty()) {
        type(row, null, null);
      } else {
        periods.forEach((head, date) -> type(row, head, date));
      }
    }
  }

  /**
   * Formulas dragged down beyond the last row, or words beside the table: none of the mapped cells
   * holds a value.
   */
  private boolean saysNothing(Row row) {
    for (int column : mapped) {
      Cell.Type type = row.cell(column).type();
      if (type != Cell.Type.BLANK && type != Cell.Type.UNCOMPUTED) {
        return false;
      }
    }
    return true;
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
      notes++;
    }
  }

  /** The row that a template shows; a person may have left it. */
  private boolean isExample(Row row) {
    if (row.number() > plan.area().headerLast() + EXAMPLES) {
      return false;
    }
    for (Cell cell : row.cells()) {
      String text = cell.text();
      if (cell.type() == Cell.Type.TEXT
          && text != null
          && (text.equals("EX-1")
              || text.equals("exemple à remplacer")
              || text.equals("example to replace"))) {
        return true;
      }
    }
    return false;
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

  private int filled(Row row) {
    int filled = 0;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      filled += row.cell(column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /**
   * A total lacks something that each row of the table must have, or has its label where a date or
   * a number must stand.
   */
  private boolean mayBeTotal(Row row) {
    for (int column : required) {
      Cell cell = row.cell(column);
      String text = cell.text();
      if (cell.isBlank()
          || (cell.type() == Cell.Type.TEXT && text != null && TotalRow.of(text) != null)) {
        return true;
      }
    }
    return required.length == 0;
  }

  private boolean isBareNumbers(Row row) {
    if (required.length == 0 || !row.cell(required[0]).isBlank()) {
      return false;
    }
    boolean numbers = false;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (cell.type() == Cell.Type.DATE || isWords(cell)) {
        return false;
      }
      numbers |= !cell.isBlank();
    }
    return numbers;
  }

  /** One text alone, where rows need more: a footnote or the title of a section. */
  private boolean isNote(Row row, int filled) {
    if (filled != 1) {
      return false;
    }
    int column = first;
    while (row.cell(column).isBlank()) {
      column++;
    }
    Cell cell = row.cell(column);
    boolean narrow = required.length < 2 && plan.all().size() < 4;
    return isWords(cell) && (!narrow || isFootnote(String.valueOf(cell.text()), row));
  }

  /**
   * In a narrow table a lone word may be a row; a footnote has its mark, or stands apart and is
   * long.
   */
  private boolean isFootnote(String text, Row row) {
    String name = Headers.normalise(text);
    boolean marked =
        text.strip().startsWith("(")
            || text.strip().startsWith("*")
            || name.startsWith("nb ")
            || name.startsWith("note")
            || name.startsWith("source");
    return marked || (row.number() > lastNumber + 1 && text.length() > LONG);
  }

  private static boolean isWords(Cell cell) {
    String text = cell.text();
    return cell.type() == Cell.Type.TEXT
        && text != null
        && text.chars().anyMatch(Character::isLetter);
  }

  /** The header once more: looked for only where words stand in a column of dates or numbers. */
  private boolean isHeaderAgain(Row row) {
    Cell tell = row.cell(telling);
    String text = tell.text();
    if (tell.type() != Cell.Type.TEXT || text == null || !startsWithLetter(text)) {
      return false;
    }
    int same = 0;
    int cells = 0;
    for (ColumnHead each : plan.area().columns()) {
      String cell = row.cell(each.column()).text();
      if (cell != null) {
        cells++;
        same += each.names().contains(Headers.normalise(cell)) ? 1 : 0;
      }
    }
    return same >= 2 && same * 2 > cells;
  }

  private static boolean startsWithLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return true;
      }
      if (Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }

  int totalRows() {
    return totalRows;
  }

  int notes() {
    return notes;
  }

  int leftOut() {
    return leftOut;
  }
}
