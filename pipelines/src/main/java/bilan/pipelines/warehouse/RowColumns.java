package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.delivery.Grain;
import bilan.pipelines.model.TypedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of one table as the rows of a delivery fill them. */
final class RowColumns {

  private final WordCodes words;
  private final RowHashes hashes;
  private final int delivery;
  private final int stream;
  private final int date;
  private final int paid;
  private final int year;
  private final SalesTax tax;
  private final List<Column> columns = new ArrayList<>();

  /** What a row says in one column; null is blank. */
  private interface Column {
    @Nullable Object of(TypedRow row, int sheet);
  }

  RowColumns(BaseTable table, WordCodes words, int delivery) {
    DatasetTable declared = table.declared();
    this.words = words;
    this.hashes = new RowHashes(declared);
    this.delivery = delivery;
    this.stream = declared.stream().isEmpty() ? -1 : declared.indexOf(declared.stream().get(0));
    this.date = declared.date() == null ? -1 : declared.indexOf(declared.date());
    this.paid = declared.indexOf("paid_on");
    this.year = declared.indexOf("fiscal_year");
    this.tax = new SalesTax(declared);
    table.carried().forEach(column -> columns.add(carried(column.name())));
    for (int i = 0; i < declared.fields().size(); i++) {
      Field field = declared.fields().get(i);
      columns.add(table.coded(field) ? coded(i) : field(i, field.type()));
    }
  }

  /**
   * The values of a row, in the order of {@link BaseTable#columns}.
   *
   * @param sheet the number of the sheet on which it stands
   */
  @Nullable Object[] values(TypedRow row, int sheet) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).of(row, sheet);
    }
    return values;
  }

  private Column carried(String name) {
    return switch (name) {
      case "delivery_id" -> (row, sheet) -> delivery;
      case "sheet_id" -> (row, sheet) -> sheet;
      case "source_row" -> (row, sheet) -> row.row();
      case "latest", "counts" -> (row, sheet) -> true;
      case "row_hash" -> (row, sheet) -> hashes.row(row);
      case "raw_hash" -> (row, sheet) -> row.rawHash() == 0 ? null : (Long) row.rawHash();
      case "entity_hash" -> (row, sheet) -> hashes.entity(row);
      case "unit_hash" -> (row, sheet) -> hashes.unit(row.values());
      // A name that an earlier delivery resolved is not news to Places: it is resolved here.
      case "stream_place" -> (row, sheet) -> place(row);
      case "grain" -> (row, sheet) -> Grain.of(row.grain()).ordinal();
      case "period_from" -> (row, sheet) -> day(row.periodFrom(), row);
      case "period_to" -> (row, sheet) -> day(row.periodTo(), row);
      case "part" -> (row, sheet) -> row.part();
      case "excl_value" -> (row, sheet) -> rounded(tax.excl(row), FieldType.AMOUNT);
      case "incl_value" -> (row, sheet) -> rounded(tax.incl(row), FieldType.AMOUNT);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private @Nullable Integer place(TypedRow row) {
    Object word = row.value(stream);
    return word == null ? null : (Integer) words.place(words.code(word.toString()));
  }

  private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, FieldType type) {
    return number == null ? null : type.stored(number);
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

  private Column coded(int field) {
    return (row, sheet) -> {
      Object word = row.values()[field];
      return word == null ? null : (Integer) words.code(word.toString());
    };
  }

  private static Column field(int field, FieldType type) {
    return switch (type) {
      case DECIMAL, AMOUNT, RATE, DURATION ->
          (row, sheet) -> rounded((BigDecimal) row.values()[field], type);
      case LIST ->
          (row, sheet) ->
              row.values()[field] instanceof List<?> list
                  ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                  : null;
      default -> (row, sheet) -> row.values()[field];
    };
  }
}
