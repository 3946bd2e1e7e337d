package bilan.queries.explore;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.queries.Kind;
import bilan.text.Catalogue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;

/** One line for each column of an answer: how full it is, its extremes, its middle. */
public final class Summary {

  private final Answer answer;
  private final Catalogue catalogue;

  private Summary(Answer answer, Catalogue catalogue) {
    this.answer = answer;
    this.catalogue = catalogue;
  }

  /** The summary as an answer of its own. */
  public static Answer of(Answer answer, Catalogue catalogue) {
    return new Summary(answer, catalogue).table();
  }

  private Answer table() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      lines.add(Line.body(line(i)));
    }
    List<Column> columns =
        List.of(
            column("column", Kind.TEXT),
            column("kind", Kind.TEXT),
            column("filled", Kind.COUNT),
            column("empty", Kind.COUNT),
            column("distinct", Kind.COUNT),
            column("smallest", Kind.NUMBER),
            column("largest", Kind.NUMBER),
            column("sum", Kind.NUMBER),
            column("mean", Kind.NUMBER),
            column("median", Kind.NUMBER));
    return new Answer(
        answer.id(), answer.title(), columns, lines, List.of(catalogue.say("query.summary.note")));
  }

  private Column column(String key, Kind kind) {
    return new Column(
        key, catalogue.say("query.summary." + key), kind, null, null, Additivity.NONE, null);
  }

  private List<@Nullable Object> line(int at) {
    Column column = answer.columns().get(at);
    Categories categories = new Categories("column", answer, at);
    List<@Nullable Object> values = new ArrayList<>();
    for (Line line : answer.lines()) {
      if (line.role() == Answer.Role.BODY) {
        values.add(PlainCells.value(line.cells().get(at)));
      }
    }
    long filled = values.stream().filter(Objects::nonNull).count();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(column.label());
    cells.add(catalogue.say("query.kind." + column.kind().word()));
    cells.add(filled);
    cells.add(values.size() - filled);
    long empty = values.contains(null) ? 1 : 0;
    cells.add(categories.column().countUnique() - empty);
    cells.addAll(column.kind().isFigure() ? numbers(at) : extremes(values));
    return cells;
  }

  private List<@Nullable Object> numbers(int at) {
    ScaledNumbers numbers = new ScaledNumbers("numbers", answer, at);
    DoubleColumn column = numbers.column();
    if (column.size() == column.countMissing()) {
      return Arrays.asList(null, null, null, null, null);
    }
    Column described = answer.columns().get(at);
    return Arrays.asList(
        rounded(numbers.exact(column.min()), described),
        rounded(numbers.exact(column.max()), described),
        PlainCells.mayBeSummed(described) ? rounded(numbers.exact(column.sum()), described) : null,
        numbers.approximate(column.mean()),
        numbers.approximate(column.median()));
  }

  /** As the column itself is printed. */
  private static BigDecimal rounded(BigDecimal number, Column column) {
    return switch (column.kind()) {
      case AMOUNT, HOURS -> number.setScale(2, RoundingMode.HALF_UP);
      case RATE -> number.setScale(1, RoundingMode.HALF_UP);
      default -> number;
    };
  }

  /** The first and the last, of dates, years and texts. */
  private static List<@Nullable Object> extremes(List<@Nullable Object> values) {
    TreeSet<Object> sorted = new TreeSet<>((a, b) -> compare(a, b));
    for (Object value : values) {
      if (value != null && !(value instanceof Boolean)) {
        sorted.add(value);
      }
    }
    return sorted.isEmpty()
        ? Arrays.asList(null, null, null, null, null)
        : Arrays.asList(shown(sorted.first()), shown(sorted.last()), null, null, null);
  }

  /** A year is a word here, which nobody parts into thousands. */
  private static Object shown(Object value) {
    return value instanceof Long ? value.toString() : value;
  }

  private static int compare(Object a, Object b) {
    if (a instanceof Long first && b instanceof Long second) {
      return Long.compare(first, second);
    }
    return a.toString().compareTo(b.toString());
  }
}
