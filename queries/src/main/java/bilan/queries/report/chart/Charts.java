package bilan.queries.report.chart;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.printed.ShownFigures;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.table.Asides;
import bilan.queries.report.table.QueryTables;
import bilan.queries.words.FigureKind;
import bilan.yaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Block {@code chart}: of key figures by year (and place), or of a saved query. */
public final class Charts {

  /** Months whose bars a reader takes in as one line. */
  private static final int MONTHS = 12;

  private static final int MOVES = 2;

  private final Composition composition;
  private final Prose prose;
  private final Picker picker;

  /** The figures that a chart has shown year by year. */
  private final Set<String> yearly = new HashSet<>();

  public Charts(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
    this.picker = new Picker(composition);
  }

  /** Blocks of the document that it becomes. */
  public List<Block> build(YamlMap options, int line) {
    String as = options.choice("as", types());
    Chart.Type type = as == null ? Chart.Type.COLUMNS : type(as);
    String title = options.text("title");
    String shown = title == null ? null : prose.plain(title, line);
    List<String> remarks =
        options.texts("remarks").stream().map(r -> prose.plain(r, line)).toList();
    List<String> figures = options.texts("figures");
    List<String> lacking = options.texts("lacking");
    Frame frame = new Frame(type, shown, remarks, null);
    Chart chart =
        figures.isEmpty() || options.has("x")
            ? ofQuery(options, frame, line)
            : ofFigures(options, figures, frame, line);
    String empty = options.text("empty");
    if (chart == null || lacking.stream().anyMatch(id -> isKnown(id, line))) {
      return List.of();
    }
    // One bar compares with nothing: the tables say it.
    boolean alone = (!chart.isLying() || !figures.isEmpty()) && chart.values() < 2;
    if (!chart.isEmpty()) {
      return alone || isStill(chart) ? List.of() : List.of(chart.numbered(composition.nextChart()));
    }
    return empty == null
        ? List.of()
        : List.of(new Block.Paragraph(List.of(new Inline.Words(nothing(options, empty, line)))));
  }

  /** Whether a key figure has a value in one of the years. */
  private boolean isKnown(String id, int line) {
    return composition.checkKeyFigure(id, line)
        && picker.periods().stream()
            .map(period -> picker.find(id, period, picker.place()))
            .anyMatch(figure -> figure != null && figure.value() != null);
  }

  /** A blank sentence stays blank; a chart of figures asks no saved query. */
  private String nothing(YamlMap options, String empty, int line) {
    String words = prose.plain(empty, line);
    String query = options.text("query");
    return words.isBlank() || query == null ? words : composition.nothing(words, query);
  }

  /** What every chart is given. */
  private record Frame(
      Chart.Type type,
      @Nullable String title,
      List<String> remarks,
      Chart.@Nullable Target target) {

    boolean isStacked() {
      return type == Chart.Type.STACKED_BARS || type == Chart.Type.STACKED_COLUMNS;
    }

    Frame aiming(Chart.@Nullable Target at) {
      return new Frame(type, title, remarks, at);
    }
  }

  private static List<String> types() {
    List<String> words = new ArrayList<>();
    for (Chart.Type type : Chart.Type.values()) {
      words.add(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return words;
  }

  private static Chart.Type type(String word) {
    return Chart.Type.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private @Nullable Chart ofFigures(YamlMap options, List<String> ids, Frame frame, int line) {
    String by = options.choice("by", List.of("year", "place"));
    for (String id : ids) {
      if (!composition.checkKeyFigure(id, line)) {
        return null;
      }
      composition.uses(id);
    }
    boolean byPlace = "place".equals(by);
    if (byPlace && picker.place() != null && yearly.contains(ids.get(0))) {
      // Of one place, the same bars again.
      return null;
    }
    if (!byPlace) {
      yearly.addAll(ids);
    }
    FigureSeries shape = new FigureSeries(composition, picker, ids, byPlace);
    String first = ids.get(0);
    KeyFigure any = picker.find(first, picker.periods().get(0), picker.place());
    String unit = any == null ? "count" : any.unit();
    String title = frame.title() == null ? composition.material().label(first) : frame.title();
    String id = byPlace ? first + ShownFigures.BY_PLACE : first;
    Kind kind = FigureKind.of(unit);
    Chart chart = chart(id, title, frame, shape.years(), shape.all(), kind, unit);
    String totalless = frame.isStacked() ? shape.totalless() : "";
    Chart told = totalless.isEmpty() ? chart : chart.remarking(totalless);
    String barless = shape.barless().words(title);
    return barless.isEmpty() ? told : told.remarking(barless);
  }

  private @Nullable Chart ofQuery(YamlMap options, Frame frame, int line) {
    String query =
        options.has("figures") ? FigureQuestion.read(options).name() : options.required("query");
    Map<String, String> parameters = options.map("parameters").allTexts();
    String x = options.required("x");
    List<String> ys = options.texts("y");
    String by = options.text("series");
    List<String> hatched = options.texts("hatched");
    String target = options.text("target");
    String named = options.text("mark");
    String mark = named == null ? null : prose.plain(named, line);
    String sort = options.choice("sort", List.of("as-answered", "largest"));
    QueryTables tables = new QueryTables(composition, prose);
    String group = options.text("group");
    if (query.isEmpty() || x.isEmpty()) {
      return null;
    }
    Answer given = composition.material().answer(query, parameters);
    Answer answer = "largest".equals(sort) ? AnswerShapes.largestFirst(given) : given;
    List<String> besides = options.texts("beside");
    List<String> asked = new ArrayList<>(ys);
    asked.add(x);
    if (by != null) {
      asked.add(by);
    }
    asked.addAll(hatched);
    if (group != null) {
      asked.add(group);
    }
    if (target != null) {
      asked.add(target);
    }
    if (!tables.knows(answer, asked, line)
        || !tables.knows(answer, besides, line)
        || ys.isEmpty()
        || tables.isInner(query)
        || !tables.told(answer, asked).equals(asked)) {
      return null;
    }
    List<String> beside = tables.told(answer, besides);
    AnswerSeries shape = new AnswerSeries(composition, answer, x, hatched, parameters);
    ChartRemarks words = new ChartRemarks(composition, answer, shape);
    List<Series> series = by == null ? shape.ofColumns(ys) : shape.ofValues(by, ys.get(0));
    Column column = answer.columns().get(AnswerShapes.at(answer, ys.get(0)));
    String title = frame.title() == null ? answer.title() : frame.title();
    List<String> values = by == null ? ys : ys.subList(0, 1);
    String barless =
        frame.isStacked()
            ? words.pieceless(values, by).words(title)
            : frame.type() == Chart.Type.BARS && by == null
                ? words.barless(ys.get(0)).words(title)
                : "";
    Chart chart =
        chart(
            query,
            composition.titled(title, query),
            frame.aiming(target == null ? null : shape.target(target, mark)),
            shape.categories(values),
            series,
            column.kind(),
            column.unit());
    Chart told = barless.isEmpty() ? chart : chart.remarking(barless);
    String said = beside.isEmpty() ? "" : new Asides(composition).beside(answer, beside, group);
    return said.isEmpty() ? told : told.remarking(said);
  }

  private Chart chart(
      String id,
      String title,
      Frame frame,
      List<Chart.Category> categories,
      List<Series> series,
      Kind kind,
      @Nullable String unit) {
    Chart whole =
        new Chart(
            id,
            0,
            title,
            frame.type(),
            categories,
            series,
            kind,
            unit,
            "",
            frame.remarks(),
            frame.target());
    Chart shaped = new ChartShapes(composition).shape(whole);
    String alternative = ChartAlternative.say(composition, shaped);
    boolean explained =
        !frame.remarks().isEmpty() && shaped.series().stream().noneMatch(Charts::mixed);
    return shaped.hasPartial() && !explained
        ? shaped.saying(alternative).remarking(composition.say("report.hatched"))
        : shaped.saying(alternative);
  }

  /** Some of its values are whole, some not. */
  private static boolean mixed(Series series) {
    return !series.isPartial() && series.points().stream().anyMatch(Point::partial);
  }

  static boolean holds(Line line, int at, String value) {
    return value.equals(String.valueOf(line.cells().get(at)));
  }

  /**
   * Whether a chart tells the eye nothing: counts over months that hardly move, or one bar alone.
   * Two numbers say it better than half a page of bars.
   */
  private static boolean isStill(Chart chart) {
    if (chart.categories().size() == 1 && chart.series().size() == 1 && chart.target() == null) {
      return true;
    }
    boolean months = chart.categories().stream().allMatch(one -> one.month() != null);
    if (chart.kind() != Kind.COUNT || !months || chart.categories().size() <= MONTHS) {
      return false;
    }
    int moves = 0;
    for (int at = 1; at < chart.categories().size(); at++) {
      moves += moves(chart, at) ? 1 : 0;
    }
    return moves <= MOVES;
  }

  private static boolean moves(Chart chart, int at) {
    for (Series series : chart.series()) {
      if (!same(series.points().get(at - 1), series.points().get(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Point one, Point other) {
    return plain(one).equals(plain(other)) && one.unknown() == other.unknown();
  }

  private static String plain(Point point) {
    BigDecimal value = point.value();
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
