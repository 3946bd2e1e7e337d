package bilan.pipelines.warehouse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;

/**
 * The values of one column of a batch as Arrow lays them out: one after the other, with a bit for
 * each that says whether there is one. They are gathered in plain arrays, which are copied whole:
 * to set each in Arrow's memory would take three times as long.
 */
abstract class ArrowColumn {

  /** The number of rows of a batch of Arrow: four times what DuckDB works on at once. */
  static final int CAPACITY = 4 * 2048;

  private final long[] there = new long[CAPACITY / Long.SIZE];
  private int first;

  /** Values of up to 32 bits, and days. */
  static final class Ints extends ArrowColumn {

    private final int[] values = new int[CAPACITY];
    private final BaseFixedWidthVector vector;

    Ints(BaseFixedWidthVector vector) {
      this.vector = vector;
    }

    void set(int row, int value) {
      values[mark(row)] = value;
    }

    @Override
    FieldVector allocate(int rows) {
      vector.allocateNew(rows);
      memory(vector.getDataBuffer(), rows * Integer.BYTES).asIntBuffer().put(values, 0, rows);
      return vector;
    }
  }

  /** Values of 64 bits: hashes, amounts in units of their last digit, points of time. */
  static final class Longs extends ArrowColumn {

    private final long[] values = new long[CAPACITY];
    private final BaseFixedWidthVector vector;

    Longs(BaseFixedWidthVector vector) {
      this.vector = vector;
    }

    void set(int row, long value) {
      values[mark(row)] = value;
    }

    @Override
    FieldVector allocate(int rows) {
      vector.allocateNew(rows);
      memory(vector.getDataBuffer(), rows * Long.BYTES).asLongBuffer().put(values, 0, rows);
      return vector;
    }
  }

  /** Texts, by where each ends among the bytes of all. */
  static final class Texts extends ArrowColumn {

    private static final int USUAL_LENGTH = 8;

    private final int[] ends = new int[CAPACITY + 1];
    private final VarCharVector vector;
    private byte[] bytes = new byte[CAPACITY * USUAL_LENGTH];
    private int last;

    Texts(VarCharVector vector) {
      this.vector = vector;
    }

    /** In the order of the rows. */
    void set(int row, String value) {
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      int place = mark(row);
      int start = endBefore(place);
      int end = Math.addExact(start, text.length);
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
      }
      System.arraycopy(text, 0, bytes, start, text.length);
      ends[place + 1] = end;
      last = place + 1;
    }

    /** Rows without a text end where the one before them ends. */
    private int endBefore(int row) {
      Arrays.fill(ends, last + 1, Math.max(last, row) + 1, ends[last]);
      return ends[row];
    }

    @Override
    FieldVector allocate(int rows) {
      int length = endBefore(rows);
      vector.allocateNew(length, rows);
      vector.getDataBuffer().setBytes(0, bytes, 0, length);
      memory(vector.getOffsetBuffer(), (rows + 1) * Integer.BYTES)
          .asIntBuffer()
          .put(ends, 0, rows + 1);
      vector.setLastSet(rows - 1);
      last = 0;
      return vector;
    }
  }

  /** From now on rows are told by their number after so many others of the batch. */
  final void begin(int rows) {
    first = rows;
  }

  /** Says that a row has a value, and tells its place in the batch. */
  final int mark(int row) {
    int place = first + row;
    there[place >> 6] |= 1L << place;
    return place;
  }

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
}
