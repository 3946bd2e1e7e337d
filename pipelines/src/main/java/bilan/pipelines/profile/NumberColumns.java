package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.TimeOfWeek;
import java.util.List;
import java.util.Set;

/** Columns that nothing knows and that hold numbers. */
final class NumberColumns {

  private static final Set<String> OTHERS = WordList.of("no-amount-headers");

  private NumberColumns() {}

  /** Whether each cell that is filled is a number. */
  static boolean holdNumbers(ColumnHead column, List<Row> rows) {
    List<Cell> cells =
        rows.stream().map(r -> r.cell(column.column())).filter(c -> !c.isBlank()).toList();
    return !cells.isEmpty()
        && cells.stream()
            .allMatch(
                c ->
                    c.type() != Cell.Type.DATE
                        && Amounts.parse(c, DecimalMark.UNKNOWN).value() != null);
  }

  /** Whether they may count what their header names: no sum, no rate, no number of a row. */
  static boolean mayCount(ColumnHead column, List<Row> rows) {
    return column.period() == null
        && !TotalRow.isBare(column.parents())
        && TotalRow.of(column.own()) == null
        && TotalRow.within(column.own()) == null
        && RateColumns.rate(column) == null
        && !TimeOfWeek.is(Headers.normalise(column.own()))
        && List.of(Headers.normalise(column.text()).split("[ /]", -1)).stream()
            .noneMatch(OTHERS::contains)
        && holdNumbers(column, rows);
  }
}
