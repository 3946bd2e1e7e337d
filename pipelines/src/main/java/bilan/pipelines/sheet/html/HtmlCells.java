package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One table of a web page as it fills up. A cell that spans others leaves them blank. */
final class HtmlCells {

  private static final int WIDEST_SPAN = 1000;

  // Bytes of memory: all rows together, a row, and a cell beside its characters.
  private static final long LARGEST = 36L * 1024 * 1024;
  private static final int ROW = 70;
  private static final int CELL = 60;

  private final List<Row> rows = new ArrayList<>();
  private final RowBuilder builder = new RowBuilder();
  private int[] coveredTo = new int[16];
  private long memory;
  private int row;
  private int column;

  void startRow() throws LimitException {
    endRow();
    row++;
    column = 0;
  }

  void endRow() throws LimitException {
    Row built = builder.isBlank() ? null : builder.row(row, false);
    builder.clear();
    if (built != null) {
      memory += ROW + CELL * built.width();
      if (memory > LARGEST) {
        throw new LimitException("cells", row);
      }
      rows.add(built);
    }
  }

  void cell(SheetCell cell, int columns, int rowsDown) throws LimitException {
    if (row == 0) {
      startRow(); // a cell without a row opens one
    }
    while (column < coveredTo.length && coveredTo[column] >= row) {
      column++;
    }
    int across = Math.min(Math.max(1, columns), WIDEST_SPAN);
    int down = Math.min(Math.max(1, rowsDown), WIDEST_SPAN);
    builder.put(column, cell);
    if (across > 1 || down > 1) {
      builder.merge(row, row + down - 1, column, column + across - 1);
      cover(column + across, row + down - 1);
    }
    column += across;
  }

  private void cover(int to, int lastRow) throws LimitException {
    if (to > SheetLimits.COLUMNS) {
      throw new LimitException("columns", row);
    }
    if (to > coveredTo.length) {
      coveredTo = Arrays.copyOf(coveredTo, Math.max(to, 2 * coveredTo.length));
    }
    for (int c = column; c < to; c++) {
      coveredTo[c] = Math.max(coveredTo[c], lastRow);
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<Merge> merges() {
    return builder.merges();
  }
}
