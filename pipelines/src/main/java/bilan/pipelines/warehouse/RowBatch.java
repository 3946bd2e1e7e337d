package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.TypedRow;

/** Some rows of one table on their way into it. */
public final class RowBatch {

  /** So few that they stay in the processor's cache while their columns are filled in turn. */
  static final int CAPACITY = 512;

  private final DatasetTable table;
  private final TypedRow[] rows = new TypedRow[CAPACITY];
  private final int[] sheets = new int[CAPACITY];
  private int size;

  public RowBatch(DatasetTable table) {
    this.table = table;
  }

  DatasetTable table() {
    return table;
  }

  public void add(TypedRow row, int sheet) {
    rows[size] = row;
    sheets[size++] = sheet;
  }

  int size() {
    return size;
  }

  public boolean isFull() {
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
