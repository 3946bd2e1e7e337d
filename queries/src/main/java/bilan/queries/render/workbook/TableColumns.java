package bilan.queries.render.workbook;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a sheet that the columns of a table take.
 *
 * @param from the first of each, from 0
 * @param to the last of each
 */
record TableColumns(List<Integer> from, List<Integer> to) {

  TableColumns {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** A column of the sheet for each. */
  static TableColumns plain(int count) {
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    return new TableColumns(all, all);
  }

  int from(int column) {
    return from.get(column);
  }

  int to(int column) {
    return to.get(column);
  }

  int count() {
    return from.size();
  }

  /** The columns of the sheet that all of them take. */
  int end() {
    return to.isEmpty() ? 0 : to.get(to.size() - 1) + 1;
  }

  /** Whether each has one column of the sheet. */
  boolean isPlain() {
    return from.equals(to);
  }

  /** Whether one takes several columns of the sheet. */
  boolean isWide(int column) {
    return from(column) < to(column);
  }
}
