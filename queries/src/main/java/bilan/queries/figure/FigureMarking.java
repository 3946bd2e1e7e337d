package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Kind;
import bilan.queries.Marking;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives the figures of a saved query the states of key figures: years and months that miss data are
 * marked, those that have none say why, and columns named like a key figure are that figure.
 */
final class FigureMarking implements Marking {

  private final KeyFigures figures;
  private final FigureSettings settings;
  private final FigureWording wording;
  private final Lang lang;
  private final int least;

  FigureMarking(KeyFigures figures, FigureSettings settings, Lang lang, int least) {
    this.least = least;
    this.figures = figures;
    this.settings = settings;
    this.lang = lang;
    this.wording = new FigureWording(lang);
  }

  @Override
  public Answer mark(
      Database database,
      SavedQuery query,
      Map<String, ? extends @Nullable Object> values,
      Answer answer) {
    if (!(values.get("first_year") instanceof Number)) {
      return answer;
    }
    FigureRequest request = request(values);
    Answer filled = declared(query, database, request, answer);
    return compared(database, query, request, values, filled);
  }

  /** The columns that say what they are filled with, or marked by. */
  private Answer declared(
      SavedQuery query, Database database, FigureRequest request, Answer answer) {
    Answer filled = answer;
    if (IndicatorColumns.isIn(query)) {
      Priorities priorities = figures.priorities(database, request);
      filled = new IndicatorColumns(query, answer.columns(), priorities, wording).fill(answer);
    }
    return TypedStatus.isIn(query)
        ? TypedStatus.mark(query, filled, request.asOf(), wording)
        : filled;
  }

  private Answer compared(
      Database database,
      SavedQuery query,
      FigureRequest request,
      Map<String, ? extends @Nullable Object> values,
      Answer answer) {
    SavedQuery.Comparison by = query.comparable();
    if (by == null) {
      return answer;
    }
    Cells cells =
        new Cells(figures.facts(database, request, () -> named(answer)), wording, by.dataset());
    boolean byMonth = by.by().equals("month");
    boolean whole = by.by().equals("period");
    int when = whole ? -1 : at(answer, byMonth ? Kind.MONTH : Kind.YEAR);
    if (when < 0 && !whole) {
      return answer;
    }
    int follows = by.where() == null ? -1 : at(answer, by.where());
    MarkedTable table =
        new MarkedTable(
            answer, when, at(answer, by.place()), follows, byMonth, (String) values.get("place"));
    List<Line> lines = new ArrayList<>();
    for (Line line : completed(table, request, cells, by.dataset() != null)) {
      if (!isIdle(table, line, request, cells)) {
        lines.add(marked(table, line, request, cells));
      }
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  @Override
  public Answer answer(
      Database database, SavedQuery query, Map<String, ? extends @Nullable Object> values) {
    FigureQuestion question = Objects.requireNonNull(query.figures());
    FigureRequest asked = request(values, settings, lang);
    return new FigureAnswers(
            figures.facts(database, asked, () -> named(question)), question, asked, wording, least)
        .answer(query);
  }

  private List<Figure> named(FigureQuestion question) {
    return question.figures().stream()
        .filter(settings.declared()::isFigure)
        .map(settings.declared()::find)
        .toList();
  }

  private List<Figure> named(Answer answer) {
    List<Figure> named = new ArrayList<>();
    for (Column column : answer.columns()) {
      String figure = column.figure();
      if (figure != null) {
        named.add(settings.declared().find(figure));
      }
    }
    return named;
  }

  /**
   * A line that says nothing: there is no amount in any period, and none is missing. Queries give
   * one for what they follow in each period, so that one that misses can be told.
   */
  private static boolean isIdle(MarkedTable table, Line line, FigureRequest request, Cells cells) {
    Period period = table.period(line, request);
    return table.follows() >= 0
        && Boolean.TRUE.equals(MarkedTable.cell(line, table.follows()))
        && period != null
        && table.isNothing(line)
        && !table.isElsewhere(line)
        && !cells.lacks(table.place(line), period);
  }

  private static int at(Answer answer, Kind kind) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private static int at(Answer answer, String key) {
    for (int i = 0; i < answer.columns().size(); i++) {
      if (answer.columns().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private FigureRequest request(Map<String, ? extends @Nullable Object> values) {
    return request(values, settings, lang).everywhere();
  }

  /** What the variables of a query ask of figures. */
  static FigureRequest request(
      Map<String, ? extends @Nullable Object> values, FigureSettings settings, Lang lang) {
    int firstMonth = number(values, "first_month", settings.firstMonth());
    int first = number(values, "first_year", 0);
    List<Period> periods =
        Period.years(first, number(values, "last_year", first), firstMonth, false);
    LocalDate end = periods.get(periods.size() - 1).to();
    LocalDate asOf = values.get("as_of") instanceof LocalDate day ? day : end;
    String place = values.get("place") instanceof String one ? one : null;
    return new FigureRequest(periods, firstMonth != settings.firstMonth(), asOf, place, lang);
  }

  private static int number(
      Map<String, ? extends @Nullable Object> values, String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }

  /**
   * The lines with those that SQL has no rows for, where each is a period or a place's period.
   *
   * @param zero whether no row of a covered month is a true 0
   */
  private List<Line> completed(
      MarkedTable table, FigureRequest request, Cells cells, boolean zero) {
    if (!table.isWhole()) {
      return table.answer().lines();
    }
    List<Line> lines = new ArrayList<>();
    List<Line> left = new ArrayList<>(table.answer().lines());
    for (Period period : table.periods(request)) {
      Set<String> absent = new LinkedHashSet<>();
      if (table.where() >= 0 && table.onlyPlace() == null) {
        absent.addAll(new TreeSet<>(cells.places()));
        if (cells.hasUnplaced(table.answer().columns(), period)) {
          absent.add(Network.NOWHERE);
        }
      }
      boolean found = false;
      for (Line line : List.copyOf(left)) {
        if (period.equals(table.period(line, request))) {
          found = true;
          absent.remove(String.valueOf(MarkedTable.cell(line, table.where())));
          lines.add(line);
          left.remove(line);
        }
      }
      if (table.where() < 0 && !found) {
        lines.add(table.empty(period, null, zero));
      }
      absent.forEach(place -> lines.add(table.empty(period, place, zero)));
    }
    lines.addAll(left);
    return lines;
  }

  private Line marked(MarkedTable table, Line line, FigureRequest request, Cells cells) {
    Period period = table.period(line, request);
    boolean follows = !Boolean.FALSE.equals(MarkedTable.cell(line, table.follows()));
    if (period == null || line.role() != Answer.Role.BODY || !follows) {
      return line;
    }
    String place = table.place(line);
    List<@Nullable Object> marked = new ArrayList<>(line.cells());
    for (int i = 0; i < marked.size(); i++) {
      Column column = table.answer().columns().get(i);
      if (column.kind().isFigure()) {
        marked.set(i, cells.cell(column, marked.get(i), place, period, table.byMonth()));
      }
    }
    return new Line(line.role(), marked);
  }
}
