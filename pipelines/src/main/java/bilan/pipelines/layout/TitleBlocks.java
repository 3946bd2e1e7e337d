package bilan.pipelines.layout;

import bilan.pipelines.sheet.Row;
import java.util.List;

/** Where the titles and facts begin that stand right above a header and belong to it. */
final class TitleBlocks {

  private final List<Row> rows;

  /**
   * @param rows of the head of a sheet: every position is one of these
   */
  TitleBlocks(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Whether a row has titles or facts of its own above, which do not stand above the first header:
   * it is no page of that table.
   */
  boolean hasItsOwn(int i, int headerFirst, int headerLast) {
    List<String> words = RowsAbove.words(rows.subList(topAbove(i, headerLast), i));
    int first = topAbove(headerFirst, -1);
    // Above the first header of all, more than its own block may be printed again.
    boolean isFirst = rows.subList(0, first).stream().allMatch(r -> HeaderShape.filled(r) <= 2);
    return !RowsAbove.words(rows.subList(isFirst ? 0 : first, headerFirst)).containsAll(words);
  }

  /** The first row of what stands right above a header. */
  private int topAbove(int header, int floor) {
    int top = header;
    while (top - 1 > floor && standsAbove(top - 1, top == header)) {
      top--;
    }
    return top;
  }

  /**
   * Whether a row belongs to what stands above a header: a title or a fact, close to the next row.
   *
   * @param last whether the header is what stands below it
   */
  private boolean standsAbove(int at, boolean last) {
    Row row = rows.get(at);
    Row below = rows.get(at + 1);
    boolean title = last && HeaderShape.isTitle(row) && !isRowOfWords(at);
    return (title || HeaderShape.isFact(row))
        && row.cells().stream().map(HeaderRows::text).noneMatch(TotalRow::isBare)
        && below.number() - row.number() <= 2;
  }

  /** Two words right below rows of nothing but words: one more of these, no title. */
  private boolean isRowOfWords(int at) {
    if (at == 0 || HeaderShape.filled(rows.get(at)) < 2) {
      return false;
    }
    Row before = rows.get(at - 1);
    return before.number() + 1 == rows.get(at).number()
        && HeaderShape.filled(before) > 1
        && HeaderShape.isText(before);
  }

  /**
   * The titles of the next table stand above its header: rows with one cell, up to the nearest
   * blank row.
   */
  int lastRowBefore(int header) {
    int i = header;
    while (i > 0
        && ((HeaderShape.filled(rows.get(i - 1)) == 1
                && rows.get(i).number() - rows.get(i - 1).number() <= 2)
            || standsAbove(i - 1, i == header))) {
      i--;
    }
    return rows.get(i).number() - 1;
  }
}
