package bilan.queries.explore;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.words.CellText;
import bilan.text.Catalogue;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * Two columns of an answer crossed: the values of one below, of the other across, a figure added up
 * inside.
 */
public final class Crossing {

  private final Answer answer;
  private final Catalogue catalogue;
  private final int value;
  private final int across;
  private final Categories rows;
  private final Categories columns;
  private final ScaledNumbers numbers;

  private Crossing(Answer answer, Catalogue catalogue, int row, int across, int value) {
    this.answer = answer;
    this.catalogue = catalogue;
    this.value = value;
    this.across = across;
    this.rows = new Categories("row", answer, row);
    this.columns = new Categories("column", answer, across);
    this.numbers = new ScaledNumbers("value", answer, value);
  }

  /**
   * The crossed answer.
   *
   * @param typed keys or labels of three columns: below, across, inside
   * @throws Failure (2) for a column that isn't there, twice the same, or a figure that can't be
   *     added up where it would have to be
   */
  public static Answer of(Answer answer, List<String> typed, Catalogue catalogue) {
    if (typed.size() != 3) {
      throw refused("query.pivot_of_three", "query.pivot_of_three.cure");
    }
    int row = PlainCells.column(answer, typed.get(0));
    int across = PlainCells.column(answer, typed.get(1));
    int value = PlainCells.column(answer, typed.get(2));
    if (row == across || across == value || row == value) {
      throw refused("query.pivot_same", "query.pivot_of_three.cure");
    }
    if (!answer.columns().get(value).kind().isFigure()) {
      throw refused("query.pivot_no_figure", "query.pivot_of_three.cure");
    }
    return new Crossing(answer, catalogue, row, across, value).crossed(row);
  }

  private Answer crossed(int row) {
    Table table = Table.create("crossing", rows.column(), columns.column(), numbers.column());
    if (!PlainCells.mayBeSummed(answer.columns().get(value)) && countsAbove1(table)) {
      throw refused("query.pivot_not_summable", "query.pivot_not_summable.cure");
    }
    Table crossed = table.pivot("row", "column", "value", AggregateFunctions.sum);
    SortedMap<Integer, Line> lines = new TreeMap<>();
    for (int i = 0; i < crossed.rowCount(); i++) {
      int number = Categories.number(crossed.stringColumn("row").get(i));
      lines.put(number, Line.body(cells(crossed, i, rows.values().get(number))));
    }
    List<Column> heads = new ArrayList<>(List.of(answer.columns().get(row)));
    columns.values().forEach(each -> heads.add(head(each)));
    return new Answer(
        answer.id(), answer.title(), heads, List.copyOf(lines.values()), answer.notes());
  }

  private List<@Nullable Object> cells(Table crossed, int at, @Nullable Object row) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(row);
    Kind kind = answer.columns().get(value).kind();
    for (int i = 0; i < columns.values().size(); i++) {
      DoubleColumn column = crossed.doubleColumn(Categories.word(i));
      if (column.isMissing(at)) {
        cells.add(null);
      } else {
        BigDecimal sum = numbers.exact(column.getDouble(at));
        cells.add(kind == Kind.COUNT ? (Object) sum.longValue() : sum);
      }
    }
    return cells;
  }

  private Column head(@Nullable Object each) {
    Column figure = answer.columns().get(value);
    String label =
        each == null
            ? catalogue.say("query.empty_value")
            : new CellText(catalogue).of(each, answer.columns().get(across).kind(), 2);
    return new Column(
        figure.key() + "_" + (each == null ? "" : each),
        label,
        figure.kind(),
        figure.unit(),
        figure.tax(),
        figure.additivity(),
        figure.definition());
  }

  private static boolean countsAbove1(Table table) {
    Table counts = table.pivot("row", "column", "value", AggregateFunctions.count);
    for (int i = 1; i < counts.columnCount(); i++) {
      DoubleColumn column = (DoubleColumn) counts.column(i);
      if (!column.isEmpty() && column.max() > 1) {
        return true;
      }
    }
    return false;
  }

  private static Failure refused(String what, String cure) {
    return new Failure(
        Exit.USAGE, Problem.error("QUERY-12", Message.of(what), null, Message.of(cure)));
  }
}
