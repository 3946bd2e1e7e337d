package bilan.pipelines.warehouse;

import bilan.pipelines.model.TypedRow;

/** Some rows of one table on their way into it. */
final class RowBatch {

  /** So few that they stay in the processor's cache while their columns are filled in turn. */
  static final int CAPACITY = 512;

  private final TypedRow[] rows = new TypedRow[CAPACITY];
  private final int[] sheets = new int[CAPACITY];
  private int size;

  void add(TypedRow row, int sheet) {
    rows[size] = row;
    sheets[size++] = sheet;
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
}
