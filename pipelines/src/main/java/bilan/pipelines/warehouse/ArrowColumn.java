package bilan.pipelines.warehouse;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a batch as Arrow lays them out: one after the other, with a bit for
 * each that says whether there is one. They are gathered in plain arrays, which are copied whole:
 * to set each in Arrow's memory would take three times as long.
 */
abstract class ArrowColumn {

  /** The number of rows of a batch of Arrow: four times what DuckDB works on at once. */
  static final int CAPACITY = 4 * 2048;

  private final long[] there = new long[CAPACITY / Long.SIZE];

  /** A column of texts, or else of values that 64 bits stand for. */
  static ArrowColumn over(FieldVector vector) {
    return vector instanceof VarCharVector texts
        ? new Texts(texts)
        : new Numbers((BigIntVector) vector);
  }

  /** Sets the value of a row. */
  final void set(int row, @Nullable Object value) {
    if (value != null) {
      there[row >> 6] |= 1L << row;
      put(row, value);
    }
  }

  abstract void put(int row, Object value);

  /** Gives the vector memory of its own, with the values of so many rows. */
  abstract FieldVector allocate(int rows);

  /** Moves what was set to the vector: the next batch may be gathered. */
  final void move(int rows) {
    FieldVector vector = allocate(rows);
    int bytes = (rows + Byte.SIZE - 1) / Byte.SIZE;
    ByteBuffer marks =
        ByteBuffer.allocate(there.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    marks.asLongBuffer().put(there);
    vector.getValidityBuffer().setBytes(0, marks.array(), 0, bytes);
    vector.setValueCount(rows);
    Arrays.fill(there, 0);
  }

  private static ByteBuffer memory(ArrowBuf buffer, int bytes) {
    return buffer.nioBuffer(0, bytes).order(ByteOrder.nativeOrder());
  }

  private static final class Numbers extends ArrowColumn {

    private static final long DAY = 86_400_000;
    private static final long MICROS = 1_000_000;

    private final long[] values = new long[CAPACITY];
    private final BigIntVector vector;

    Numbers(BigIntVector vector) {
      this.vector = vector;
    }

    @Override
    void put(int row, Object value) {
      values[row] = bits(value);
    }

    /** Amounts in units of their last digit, days in milliseconds, times in microseconds. */
    private static long bits(Object value) {
      if (value instanceof BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValue();
      }
      if (value instanceof Number number) {
        return number.longValue();
      }
      if (value instanceof LocalDate day) {
        return day.toEpochDay() * DAY;
      }
      if (value instanceof LocalTime time) {
        return time.getLong(ChronoField.MICRO_OF_DAY);
      }
      if (value instanceof LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * MICROS + time.get(ChronoField.MICRO_OF_SECOND);
      }
      return (Boolean) value ? 1 : 0;
    }

    @Override
    FieldVector allocate(int rows) {
      vector.allocateNew(rows);
      memory(vector.getDataBuffer(), rows * Long.BYTES).asLongBuffer().put(values, 0, rows);
      return vector;
    }
  }

  /** Texts, by where each ends among the bytes of all. */
  private static final class Texts extends ArrowColumn {

    private final byte[][] texts = new byte[CAPACITY][];
    private final int[] ends = new int[CAPACITY + 1];
    private final VarCharVector vector;

    Texts(VarCharVector vector) {
      this.vector = vector;
    }

    @Override
    void put(int row, Object value) {
      texts[row] = value.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Rows without a text end where the one before them ends. */
    @Override
    FieldVector allocate(int rows) {
      for (int i = 0; i < rows; i++) {
        ends[i + 1] = Math.addExact(ends[i], texts[i] == null ? 0 : texts[i].length);
      }
      vector.allocateNew(ends[rows], rows);
      for (int i = 0; i < rows; i++) {
        if (texts[i] != null) {
          vector.getDataBuffer().setBytes(ends[i], texts[i]);
        }
      }
      memory(vector.getOffsetBuffer(), (rows + 1) * Integer.BYTES)
          .asIntBuffer()
          .put(ends, 0, rows + 1);
      vector.setLastSet(rows - 1);
      Arrays.fill(texts, null);
      return vector;
    }
  }
}
