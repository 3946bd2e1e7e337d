package bilan.pipelines.layout;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the heads of columns out of one to three rows, merged or empty parents carried to the
 * columns that they cover.
 */
final class HeaderRows {

  // Beyond it a text is no header, and not worth its time.
  private static final int LONGEST = 1000;

  private final List<Merge> merges;

  HeaderRows(List<Merge> merges) {
    this.merges = merges;
  }

  /** Heads of the columns that have one, from the rows of a header, top first. */
  List<ColumnHead> columns(List<Row> rows) {
    int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<ColumnHead> heads = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      ColumnHead head = head(rows, column);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }

  private @Nullable ColumnHead head(List<Row> rows, int column) {
    Row bottom = rows.get(rows.size() - 1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows.size() - 1; i++) {
      String parent = parent(rows.get(i), column, bottom);
      if (!parent.isEmpty() && !texts.contains(parent)) {
        texts.add(parent);
      }
    }
    Cell cell = bottom.cell(column);
    String own = text(cell);
    if (own.isEmpty() && (texts.isEmpty() || rows.size() == 1)) {
      return null;
    }
    String parents = String.join(" ", texts);
    if (!own.isEmpty() && !texts.contains(own)) {
      texts.add(own);
    }
    String last = texts.get(texts.size() - 1);
    String joined = String.join(" ", texts);
    List<String> names = new ArrayList<>();
    add(names, Headers.normalise(joined));
    add(names, Headers.normalise(withoutBrackets(joined)));
    add(names, Headers.normalise(last));
    add(names, Headers.normalise(withoutBrackets(last)));
    Period period = own.isEmpty() ? Period.of(Cell.text(last)) : Period.of(cell);
    return new ColumnHead(column, joined, names, parents.equals(joined) ? "" : parents, period);
  }

  /**
   * The parent's text over a column: its own, that of the merged range, or that of the nearest
   * filled cell on the left while the row below goes on.
   */
  private String parent(Row row, int column, Row below) {
    String own = text(row.cell(column));
    if (!own.isEmpty()) {
      return own;
    }
    for (Merge merge : merges) {
      if (covers(merge, row.number(), column)) {
        return merge.firstRow() == row.number() ? text(row.cell(merge.firstColumn())) : "";
      }
    }
    if (below.cell(column).isBlank() || !merges.isEmpty()) {
      return "";
    }
    for (int left = column - 1; left >= 0 && !below.cell(left + 1).isBlank(); left--) {
      if (!row.cell(left).isBlank()) {
        return below.cell(left).isBlank() ? "" : text(row.cell(left));
      }
    }
    return "";
  }

  private static boolean covers(Merge merge, int row, int column) {
    return merge.firstRow() <= row
        && row <= merge.lastRow()
        && merge.firstColumn() <= column
        && column <= merge.lastColumn();
  }

  private static void add(List<String> names, String name) {
    if (!name.isEmpty() && !names.contains(name)) {
      names.add(name);
    }
  }

  static String withoutBrackets(String name) {
    int open = name.indexOf('(');
    return open > 0 ? name.substring(0, open).strip() : name;
  }

  static String text(Cell cell) {
    String text = cell.text();
    if (text == null || cell.type() == Cell.Type.ERROR) {
      return "";
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return head.replaceAll("\\s+", " ").strip();
  }
}
