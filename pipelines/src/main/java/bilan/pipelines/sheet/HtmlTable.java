package bilan.pipelines.sheet;

import bilan.pipelines.sheet.Sheet.Merge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One table of a web page as it fills up. A cell that spans others leaves them blank. */
final class HtmlTable {

  private static final int WIDEST_SPAN = 1000;

  private final List<Row> rows = new ArrayList<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Set<Long> covered = new HashSet<>();
  private final RowBuilder builder = new RowBuilder();
  private int row;
  private int column;

  void startRow() throws LimitException {
    endRow();
    row++;
    column = 0;
  }

  void endRow() throws LimitException {
    if (!builder.isBlank()) {
      builder.count(row);
      rows.add(new Row(row, builder.cells(), false));
    }
    builder.clear();
  }

  void cell(Cell cell, int columns, int rowsDown) throws LimitException {
    if (row == 0) {
      startRow(); // a cell without a row opens one
    }
    while (covered.remove(key(row, column))) {
      column++;
    }
    int across = Math.min(Math.max(1, columns), WIDEST_SPAN);
    int down = Math.min(Math.max(1, rowsDown), WIDEST_SPAN);
    builder.put(column, cell);
    if (across > 1 || down > 1) {
      merges.add(new Merge(row, row + down - 1, column, column + across - 1));
      for (int r = 1; r < down; r++) {
        for (int c = 0; c < across; c++) {
          covered.add(key(row + r, column + c));
        }
      }
      if (covered.size() > Limits.ROWS) {
        throw new LimitException("merges", row);
      }
    }
    column += across;
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | column;
  }

  List<Row> rows() {
    return rows;
  }

  List<Merge> merges() {
    return merges;
  }
}
