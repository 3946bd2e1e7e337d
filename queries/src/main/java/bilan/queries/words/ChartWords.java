package bilan.queries.words;

import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Role;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Category;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a chart says in words: its table of values, and what its marks mean. */
public final class ChartWords {

  /** Behind what is not whole, where nothing is drawn and no letter leans. */
  public static final String HATCH = "▨";

  private static final String HATCHED = "\u00a0" + HATCH;

  private ChartWords() {}

  /** One row a category, one column a series, as people read it. */
  public static Table table(Chart chart, Wording wording) {
    List<Cell> names = new ArrayList<>();
    chart.categories().forEach(one -> names.add(Cell.text(wording.category(one))));
    return table(chart, names, new Missing("–", null), true);
  }

  /** Values of a chart for programs: what is not whole is said beside its name. */
  public static Table data(Chart chart) {
    List<Cell> names = new ArrayList<>();
    for (Category one : chart.categories()) {
      names.add(new Cell(one.name(), Kind.TEXT, null, one.partial(), List.of(), null));
    }
    return table(chart, names, null, false);
  }

  /**
   * @param nothing stands where nothing was to stand
   * @param drawn a whole series that is hatched for what it is, of years that are whole, is partial
   */
  private static Table table(
      Chart chart, List<Cell> names, @Nullable Missing nothing, boolean drawn) {
    List<Table.Head> heads = new ArrayList<>();
    heads.add(new Table.Head("category", "", Kind.TEXT));
    chart.series().forEach(s -> heads.add(new Table.Head(s.key(), s.label(), chart.kind())));
    Chart.Target target = chart.target();
    if (target != null) {
      heads.add(new Table.Head("target", target.label(), chart.kind()));
    }
    int decimals = decimals(chart);
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      cells.add(names.get(i));
      for (Series series : chart.series()) {
        boolean told = drawn || chart.categories().get(i).partial() || !series.isPartial();
        Cell cell = cell(chart, series.points().get(i), nothing, decimals);
        cells.add(told ? cell : cell.whole());
      }
      if (target != null) {
        cells.add(cell(chart, new Point(chart.targetOf(i), false), nothing, decimals));
      }
      rows.add(new Table.Row(Role.BODY, cells));
    }
    return new Table(
        chart.id(), chart.number(), chart.title(), heads, rows, List.of(), chart.remarks());
  }

  private static int decimals(Chart chart) {
    return chart.series().stream()
        .flatMap(series -> series.points().stream())
        .map(Point::value)
        .filter(value -> value != null && value.signum() != 0)
        .mapToInt(value -> chart.kind() == Kind.AMOUNT ? Decimals.ofEuros(value, 2) : 2)
        .min()
        .orElse(2);
  }

  /** Values of a chart where nothing is drawn: what a drawing hatches bears a hatched sign. */
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

  private static Cell cell(Chart chart, Point point, @Nullable Missing nothing, int decimals) {
    Object known = point.value() == null ? point.missing() : point.value();
    Object value = known == null ? nothing : known;
    return new Cell(value, chart.kind(), chart.unit(), point.partial(), List.of(), point.trace())
        .withDecimals(decimals);
  }
}
