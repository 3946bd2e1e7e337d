package bilan.pipelines.warehouse;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch on its way into DuckDB: filled here value by value, then copied whole. What
 * is not set is null.
 *
 * <p>The driver's own setters check the type, the row and a lock for each value, which took longer
 * than all that DuckDB does with it; they stay in use for texts.
 */
final class ColumnBuffer {

  private static final int WORD = 6;
  private static final long MICROS_A_DAY = 86_400_000_000L;
  private static final int NANOS_A_MICRO = 1_000;

  // The driver keeps the memory of a vector to itself; all of it is null before the first value.
  private static final Field DATA = field("data");
  private static final Field VALIDITY = field("validity");

  private final long[] values = new long[RowBatch.CAPACITY];
  private final long[] valid = new long[RowBatch.CAPACITY / Long.SIZE];
  private @Nullable String @Nullable [] texts;
  private @Nullable LocalDate lastDay;
  private long lastEpochDay;

  private static Field field(String name) {
    try {
      Field field = DuckDBWritableVector.class.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins another column. */
  void clear() {
    Arrays.fill(valid, 0);
    texts = null;
  }

  void setLong(int row, long value) {
    values[row] = value;
    valid[row >> WORD] |= 1L << row;
  }

  void setInt(int row, int value) {
    setLong(row, value);
  }

  void setBoolean(int row, boolean value) {
    setLong(row, value ? 1 : 0);
  }

  /** Most rows have the day of the row before. */
  @SuppressWarnings("ReferenceEquality") // a hint only
  void setDate(int row, LocalDate day) {
    if (day != lastDay) {
      lastDay = day;
      lastEpochDay = day.toEpochDay();
    }
    setLong(row, lastEpochDay);
  }

  void setTimestamp(int row, LocalDateTime time) {
    long day = time.toLocalDate().toEpochDay();
    setLong(row, day * MICROS_A_DAY + time.toLocalTime().toNanoOfDay() / NANOS_A_MICRO);
  }

  void setTexts(@Nullable String[] all) {
    texts = all;
  }

  /** Copies the first rows of the column. */
  void store(DuckDBWritableVector to, int rows) {
    if (texts != null) {
      to.setStrings(0, texts);
      return;
    }
    ByteBuffer data = memory(DATA, to);
    int width = data.capacity() / Math.toIntExact(to.rowCount());
    switch (width) {
      case Long.BYTES -> data.asLongBuffer().put(values, 0, rows);
      case Integer.BYTES -> data.asIntBuffer().put(ints(rows));
      case Byte.BYTES -> data.duplicate().put(bytes(rows));
      default -> throw new IllegalStateException(to.getType() + " of " + width + " bytes");
    }
    int words = (rows + Long.SIZE - 1) / Long.SIZE;
    memory(VALIDITY, to).asLongBuffer().put(valid, 0, words);
  }

  private int[] ints(int rows) {
    int[] ints = new int[rows];
    for (int i = 0; i < rows; i++) {
      ints[i] = (int) values[i];
    }
    return ints;
  }

  private byte[] bytes(int rows) {
    byte[] bytes = new byte[rows];
    for (int i = 0; i < rows; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** In the order of the machine, from its first byte. */
  private static ByteBuffer memory(Field of, DuckDBWritableVector vector) {
    try {
      ByteBuffer memory = (ByteBuffer) of.get(vector);
      return memory.duplicate().clear().order(memory.order());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
