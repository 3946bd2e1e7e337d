package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.ArrowColumn.Ints;
import bilan.pipelines.warehouse.ArrowColumn.Longs;
import bilan.pipelines.warehouse.RowColumn.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the values of one field, a batch at a time, as its type is stored. */
final class ColumnWriters {

  static final int SCALE = 6;
  private static final int MINUTE_SCALE = 2;
  private static final long MICROS = 1_000_000;

  private ColumnWriters() {}

  /**
   * @param sql the type of the column as DuckDB writes it
   */
  static RowColumn<?> of(String name, String sql, int field, FieldType type) {
    return switch (type) {
      case DECIMAL, AMOUNT, RATE ->
          RowColumn.longs(name, sql, decimals(row -> (BigDecimal) row.values()[field], SCALE, sql));
      case DURATION ->
          RowColumn.longs(
              name, sql, decimals(row -> (BigDecimal) row.values()[field], MINUTE_SCALE, sql));
      case COUNT, YEAR ->
          RowColumn.ints(name, sql, values(field, (to, i, v) -> to.set(i, (Integer) v)));
      case DATE, MONTH -> RowColumn.ints(name, sql, days(row -> (LocalDate) row.values()[field]));
      case BOOLEAN ->
          RowColumn.ints(name, sql, values(field, (to, i, v) -> to.set(i, (Boolean) v ? 1 : 0)));
      case DATETIME ->
          RowColumn.longs(
              name, sql, values(field, (to, i, v) -> to.set(i, micros((LocalDateTime) v))));
      case TIME ->
          RowColumn.longs(
              name,
              sql,
              values(
                  field,
                  (to, i, v) -> to.set(i, ((LocalTime) v).getLong(ChronoField.MICRO_OF_DAY))));
      default -> RowColumn.texts(name, values(field, (to, i, v) -> to.set(i, text(v))));
    };
  }

  private interface Value<C> {
    void write(C to, int index, Object value);
  }

  private static <C> Writer<C> values(int field, Value<C> each) {
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        Object value = batch.row(i).values()[field];
        if (value != null) {
          each.write(to, i, value);
        }
      }
    };
  }

  private static long micros(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC) * MICROS + time.get(ChronoField.MICRO_OF_SECOND);
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        : value.toString();
  }

  /**
   * At the column's scale, rounded half up.
   *
   * @param sql how many digits fit, as in {@code decimal(18,6)}
   */
  static Writer<Longs> decimals(
      Function<TypedRow, @Nullable BigDecimal> amount, int scale, String sql) {
    int digits = Integer.parseInt(sql.replaceAll("^[a-z]+\\(|,.*", ""));
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        BigDecimal number = amount.apply(batch.row(i));
        if (number != null) {
          to.set(i, exact(scaled(number, scale), digits));
        }
      }
    };
  }

  /** A number in units of the last digit that is stored, rounded half up. */
  static BigDecimal scaled(BigDecimal number, int scale) {
    return number.scaleByPowerOfTen(scale).setScale(0, RoundingMode.HALF_UP);
  }

  private static long exact(BigDecimal whole, int digits) {
    if (whole.precision() > digits) {
      throw new ArithmeticException(whole.toPlainString() + ": " + digits + " digits");
    }
    return whole.longValue();
  }

  static Writer<Ints> days(Function<TypedRow, @Nullable LocalDate> day) {
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        LocalDate each = day.apply(batch.row(i));
        if (each != null) {
          to.set(i, (int) each.toEpochDay());
        }
      }
    };
  }

  /** The code of a word. */
  static Writer<Ints> codes(int field, ToIntFunction<String> code) {
    return field < 0
        ? (batch, to) -> {}
        : values(field, (to, i, word) -> to.set(i, code.applyAsInt(word.toString())));
  }
}
