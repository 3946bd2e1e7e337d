package bilan.queries.render;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;

/** What a chart says in words: its table of values, and what its marks mean. */
public final class ChartWords {

  private ChartWords() {}

  /** One row a category, one column a series. */
  public static Table table(Chart chart, Wording wording) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("category", "", Kind.TEXT));
    chart.series().forEach(s -> heads.add(new Table.Head(s.key(), s.label(), chart.kind())));
    Chart.Target target = chart.target();
    if (target != null) {
      heads.add(new Table.Head("target", target.label(), chart.kind()));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(chart.categories().get(i)));
      for (Series series : chart.series()) {
        cells.add(cell(chart, series.points().get(i)));
      }
      if (target != null) {
        cells.add(cell(chart, new Point(chart.targetOf(i), false)));
      }
      rows.add(new Table.Row(Role.BODY, cells));
    }
    return new Table(
        chart.id(), chart.number(), chart.title(), heads, rows, List.of(), chart.remarks());
  }

  private static Cell cell(Chart chart, Point point) {
    Object value = point.value() == null ? new Missing("–", null) : point.value();
    return new Cell(value, chart.kind(), chart.unit(), point.partial(), List.of(), null);
  }
}
