package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that tell how the columns of a table are read: its own, and those that stand under the
 * same headers on other sheets. One header means one thing in all sheets of a workbook.
 */
public final class Evidence {

  /** As many rows tell enough. */
  private static final int ENOUGH = 2000;

  private static final int LEAST = 5;

  private final List<FoundTable> found;

  /**
   * @param found all tables of a workbook
   */
  public Evidence(List<FoundTable> found) {
    this.found = List.copyOf(found);
  }

  /** Its own rows first; the cells of the others stand in its columns. */
  public List<Row> of(FoundTable one) {
    List<Row> rows = new ArrayList<>(one.rows());
    int share = Math.max(LEAST, ENOUGH / Math.max(1, found.size()));
    for (FoundTable other : found) {
      if (!other.sheet().equals(one.sheet())
          && other.mapping().table().equals(one.mapping().table())) {
        rows.addAll(aligned(other, one.area(), share));
      }
    }
    return rows;
  }

  private static List<Row> aligned(FoundTable other, TableArea area, int most) {
    int[] columns = area.columns().stream().mapToInt(head -> column(other, head)).toArray();
    List<Row> rows = new ArrayList<>();
    boolean some = false;
    boolean same = true;
    for (int i = 0; i < columns.length; i++) {
      some |= columns[i] >= 0;
      same &= columns[i] == area.columns().get(i).column();
    }
    for (Row row : some ? other.rows() : List.<Row>of()) {
      if (rows.size() < most) {
        rows.add(same ? row : new Row(row.number(), cells(row, area, columns), row.hidden()));
      }
    }
    return rows;
  }

  /** Where the other table has a header of the same words; -1 if it has none. */
  private static int column(FoundTable other, ColumnHead head) {
    String name = Headers.normalise(head.text());
    for (ColumnHead each : other.area().columns()) {
      if (Headers.normalise(each.text()).equals(name)) {
        return each.column();
      }
    }
    return -1;
  }

  private static List<SheetCell> cells(Row row, TableArea area, int[] columns) {
    List<SheetCell> cells = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      int at = area.columns().get(i).column();
      while (cells.size() <= at) {
        cells.add(SheetCell.BLANK);
      }
      cells.set(at, columns[i] < 0 ? SheetCell.BLANK : row.cell(columns[i]));
    }
    return cells;
  }
}
