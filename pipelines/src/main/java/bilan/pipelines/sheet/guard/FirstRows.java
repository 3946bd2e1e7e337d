package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a sheet, kept while a file without an index is passed once, so that looking at
 * one of its sheets again does not pass all those before it.
 */
public final class FirstRows {

  // As many as are looked at to find the tables of a sheet, and one that says there are more.
  private static final int ROWS = 401;
  private static final int CELLS = 40_000;

  private final Budget budget;
  private final List<Row> rows = new ArrayList<>();
  private int cells;
  private boolean whole = true;
  private long seen;

  /** The first rows of one sheet, within what all sheets of its workbook may keep. */
  public FirstRows(Budget budget) {
    this.budget = budget;
  }

  /** What the sheets of one workbook may keep together. */
  public static final class Budget {
    private int cells = 1_000_000;
  }

  /** Whether no more rows are kept. */
  public boolean isFull() {
    return !whole;
  }

  /** How many rows there were, repeated ones once. */
  public long seen() {
    return seen;
  }

  /** Counts a row, and keeps it if it is one of the first. */
  public void see(Row row) {
    seen++;
    int width = row.width();
    if (!whole || rows.size() == ROWS || cells + width > CELLS || width > budget.cells) {
      whole = false;
      return;
    }
    cells += width;
    budget.cells -= width;
    rows.add(row);
  }

  /** The kept rows, then those that the sheet has after them. */
  public Sheet.Rows then(Sheet.Opening all) {
    Sheet.Rows kept = Sheet.Rows.of(rows.iterator());
    return new Sheet.Rows() {
      private Sheet.@Nullable Rows rest;

      @Override
      public @Nullable Row next() throws IOException {
        Row first = kept.next();
        if (first != null || whole) {
          return first;
        }
        Sheet.Rows after = rest;
        if (after == null) {
          after = all.open();
          rest = after;
          for (int i = 0; i < rows.size(); i++) {
            after.next();
          }
        }
        return after.next();
      }

      @Override
      public void close() throws IOException {
        if (rest != null) {
          rest.close();
        }
      }
    };
  }
}
