package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.delivery.Grain;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.ArrowColumn.Longs;
import bilan.pipelines.warehouse.BaseTable.StoredColumn;
import bilan.pipelines.warehouse.RowColumn.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of one table as the rows of a delivery fill them. */
final class RowColumns {

  private static final List<String> OF_DELIVERY = List.of("delivery_id", "latest", "counts");

  private final BaseTable table;
  private final WordCodes words;
  private final RowHashes hashes;
  private final int stream;
  private final int date;
  private final int paid;
  private final int year;
  private final List<RowColumn<?>> columns = new ArrayList<>();

  RowColumns(BaseTable table, WordCodes words) {
    DatasetTable declared = table.declared();
    this.table = table;
    this.words = words;
    this.hashes = new RowHashes(declared);
    this.stream = declared.stream().isEmpty() ? -1 : declared.indexOf(declared.stream().get(0));
    this.date = declared.date() == null ? -1 : declared.indexOf(declared.date());
    this.paid = declared.indexOf("paid_on");
    this.year = declared.indexOf("fiscal_year");
    SalesTax tax = table.sales() ? new SalesTax(declared) : null;
    for (StoredColumn column : table.carried()) {
      if (!OF_DELIVERY.contains(column.name())) {
        columns.add(carried(column, tax));
      }
    }
    for (int i = 0; i < declared.fields().size(); i++) {
      columns.add(field(i, declared.fields().get(i)));
    }
  }

  /** All but those that are the same for the whole delivery. */
  List<RowColumn<?>> all() {
    return columns;
  }

  private RowColumn<?> carried(StoredColumn column, @Nullable SalesTax tax) {
    String name = column.name();
    String type = column.type();
    return switch (name) {
      case "sheet_id" -> RowColumn.ints(name, type, each((b, i, to) -> to.set(i, b.sheet(i))));
      case "source_row" ->
          RowColumn.ints(name, type, each((b, i, to) -> to.set(i, b.row(i).row())));
      case "part" -> RowColumn.ints(name, type, each((b, i, to) -> to.set(i, b.row(i).part())));
      case "grain" ->
          RowColumn.ints(
              name, type, each((b, i, to) -> to.set(i, Grain.of(b.row(i).grain()).ordinal())));
      case "row_hash" ->
          RowColumn.longs(name, type, each((b, i, to) -> to.set(i, hashes.row(b.row(i)))));
      case "raw_hash" -> RowColumn.longs(name, type, each(RowColumns::rawHash));
      case "entity_hash" -> RowColumn.longs(name, type, hash(hashes::entity));
      case "unit_hash" -> RowColumn.longs(name, type, hash(row -> hashes.unit(row.values())));
      // A name that an earlier delivery resolved is not news to Places: it is resolved here.
      case "stream_place" ->
          RowColumn.ints(
              name, type, ColumnWriters.codes(stream, word -> words.place(words.code(word))));
      case "period_from" ->
          RowColumn.ints(name, type, ColumnWriters.days(row -> day(row.periodFrom(), row)));
      case "period_to" ->
          RowColumn.ints(name, type, ColumnWriters.days(row -> day(row.periodTo(), row)));
      case "excl_value" -> amounts(name, type, row -> tax == null ? null : tax.excl(row));
      case "incl_value" -> amounts(name, type, row -> tax == null ? null : tax.incl(row));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static RowColumn<?> amounts(
      String name, String type, Function<TypedRow, @Nullable BigDecimal> amount) {
    return RowColumn.longs(name, type, ColumnWriters.decimals(amount, ColumnWriters.SCALE, type));
  }

  private interface Cell<C> {
    void write(RowBatch batch, int index, C to);
  }

  private static <C> Writer<C> each(Cell<C> cell) {
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        cell.write(batch, i, to);
      }
    };
  }

  private static void rawHash(RowBatch batch, int index, Longs to) {
    if (batch.row(index).rawHash() != 0) {
      to.set(index, batch.row(index).rawHash());
    }
  }

  private static Writer<Longs> hash(Function<TypedRow, @Nullable Long> of) {
    return each(
        (batch, i, to) -> {
          Long hash = of.apply(batch.row(i));
          if (hash != null) {
            to.set(i, hash);
          }
        });
  }

  /**
   * The day of a fact; one without a date (an expense may have none) is dated by its payment, else
   * by its year, so that a version still meets it.
   */
  private LocalDate day(@Nullable LocalDate day, TypedRow row) {
    if (day != null) {
      return day;
    }
    if (row.value(date) instanceof LocalDate known) {
      return known;
    }
    if (row.value(paid) instanceof LocalDate known) {
      return known;
    }
    return row.value(year) instanceof Integer known ? LocalDate.of(known, 1, 1) : LocalDate.EPOCH;
  }

  private RowColumn<?> field(int position, Field field) {
    String name = BaseTable.quoted(field.name());
    String type = table.type(field);
    return table.coded(field)
        ? RowColumn.ints(name, type, ColumnWriters.codes(position, words::code))
        : ColumnWriters.of(name, type, position, field.type());
  }
}
