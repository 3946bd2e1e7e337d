package bilan.queries.report.chart;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Category;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.words.ShortMonths;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The series of a chart, out of an answer. */
final class AnswerSeries {

  private final Composition composition;
  private final Answer answer;
  private final int x;
  private final List<String> hatched;
  private final Map<String, String> parameters;
  private final List<Line> lines;
  private final Set<Object> xs = new LinkedHashSet<>();

  /**
   * @param hatched columns whose values are not certain, or columns that say which are not whole
   * @param parameters that the bilan gives to the query
   */
  AnswerSeries(
      Composition composition,
      Answer answer,
      String x,
      List<String> hatched,
      Map<String, String> parameters) {
    this.composition = composition;
    this.answer = answer;
    this.x = AnswerShapes.at(answer, x);
    this.hatched = hatched;
    this.parameters = parameters;
    this.lines = answer.lines().stream().filter(l -> l.role() == Role.BODY).toList();
    this.lines.forEach(line -> xs.add(String.valueOf(line.cells().get(this.x))));
  }

  /** The names along the axis; which years are not whole. */
  List<Category> categories(List<String> ys) {
    boolean yearly = answer.columns().get(x).kind() == Kind.YEAR;
    int at = AnswerShapes.at(answer, ys.get(0));
    List<Category> names = new ArrayList<>();
    for (Object value : xs) {
      Object cell = cellOf(value);
      boolean partial =
          lines.stream()
                  .filter(line -> String.valueOf(line.cells().get(x)).equals(value))
                  .anyMatch(line -> line.cells().get(at) instanceof Noted)
              || isPartlyUnknown(value, ys);
      boolean told = yearly && partial && !composition.isUnderWay(cell);
      names.add(new Category(name(cell), told, month(cell)));
    }
    return names;
  }

  /** Whether of what stands there some is known, some not. */
  private boolean isPartlyUnknown(Object value, List<String> ys) {
    boolean unknown = false;
    boolean known = false;
    for (String y : ys) {
      int at = AnswerShapes.at(answer, y);
      for (Line line : lines) {
        Object cell = line.cells().get(at);
        if (cell != null && String.valueOf(line.cells().get(x)).equals(value)) {
          unknown |= isUnknown(answer, cell, at);
          known |= !(cell instanceof Missing);
        }
      }
    }
    return unknown && known;
  }

  /** As the total below a table has it: what was not open is nothing, what is n.c. is not. */
  static boolean isUnknown(Answer answer, @Nullable Object cell, int at) {
    return cell instanceof Missing missing
        && !missing.mark().equals("–")
        && answer.columns().get(at).additivity() != Column.Additivity.KNOWN;
  }

  /** What a line is called along the axis. */
  String name(Line line) {
    return name(line.cells().get(x));
  }

  private String name(@Nullable Object cell) {
    YearMonth month = month(cell);
    return month == null
        ? composition.named(cell, answer.columns().get(x).kind())
        : ShortMonths.of(month, composition.lang());
  }

  private @Nullable YearMonth month(@Nullable Object cell) {
    return cell instanceof LocalDate date && answer.columns().get(x).kind() == Kind.MONTH
        ? YearMonth.from(date)
        : null;
  }

  private @Nullable Object cellOf(Object value) {
    for (Line line : lines) {
      if (String.valueOf(line.cells().get(x)).equals(value)) {
        return line.cells().get(x);
      }
    }
    return null;
  }

  /** One series a column. */
  List<Series> ofColumns(List<String> keys) {
    List<Series> series = new ArrayList<>();
    for (String key : keys) {
      Column column = answer.columns().get(AnswerShapes.at(answer, key));
      // One that stands alone has the first colour, and leaves the others to what must be told
      // apart.
      int colour = keys.size() == 1 ? 0 : composition.colours().of(key);
      boolean hoped = keys.size() > 1 && hatched.contains(key);
      series.add(new Series(key, column.label(), colour, points(lines, key), hoped));
    }
    return series;
  }

  /**
   * Where the bars should reach, said by a column.
   *
   * @param name what the marks are called; null for what the column is
   */
  Chart.Target target(String key, @Nullable String name) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    points(lines, key).forEach(point -> values.add(Optional.ofNullable(point.value())));
    String label = answer.columns().get(AnswerShapes.at(answer, key)).label();
    return new Chart.Target(name == null ? label : name, values);
  }

  /** One series for each value of a column, in the order that things have in every chart. */
  List<Series> ofValues(String by, String y) {
    int at = AnswerShapes.at(answer, by);
    Set<String> values = new LinkedHashSet<>();
    lines.forEach(
        line ->
            values.add(
                composition
                    .wording()
                    .value(line.cells().get(at), answer.columns().get(at).kind(), null)));
    List<Series> series = new ArrayList<>();
    for (String value : values) {
      List<Line> own = lines.stream().filter(l -> Charts.holds(l, at, value)).toList();
      series.add(new Series(value, value, composition.colours().of(value), points(own, y)));
    }
    series.sort(Comparator.comparingInt(one -> composition.colours().rank(one.key())));
    return series;
  }

  private List<Point> points(List<Line> own, String key) {
    int at = AnswerShapes.at(answer, key);
    Map<Line, String> ids = composition.chartIds().of(answer, at, parameters);
    List<Point> points = new ArrayList<>();
    for (Object category : xs) {
      Point point = new Point(null, false);
      for (Line line : own) {
        if (String.valueOf(line.cells().get(x)).equals(category)) {
          point = point(line, at, ids.get(line));
        }
      }
      points.add(point);
    }
    return points;
  }

  private boolean isUnderWay(Line line) {
    int year = answer.columns().stream().map(Column::kind).toList().indexOf(Kind.YEAR);
    return year >= 0 && composition.isUnderWay(line.cells().get(year));
  }

  private Point point(Line line, int at, @Nullable String id) {
    Object cell = line.cells().get(at);
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    boolean marked =
        hatched.contains(answer.columns().get(at).key())
            || hatched.stream()
                .anyMatch(
                    key -> Boolean.TRUE.equals(line.cells().get(AnswerShapes.at(answer, key))));
    return new Point(
        value instanceof Number number ? new BigDecimal(number.toString()) : null,
        cell instanceof Noted || marked || isUnderWay(line),
        isUnknown(answer, cell, at),
        cell instanceof Missing missing ? missing : null,
        id);
  }
}
