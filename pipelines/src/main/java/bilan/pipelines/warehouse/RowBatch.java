package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Table;
import bilan.pipelines.model.TypedRow;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some rows of one table on their way into it, as many as DuckDB takes at once. */
final class RowBatch {

  static final int CAPACITY = 2048;

  private final Table table;
  private final TypedRow[] rows = new TypedRow[CAPACITY];
  private final int[] sheets = new int[CAPACITY];
  private final boolean[] filled;
  private int size;

  RowBatch(Table table) {
    this.table = table;
    this.filled = new boolean[table.fields().size() + 1];
  }

  Table table() {
    return table;
  }

  void add(TypedRow row, int sheet) {
    rows[size] = row;
    sheets[size++] = sheet;
    @Nullable Object[] values = row.values();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        filled[i] = true;
      }
    }
    filled[values.length] |= row.rawHash() != 0;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  TypedRow row(int index) {
    return rows[index];
  }

  /** The number of the sheet on which a row stands. */
  int sheet(int index) {
    return sheets[index];
  }

  /** The value of a field in every row: the very same object; null if there is none. */
  @SuppressWarnings("ReferenceEquality") // readers give one object for one text
  @Nullable Object same(int field) {
    Object first = rows[0].values()[field];
    for (int i = 1; i < size; i++) {
      if (rows[i].values()[field] != first) {
        return null;
      }
    }
    return first;
  }

  boolean sameSheet() {
    for (int i = 1; i < size; i++) {
      if (sheets[i] != sheets[0]) {
        return false;
      }
    }
    return true;
  }

  boolean sameGrain() {
    for (int i = 1; i < size; i++) {
      if (!Objects.equals(rows[i].grain(), rows[0].grain())) {
        return false;
      }
    }
    return true;
  }

  /** Whether each row fills a field. */
  boolean isWhole(int field) {
    for (int i = 0; i < size; i++) {
      if (rows[i].values()[field] == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether each row stands for the day that a field says. */
  boolean isDaily(int field) {
    for (int i = 0; i < size; i++) {
      if (rows[i].periodFrom() != null || rows[i].periodTo() != null) {
        return false;
      }
    }
    return isWhole(field);
  }

  /** The fields, by position, that some row fills; after the last one the raw hash. */
  BitSet filled() {
    BitSet set = new BitSet(filled.length);
    for (int i = 0; i < filled.length; i++) {
      set.set(i, filled[i]);
    }
    return set;
  }
}
