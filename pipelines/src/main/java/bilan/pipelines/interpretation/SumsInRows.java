package bilan.pipelines.interpretation;

import bilan.pipelines.mapping.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sums within the rows of a table: columns that are parts of another, or the whole of others. */
final class SumsInRows {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");
  private static final int LEAST_ROWS = 2;

  private final Interpretation it;

  SumsInRows(Interpretation it) {
    this.it = it;
  }

  /** Whether a column that nothing reads and its neighbours add up to one that is read. */
  boolean isPart(int c) {
    return it.form().measure().stream().anyMatch(m -> isPart(c, it.column(m)));
  }

  /** Whether a column of what was received and its neighbours add up to another such column. */
  boolean isPartOfReceived(int c) {
    return it.columnsOf("received").stream().anyMatch(whole -> whole != c && isPart(c, whole));
  }

  /** Whether a column that nothing reads and its neighbours add up to another. */
  boolean isPart(int c, int whole) {
    return sums(whole).anyMatch(parts -> parts.contains(c));
  }

  /** The neighbours that nothing reads, or only as parts, which add up to a column; maybe none. */
  List<Integer> parts(int whole) {
    return sums(whole).max(Comparator.comparing(List::size)).orElse(List.of());
  }

  private Stream<List<Integer>> sums(int whole) {
    List<Integer> unread =
        it.columns().stream()
            .filter(one -> one.slot() == null || !it.form().measure().contains(one.slot().name()))
            .filter(one -> it.records().stream().noneMatch(r -> isWord(r.row(), one.column())))
            .map(Interpretation.Column::column)
            .filter(column -> column != whole)
            .toList();
    return IntStream.range(0, unread.size())
        .boxed()
        .flatMap(
            from ->
                IntStream.rangeClosed(from + 2, unread.size())
                    .mapToObj(to -> unread.subList(from, to)))
        .filter(parts -> areParts(parts, whole));
  }

  /** Whether a column is the sum of classes of participants that are read. */
  boolean isWhole(int c) {
    List<Integer> classes = new ArrayList<>();
    for (Interpretation.Column column : it.columns()) {
      Slot slot = column.slot();
      if (slot != null && slot.target() instanceof Target.ToSplit && slot.isGender()) {
        classes.add(column.column());
      }
    }
    return classes.size() > 1 && areParts(classes, c);
  }

  /** Whether a column that stands for a period, a place or a thing sums all of the others. */
  boolean hasWholeOfPeriods() {
    List<Integer> all = it.periods();
    return all.size() > 2
        && all.stream().anyMatch(c -> areParts(all.stream().filter(p -> !p.equals(c)).toList(), c));
  }

  /** Whether a column is the sum of what has been counted so far. */
  boolean isRunning(int c) {
    for (String name : it.form().measure()) {
      int measure = it.column(name);
      BigDecimal sum = BigDecimal.ZERO;
      int same = 0;
      int other = 0;
      for (RowRoles.Judged row : measure < 0 ? List.<RowRoles.Judged>of() : it.records()) {
        sum = sum.add(it.grid().number(row.row(), measure));
        boolean equal = sum.compareTo(it.grid().number(row.row(), c)) == 0;
        same += equal ? 1 : 0;
        other += equal || it.grid().isBlank(row.row(), c) ? 0 : 1;
      }
      if (same > LEAST_ROWS && other == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is counted is the difference between a column and another: a meter is read. */
  boolean isOfMeter(int c) {
    return it.form().measure().stream()
        .mapToInt(it::column)
        .filter(measure -> measure >= 0 && measure != c)
        .anyMatch(
            measure ->
                it.columns().stream()
                    .map(Interpretation.Column::column)
                    .filter(other -> other != c && other != measure)
                    .anyMatch(
                        o -> areParts(List.of(c, measure), o) || areParts(List.of(o, measure), c)));
  }

  /** Whether a total below a table is alone in its row, and adds up some columns of it. */
  static boolean areAddedUp(CellGrid grid, List<Integer> records, List<Integer> columns) {
    BigDecimal sum =
        records.stream()
            .flatMap(r -> columns.stream().map(c -> grid.number(r, c)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return columns.size() > 1
        && grid.rowsFrom(records.isEmpty() ? 0 : records.get(records.size() - 1) + 1)
            .filter(r -> grid.filled(r).stream().anyMatch(c -> grid.meaning(r, c).total > 0))
            .mapToObj(
                r ->
                    grid.filled(r).stream()
                        .filter(c -> grid.meaning(r, c).number != null)
                        .map(c -> grid.number(r, c))
                        .toList())
            .anyMatch(numbers -> numbers.size() == 1 && numbers.get(0).compareTo(sum) == 0);
  }

  private boolean areParts(List<Integer> parts, int whole) {
    int rows = 0;
    IntUnaryOperator some =
        r -> (int) parts.stream().filter(c -> it.grid().number(r, c).signum() != 0).count();
    boolean several = false;
    for (RowRoles.Judged row : whole < 0 ? List.<RowRoles.Judged>of() : it.records()) {
      BigDecimal sum =
          parts.stream()
              .map(c -> it.grid().number(row.row(), c))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.subtract(it.grid().number(row.row(), whole)).abs().compareTo(TOLERANCE) >= 0) {
        return false;
      }
      rows += sum.signum() == 0 ? 0 : 1;
      several |= some.applyAsInt(row.row()) > 1;
    }
    return several && rows >= LEAST_ROWS;
  }

  private boolean isWord(int r, int c) {
    CellMeaning cell = it.grid().meaning(r, c);
    return cell.day != null || (cell.text && !cell.saysNothing());
  }
}
