package bilan.pipelines.warehouse;

import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.delivery.Grain;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Appends the rows of one table of a delivery.
 *
 * <p>DuckDB's appender is outside a transaction that no statement has opened: this is made by
 * {@link Delivering} alone, after its first statement.
 */
final class RowAppender implements AutoCloseable {

  private static final int SCALE = 6;
  private static final int MINUTE_SCALE = 2;

  private final BaseTable table;
  private final Words words;
  private final int delivery;
  private final DuckDBAppender rows;
  private final List<CellWriter> writers;
  private final RowHashes hashes;
  private final int stream;
  private final int date;
  private final int paid;
  private final int year;
  private final @Nullable SalesTax tax;

  RowAppender(
      DuckDBConnection connection, BaseTable table, List<String> order, Words words, int delivery)
      throws SQLException {
    Table declared = table.declared();
    this.table = table;
    this.words = words;
    this.delivery = delivery;
    this.rows = connection.createAppender("store", declared.name() + "_row");
    this.hashes = new RowHashes(declared);
    this.stream = declared.stream().isEmpty() ? -1 : declared.indexOf(declared.stream().get(0));
    this.date = declared.date() == null ? -1 : declared.indexOf(declared.date());
    this.paid = declared.indexOf("paid_on");
    this.year = declared.indexOf("fiscal_year");
    this.tax = table.sales() ? new SalesTax(declared) : null;
    this.writers = order.stream().map(this::writer).toList();
  }

  /** Writes one column of one row. */
  private interface CellWriter {
    void write(TypedRow row, int sheetId) throws SQLException;
  }

  void append(TypedRow row, int sheetId) throws SQLException {
    rows.beginRow();
    for (CellWriter writer : writers) {
      writer.write(row, sheetId);
    }
    rows.endRow();
  }

  private CellWriter writer(String column) {
    return switch (column) {
      case "delivery_id" -> (row, sheet) -> rows.append(delivery);
      case "sheet_id" -> (row, sheet) -> rows.append(sheet);
      case "source_row" -> (row, sheet) -> rows.append(row.row());
      case "latest", "counts" -> (row, sheet) -> rows.append(true);
      case "row_hash" -> (row, sheet) -> rows.append(hashes.row(row));
      case "raw_hash" -> (row, sheet) -> rows.append(row.rawHash());
      case "entity_hash" -> (row, sheet) -> longOrNull(hashes.entity(row));
      case "unit_hash" -> (row, sheet) -> longOrNull(hashes.unit(row.values()));
      case "stream_place" -> (row, sheet) -> streamPlace(stream < 0 ? null : row.values()[stream]);
      case "grain" -> (row, sheet) -> rows.append((byte) Grain.of(row.grain()).ordinal());
      case "period_from" -> (row, sheet) -> day(row.periodFrom(), row);
      case "period_to" -> (row, sheet) -> day(row.periodTo(), row);
      case "excl_value" -> (row, sheet) -> decimal(tax == null ? null : tax.excl(row), SCALE);
      case "incl_value" -> (row, sheet) -> decimal(tax == null ? null : tax.incl(row), SCALE);
      default -> field(column);
    };
  }

  /**
   * A name that an earlier delivery resolved is not news to {@link Places}: it is resolved here.
   */
  private void streamPlace(@Nullable Object value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else {
      rows.append(words.place(words.code(String.valueOf(value))));
    }
  }

  private void day(@Nullable LocalDate day, TypedRow row) throws SQLException {
    rows.append(day == null ? dated(row) : day);
  }

  /**
   * The day of a fact; one without a date (an expense may have none) is dated by its payment, else
   * by its year, so that a version still meets it.
   */
  private LocalDate dated(TypedRow row) {
    if (row.value(date) instanceof LocalDate known) {
      return known;
    }
    if (row.value(paid) instanceof LocalDate known) {
      return known;
    }
    return row.value(year) instanceof Integer known ? LocalDate.of(known, 1, 1) : LocalDate.EPOCH;
  }

  private CellWriter field(String column) {
    int position = table.declared().indexOf(column);
    if (position < 0) {
      return (row, sheet) -> rows.appendNull();
    }
    Field field = table.declared().fields().get(position);
    int scale = field.type() == FieldType.DURATION ? MINUTE_SCALE : SCALE;
    if (table.coded(field)) {
      return (row, sheet) -> code(row.values()[position]);
    }
    return (row, sheet) -> value(row.values()[position], scale);
  }

  private void value(@Nullable Object value, int scale) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else if (value instanceof String text) {
      rows.append(text);
    } else if (value instanceof BigDecimal number) {
      decimal(number, scale);
    } else if (value instanceof Integer number) {
      rows.append(number.intValue());
    } else if (value instanceof LocalDate day) {
      rows.append(day);
    } else if (value instanceof LocalDateTime time) {
      rows.append(time);
    } else if (value instanceof LocalTime time) {
      rows.append(time);
    } else if (value instanceof Boolean flag) {
      rows.append(flag.booleanValue());
    } else if (value instanceof List<?> list) {
      rows.append(String.join("\n", list.stream().map(String::valueOf).toList()));
    } else {
      throw new IllegalArgumentException(table.declared().name() + ": " + value.getClass());
    }
  }

  private void longOrNull(@Nullable Long value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else {
      rows.append(value.longValue());
    }
  }

  private void decimal(@Nullable BigDecimal number, int scale) throws SQLException {
    if (number == null) {
      rows.appendNull();
    } else {
      rows.append(number.setScale(scale, RoundingMode.HALF_UP));
    }
  }

  private void code(@Nullable Object word) throws SQLException {
    if (word == null) {
      rows.appendNull();
    } else {
      rows.append(words.code(word.toString()));
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
