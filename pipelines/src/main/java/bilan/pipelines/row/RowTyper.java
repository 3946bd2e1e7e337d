package bilan.pipelines.row;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.FieldIndex;
import bilan.pipelines.typing.FreeText;
import bilan.pipelines.typing.Quoted;
import bilan.pipelines.typing.RawHash;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Types the rows of one table: each mapped cell by its field, then what the sheet, the options and
 * the profile say for the others.
 */
public final class RowTyper {

  private final DatasetTable table;
  private final TablePlan plan;
  private final RawHash hash;
  private final Notices notices;
  private final int[] columns;
  private final @Nullable CellReader[] readers;

  /** Fields that a column or a constant gives. */
  private final int[] given;

  private final boolean[] texts;
  private final int periodValue;
  private final FieldIndex index;
  private final int[] extras;
  private final RequiredFields required;

  public RowTyper(TablePlan plan, RawHash hash, Notices notices) {
    this.plan = plan;
    this.table = plan.table();
    this.hash = hash;
    this.notices = notices;
    int size = table.fields().size();
    columns = new int[size];
    readers = new CellReader[size];
    texts = new boolean[size];
    for (int i = 0; i < size; i++) {
      Field field = table.fields().get(i);
      TablePlan.Column column = plan.column(field.name());
      texts[i] = field.type().isText();
      columns[i] = column == null ? -1 : column.head().column();
      readers[i] = column == null ? null : column.reader();
    }
    given =
        IntStream.range(0, size)
            .filter(i -> readers[i] != null || plan.constant(i) != null)
            .toArray();
    Field value = plan.mapping().periodValue();
    periodValue = value == null ? -1 : table.indexOf(value.name());
    index = new FieldIndex(table);
    extras =
        plan.extras().stream()
            .filter(c -> c.target().field().type() != FieldType.PERSON)
            .mapToInt(c -> c.head().column())
            .toArray();
    required = new RequiredFields(plan, index);
  }

  /** Types a row; of a turned column, the cell under it. */
  Draft type(Row row, @Nullable TurnedColumn turned) {
    Draft draft = new Draft(index, row);
    @Nullable Object[] values = draft.values();
    for (int i : given) {
      CellReader reader = readers[i];
      if (reader != null) {
        values[i] = read(draft, row.cell(columns[i]), i, reader);
      }
      if (values[i] == null && !(turned != null && i == periodValue)) {
        values[i] = plan.constant(i);
      }
    }
    if (turned != null) {
      readTurned(draft, row, turned);
    }
    return draft;
  }

  private void readTurned(Draft draft, Row row, TurnedColumn turned) {
    ColumnHead head = turned.head();
    CellReader reader = plan.periodReader();
    if (reader != null && periodValue >= 0) {
      Object value = reader.read(row.cell(head.column()));
      if (value instanceof Fault fault) {
        draft.fault(fault(fault, table.fields().get(periodValue), head, row));
      } else {
        draft.values()[periodValue] = value;
      }
    }
    turned.values().forEach(draft::set);
    LocalDate date = turned.weekday() == 0 ? turned.date() : ofRow(draft, turned);
    if (date != null || turned.weekday() != 0) {
      give(draft, date);
    }
  }

  /** The day of a column in the week or in the month that a row's own date says; null if none. */
  private @Nullable LocalDate ofRow(Draft draft, TurnedColumn turned) {
    String name = table.date();
    LocalDate month = turned.date();
    if (name == null || !(draft.values()[table.indexOf(name)] instanceof LocalDate own)) {
      return null;
    }
    if (turned.weekday() > 0) {
      return own.plusDays(turned.weekday() - own.getDayOfWeek().getValue());
    }
    if (turned.weekday() == TurnedColumn.OF_YEAR && month != null) {
      return TurnedColumn.monthOf(month, own.getMonthValue());
    }
    return month == null || own.getDayOfMonth() > month.lengthOfMonth()
        ? null
        : month.withDayOfMonth(own.getDayOfMonth());
  }

  private void give(Draft draft, @Nullable LocalDate date) {
    for (Field field : table.fields()) {
      if (field.name().equals(table.date()) || field.type() == FieldType.MONTH) {
        draft.set(field.name(), date);
      } else if (field.name().equals("fiscal_year") && date != null) {
        draft.set(field.name(), date.getYear());
      }
    }
  }

  /**
   * The keyed hash of a row's own cells that are read; of a turned column, of the cell under it. A
   * person is told by the pseudonym, which can be found again when the person is forgotten.
   */
  long rawHash(Draft draft, @Nullable TurnedColumn turned) {
    Row row = draft.row();
    String person = draft.text("person_key");
    hash.start();
    hash.add(person == null ? "" : person);
    for (int i = 0; i < columns.length; i++) {
      if (readers[i] != null && table.fields().get(i).type() != FieldType.PERSON) {
        hash.add(raw(row.cell(columns[i])));
      }
    }
    if (turned != null) {
      hash.add(turned.head().text());
      if (plan.periodReader() != null && periodValue >= 0) {
        hash.add(raw(row.cell(turned.head().column())));
      }
    }
    for (int column : extras) {
      hash.add(raw(row.cell(column)));
    }
    return hash.end();
  }

  private @Nullable Object read(Draft draft, SheetCell cell, int i, CellReader reader) {
    if (cell.isBlank()) {
      return null;
    }
    Object value = reader.read(cell);
    if (value instanceof Fault fault) {
      Field field = table.fields().get(i);
      ColumnHead head = head(field);
      plan.orders().check(fault, head);
      if (required.refuses(i)) {
        draft.fault(fault(fault, field, head, draft.row()));
      } else {
        notices.count(
            fault.code(),
            "profile.left_blank",
            head.text(),
            plan.where(head.column(), draft.row()),
            shown(field, cell),
            fault.cure());
      }
      return null;
    }
    if (texts[i] && value != null && FreeText.isMasked(value.toString())) {
      ColumnHead head = head(table.fields().get(i));
      notices.count(
          "CELL-05",
          "profile.personal",
          head.text(),
          plan.where(head.column(), draft.row()),
          null,
          Message.of("profile.personal.cure"));
    }
    return value;
  }

  private ColumnHead head(Field field) {
    TablePlan.Column column = plan.column(field.name());
    if (column == null) {
      throw new IllegalStateException(field.name());
    }
    return column.head();
  }

  private static String raw(SheetCell cell) {
    String text = cell.text();
    return text == null ? "" : text;
  }

  static Rejection.Fault fault(Fault fault, Field field, ColumnHead head, Row row) {
    SheetCell cell = row.cell(head.column());
    Fault said = Quoted.fault(field, fault, raw(cell));
    return new Rejection.Fault(
        fault.code(),
        field.name(),
        head.text(),
        Address.cell(head.column(), row),
        shown(field, cell),
        said.what(),
        said.cause(),
        said.cure());
  }

  static @Nullable String shown(Field field, SheetCell cell) {
    return cell.text() == null ? null : Quoted.cell(field, String.valueOf(CellReaders.shown(cell)));
  }

  /** Adds a fault for each number, reckoned from others, that its column can't store. */
  void checkSizes(Draft draft) {
    @Nullable Object[] values = draft.values();
    for (int i = 0; i < values.length; i++) {
      Field field = table.fields().get(i);
      if (values[i] instanceof BigDecimal number && !field.type().fits(number)) {
        Fault fault = Amounts.tooLarge(number.toPlainString());
        draft.fault(
            new Rejection.Fault(
                fault.code(),
                field.name(),
                null,
                null,
                number.toPlainString(),
                fault.what(),
                fault.cause(),
                fault.cure()));
      }
    }
  }

  /** Adds a fault for each required field that nothing fills. */
  void checkRequired(Draft draft) {
    required.check(draft);
  }
}
