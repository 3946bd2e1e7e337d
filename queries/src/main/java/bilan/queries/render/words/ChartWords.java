package bilan.queries.render.words;

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

  private static final String HATCHED = "\u00a0▨";

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

  /** The same where nothing is drawn: what a drawing hatches bears a hatched sign. */
  public static Table signed(Chart chart, Wording wording) {
    Table table = table(chart, wording);
    List<Table.Head> heads = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      Table.Head head = table.heads().get(i);
      String sign = isHatched(table, i) ? HATCHED : "";
      heads.add(new Table.Head(head.key(), head.label() + sign, head.kind()));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < heads.size(); i++) {
        Cell cell = row.cells().get(i);
        String sign = cell.partial() && !isHatched(table, i) ? HATCHED : "";
        cells.add(Cell.of(wording.value(cell) + sign, cell.kind()));
      }
      rows.add(new Table.Row(row.role(), cells));
    }
    return new Table(
        table.id(), table.number(), table.title(), heads, rows, List.of(), table.remarks());
  }

  /** Whether all that a column says is. */
  private static boolean isHatched(Table table, int column) {
    List<Cell> said =
        table.rows().stream()
            .map(row -> row.cells().get(column))
            .filter(cell -> !cell.isMissing())
            .toList();
    return !said.isEmpty() && said.stream().allMatch(Cell::partial);
  }

  private static Cell cell(Chart chart, Point point) {
    Object value = point.value() == null ? new Missing("–", null) : point.value();
    return new Cell(value, chart.kind(), chart.unit(), point.partial(), List.of(), null);
  }
}
