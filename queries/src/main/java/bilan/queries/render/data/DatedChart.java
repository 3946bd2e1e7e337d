package bilan.queries.render.data;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The values of a chart, whose months are months for a spreadsheet too. */
final class DatedChart {

  private DatedChart() {}

  static Table of(Chart chart) {
    Table table = ChartWords.data(chart);
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>(row.cells());
      YearMonth month = chart.categories().get(rows.size()).month();
      if (month != null) {
        cells.set(0, Cell.of(month.atDay(1), Kind.MONTH));
      }
      rows.add(new Table.Row(row.role(), cells));
    }
    return new Table(
        table.id(),
        table.number(),
        table.title(),
        table.heads(),
        rows,
        table.notes(),
        table.remarks());
  }
}
