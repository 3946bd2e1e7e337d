package bilan.pipelines.sheet.guard;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows and merged ranges of sheets as they come, counted so that a file that claims too many is
 * left early.
 */
public final class RowBuilder {

  private final long before;
  private long counted;
  private long padded;
  private SheetCell[] cells = new SheetCell[16];
  private int width;
  private int filled;
  private final List<Merge> merges = new ArrayList<>();

  /** The rows of a file that is read once, from its first sheet on. */
  public RowBuilder() {
    this(0);
  }

  /**
   * @param before cells of the other sheets of the file, read another time
   */
  public RowBuilder(long before) {
    this.before = before;
  }

  /** Begins a new sheet. */
  public void startSheet() {
    merges.clear();
    clear();
  }

  /** Begins a new row. */
  public void clear() {
    width = 0;
    filled = 0;
  }

  /** Puts a cell into a column (from 0), whatever stood there; a blank one leaves it as it is. */
  public void put(int column, SheetCell cell) throws LimitException {
    if (cell.isBlank()) {
      return;
    }
    if (column < 0 || column >= SheetLimits.COLUMNS) {
      throw new LimitException("columns", 0);
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    if (column >= width) {
      Arrays.fill(cells, width, column, SheetCell.BLANK);
      width = column + 1;
    }
    cells[column] = cell;
    filled++;
  }

  /** Whether no cell was put into this row. */
  public boolean isBlank() {
    return width == 0;
  }

  /** Counts a row; to be called for each time that it stands there. */
  public void count(long row) throws LimitException {
    if (filled > SheetLimits.FILLED) {
      throw new LimitException("wide", row);
    }
    counted += filled;
    padded += width;
    if (row > SheetLimits.ROWS
        || width > SheetLimits.COLUMNS
        || before + counted > SheetLimits.CELLS
        || padded > SheetLimits.PADDED_CELLS) {
      throw new LimitException("cells", row);
    }
  }

  /** Cells of all rows so far. */
  public long counted() {
    return counted;
  }

  /** The cells of this row from column A on, without trailing blanks. */
  public List<SheetCell> cells() {
    // Arrays.copyOf asks for the type of its array, which takes longer than the copy.
    SheetCell[] row = new SheetCell[width];
    System.arraycopy(cells, 0, row, 0, width);
    return Arrays.asList(row);
  }

  /** Counts this row and gives it; null if it is blank. */
  public @Nullable Row row(long number, boolean hidden) throws LimitException {
    count(number);
    return isBlank() ? null : new Row((int) number, cells(), hidden);
  }

  /** Adds a merged range: rows from 1, columns from 0. */
  public void merge(int firstRow, int lastRow, int firstColumn, int lastColumn)
      throws LimitException {
    merges.add(new Merge(firstRow, lastRow, firstColumn, lastColumn));
    if (merges.size() > SheetLimits.MERGES) {
      throw new LimitException("merges", firstRow);
    }
  }

  /** The merged ranges of the sheet so far. */
  public List<Merge> merges() {
    return List.copyOf(merges);
  }
}
