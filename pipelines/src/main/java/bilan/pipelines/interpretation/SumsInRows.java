package bilan.pipelines.interpretation;

import bilan.pipelines.mapping.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

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
    List<Integer> unread =
        it.columns().stream()
            .filter(one -> one.slot() == null || !it.form().measure().contains(one.slot().name()))
            .filter(one -> it.records().stream().noneMatch(r -> isWord(r.row(), one.column())))
            .map(Interpretation.Column::column)
            .filter(column -> column != whole)
            .toList();
    int at = unread.indexOf(c);
    for (int from = 0; at >= 0 && from <= at; from++) {
      for (int to = Math.max(at + 1, from + 2); to <= unread.size(); to++) {
        List<Integer> parts = unread.subList(from, to);
        if (areParts(parts, whole)) {
          return true;
        }
      }
    }
    return false;
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
