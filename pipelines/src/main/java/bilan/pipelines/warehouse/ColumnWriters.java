package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.model.TypedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Writes the values of one field, a batch at a time, as its type is stored. */
final class ColumnWriters {

  static final int SCALE = 6;
  private static final int MINUTE_SCALE = 2;

  private ColumnWriters() {}

  static RowColumn.Writer of(int field, FieldType type) {
    return switch (type) {
      case DECIMAL, AMOUNT, RATE -> decimals(row -> (BigDecimal) row.values()[field], SCALE);
      case DURATION -> decimals(row -> (BigDecimal) row.values()[field], MINUTE_SCALE);
      case COUNT, YEAR -> values(field, (to, i, value) -> to.setInt(i, (Integer) value));
      case DATE, MONTH -> values(field, (to, i, value) -> to.setDate(i, (LocalDate) value));
      case DATETIME -> values(field, (to, i, value) -> to.setTimestamp(i, (LocalDateTime) value));
      case BOOLEAN -> values(field, (to, i, value) -> to.setBoolean(i, (Boolean) value));
      default -> texts(field);
    };
  }

  private interface Value {
    void write(DuckDBWritableVector to, int index, Object value);
  }

  private static RowColumn.Writer values(int field, Value each) {
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        Object value = batch.row(i).values()[field];
        if (value == null) {
          to.setNull(i);
        } else {
          each.write(to, i, value);
        }
      }
    };
  }

  /** At the column's scale, rounded half up. */
  static RowColumn.Writer decimals(Function<TypedRow, @Nullable BigDecimal> amount, int scale) {
    ScaledDecimals scaled = new ScaledDecimals(scale);
    return (batch, to) -> {
      for (int i = 0; i < batch.size(); i++) {
        BigDecimal number = amount.apply(batch.row(i));
        if (number == null) {
          to.setNull(i);
        } else {
          to.setBigDecimal(i, scaled.of(number));
        }
      }
    };
  }

  /** The code of a word; most rows have the word of the row before. */
  @SuppressWarnings("ReferenceEquality") // a hint only
  static RowColumn.Writer codes(int field, ToIntFunction<String> code) {
    return (batch, to) -> {
      Object last = null;
      int lastCode = 0;
      for (int i = 0; i < batch.size(); i++) {
        Object word = field < 0 ? null : batch.row(i).values()[field];
        if (word == null) {
          to.setNull(i);
          continue;
        }
        if (word != last) {
          last = word;
          lastCode = code.applyAsInt(word.toString());
        }
        to.setInt(i, lastCode);
      }
    };
  }

  /** Times too: DuckDB reads them. */
  private static RowColumn.Writer texts(int field) {
    return (batch, to) -> {
      @Nullable String[] texts = new String[batch.size()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = text(batch.row(i).values()[field]);
      }
      to.setStrings(0, texts);
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join("\n", list.stream().map(String::valueOf).toList());
    }
    return value == null ? null : value.toString();
  }
}
