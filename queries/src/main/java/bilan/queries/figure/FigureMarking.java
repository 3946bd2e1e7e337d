package bilan.queries.figure;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Database;
import bilan.queries.Kind;
import bilan.queries.Marking;
import bilan.queries.SavedQuery;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Wording wording;
  private final Lang lang;

  FigureMarking(KeyFigures figures, FigureSettings settings, Lang lang) {
    this.figures = figures;
    this.settings = settings;
    this.lang = lang;
    this.wording = new Wording(lang);
  }

  @Override
  public Answer mark(
      Database database,
      SavedQuery query,
      Map<String, ? extends @Nullable Object> values,
      Answer answer) {
    SavedQuery.Comparison by = query.comparable();
    if (!(values.get("first_year") instanceof Number)) {
      return answer;
    }
    FigureRequest request = request(values);
    if (at(answer, "indicator") >= 0 && at(answer, "reached") >= 0) {
      return PriorityMarking.mark(answer, figures.priorities(database, request), wording);
    }
    if (at(answer, "standings") >= 0 && at(answer, "priority") >= 0) {
      return PriorityMarking.summed(answer, figures.priorities(database, request));
    }
    if (by == null) {
      return answer;
    }
    if (at(answer, "perimeter") >= 0 && at(answer, "before") >= 0) {
      return new PerimeterMarking(figures.facts(database, request), wording)
          .mark(answer, request, (String) values.get("place"));
    }
    Cells cells = new Cells(figures.facts(database, request), wording, by.dataset());
    boolean byMonth = by.by().equals("month");
    int when = at(answer, byMonth ? "month" : "year");
    if (when < 0) {
      return answer;
    }
    Table table =
        new Table(answer, when, at(answer, "place"), byMonth, (String) values.get("place"));
    List<Line> lines = new ArrayList<>();
    for (Line line : completed(table, request, cells, by.dataset() != null)) {
      lines.add(marked(table, line, request, cells));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /** An answer and where its lines say when and where. */
  private record Table(
      Answer answer, int when, int where, boolean byMonth, @Nullable String onlyPlace) {

    boolean isWhole() {
      long about = answer.columns().stream().filter(c -> !c.kind().isFigure()).count();
      return about == (where < 0 ? 1 : 2);
    }
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
    int firstMonth = number(values, "first_month", settings.firstMonth());
    int first = number(values, "first_year", 0);
    List<Period> periods =
        Period.years(first, number(values, "last_year", first), firstMonth, false);
    LocalDate end = periods.get(periods.size() - 1).to();
    LocalDate asOf = values.get("as_of") instanceof LocalDate day ? day : end;
    return new FigureRequest(periods, firstMonth != settings.firstMonth(), asOf, null, lang);
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
  private List<Line> completed(Table table, FigureRequest request, Cells cells, boolean zero) {
    if (!table.isWhole()) {
      return table.answer().lines();
    }
    List<Line> lines = new ArrayList<>();
    List<Line> left = new ArrayList<>(table.answer().lines());
    for (Period period : periods(table, request)) {
      Set<String> absent = new TreeSet<>();
      if (table.where() >= 0 && table.onlyPlace() == null) {
        absent.addAll(cells.places());
      }
      boolean found = false;
      for (Line line : List.copyOf(left)) {
        if (period.equals(period(table, line, request))) {
          found = true;
          absent.remove(String.valueOf(cell(line, table.where())));
          lines.add(line);
          left.remove(line);
        }
      }
      if (table.where() < 0 && !found) {
        lines.add(empty(table, period, null, zero));
      }
      absent.forEach(place -> lines.add(empty(table, period, place, zero)));
    }
    lines.addAll(left);
    return lines;
  }

  private static @Nullable Object cell(Line line, int at) {
    return at < 0 ? null : line.cells().get(at);
  }

  private static List<Period> periods(Table table, FigureRequest request) {
    if (!table.byMonth()) {
      return request.periods();
    }
    List<Period> months = new ArrayList<>();
    for (Period period : request.periods()) {
      period.months().forEach(month -> months.add(Period.of(month)));
    }
    months.removeIf(month -> month.from().isAfter(request.asOf()));
    return months;
  }

  /** The period that a line is about; null if it is a total or something else. */
  private static @Nullable Period period(Table table, Line line, FigureRequest request) {
    Object when = cell(line, table.when());
    for (Period period : periods(table, request)) {
      boolean same =
          table.byMonth()
              ? period.from().equals(when)
              : period.label().equals(String.valueOf(when))
                  || String.valueOf(period.year()).equals(String.valueOf(when));
      if (same) {
        return period;
      }
    }
    return null;
  }

  private static Line empty(Table table, Period period, @Nullable String place, boolean zero) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < table.answer().columns().size(); i++) {
      Kind kind = table.answer().columns().get(i).kind();
      if (i == table.when()) {
        cells.add(when(table, period));
      } else if (i == table.where()) {
        cells.add(place);
      } else {
        cells.add(!zero ? null : kind == Kind.COUNT ? (Object) 0L : BigDecimal.ZERO);
      }
    }
    return Line.body(cells);
  }

  private static Object when(Table table, Period period) {
    if (table.byMonth()) {
      return period.from();
    }
    return period.label().contains("-") ? period.label() : (Object) (long) period.year();
  }

  private Line marked(Table table, Line line, FigureRequest request, Cells cells) {
    Period period = period(table, line, request);
    if (period == null || line.role() != Answer.Role.BODY) {
      return line;
    }
    String place = place(table, line);
    List<@Nullable Object> marked = new ArrayList<>(line.cells());
    for (int i = 0; i < marked.size(); i++) {
      Column column = table.answer().columns().get(i);
      if (column.kind().isFigure()) {
        marked.set(i, cells.cell(column, marked.get(i), place, period, table.byMonth()));
      }
    }
    return new Line(line.role(), marked);
  }

  private @Nullable String place(Table table, Line line) {
    Object where = cell(line, table.where());
    if (where == null) {
      return table.onlyPlace();
    }
    boolean network = where.equals("réseau") || where.equals("network");
    return network ? null : where.toString();
  }
}
