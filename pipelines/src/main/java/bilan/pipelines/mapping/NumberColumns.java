package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.TimeOfWeek;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Columns that nothing knows and that hold numbers. */
public final class NumberColumns {

  private static final Set<String> OTHERS = WordList.of("no-amount-headers");

  private NumberColumns() {}

  /** Whether each cell that is filled is a number. */
  static boolean holdNumbers(ColumnHead column, List<Row> rows) {
    List<SheetCell> cells =
        rows.stream().map(r -> r.cell(column.column())).filter(c -> !c.isBlank()).toList();
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                c ->
                    c.type() != SheetCell.Type.DATE
                        && Amounts.parse(c, DecimalMark.UNKNOWN).value() != null);
  }

  /** Whether they may count what their header names: no sum, no rate, no number of a row. */
  public static boolean mayCount(ColumnHead column, List<Row> rows) {
    return TotalRow.of(column.own()) == null
        && TotalRow.within(column.own()) == null
        && isCount(column, rows);
  }

  /**
   * Those of some columns that may count what their header names; one named like a total too, as
   * long as it isn't the sum of the others: {@code Total respect} beside {@code Couture}.
   */
  static List<ColumnHead> counting(List<ColumnHead> columns, List<Row> rows) {
    List<ColumnHead> plain = columns.stream().filter(c -> mayCount(c, rows)).toList();
    return columns.stream()
        .filter(
            c ->
                plain.contains(c)
                    || (!plain.isEmpty()
                        && !TotalRow.isBare(c.own())
                        && isCount(c, rows)
                        && !isSum(c, plain, rows)))
        .toList();
  }

  /** Of all the others, or of those that stand beside it on its left. */
  private static boolean isSum(ColumnHead column, List<ColumnHead> of, List<Row> rows) {
    List<ColumnHead> left = of.stream().filter(c -> c.column() < column.column()).toList();
    return adds(column, of, rows)
        || IntStream.range(0, left.size())
            .anyMatch(from -> adds(column, left.subList(from, left.size()), rows));
  }

  private static boolean adds(ColumnHead column, List<ColumnHead> of, List<Row> rows) {
    return rows.stream()
        .allMatch(
            row ->
                of.stream()
                        .map(c -> number(row, c))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(number(row, column))
                    == 0);
  }

  private static BigDecimal number(Row row, ColumnHead column) {
    SheetCell cell = row.cell(column.column());
    BigDecimal number = cell.isBlank() ? null : Amounts.parse(cell, DecimalMark.UNKNOWN).value();
    return number == null ? BigDecimal.ZERO : number;
  }

  private static boolean isCount(ColumnHead column, List<Row> rows) {
    return column.period() == null
        && !TotalRow.isBare(column.parents())
        && RateColumns.rate(column) == null
        && !TimeOfWeek.is(Headers.normalise(column.own()))
        && List.of(Headers.normalise(column.text()).split("[ /]", -1)).stream()
            .noneMatch(OTHERS::contains)
        && holdNumbers(column, rows);
  }
}
