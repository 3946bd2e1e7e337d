package bilan.queries.figure.sheet;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.SavedQuery;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Facts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an answer to SQL of one's own whose front matter says {@code comparable}. The SQL
 * gives sums that are no figure; the program adds the states of the months of the dataset that they
 * follow, a line for a period or place without rows, and the columns that are figures.
 */
final class ComparableLines {

  private final SavedQuery.Comparison by;
  private final FigureRequest request;
  private final Cells cells;

  ComparableLines(
      Facts facts, SavedQuery.Comparison by, FigureRequest request, FigureWording wording) {
    this.by = by;
    this.request = request;
    this.cells = new Cells(facts, wording, by.dataset());
  }

  /**
   * The answer with its states.
   *
   * @param place the only one that is asked for; null for all
   */
  Answer of(Answer answer, @Nullable String place) {
    boolean byMonth = by.by().equals("month");
    boolean whole = by.by().equals("period");
    int when = whole ? -1 : at(answer, byMonth ? Kind.MONTH : Kind.YEAR);
    if (when < 0 && !whole) {
      return answer;
    }
    int follows = by.where() == null ? -1 : at(answer, by.where());
    MarkedTable table =
        new MarkedTable(answer, when, at(answer, by.place()), follows, byMonth, place);
    List<Line> lines = new ArrayList<>();
    for (Line line : completed(table)) {
      if (!isIdle(table, line)) {
        lines.add(marked(table, line));
      }
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  /**
   * A line that says nothing: there is no amount in any period, and none is missing. Queries give
   * one for what they follow in each period, so that one that misses can be told.
   */
  private boolean isIdle(MarkedTable table, Line line) {
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

  /** The lines with those that SQL has no rows for, where each is a period or a place's period. */
  private List<Line> completed(MarkedTable table) {
    // No row of a covered month is a true 0.
    boolean zero = by.dataset() != null;
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

  private Line marked(MarkedTable table, Line line) {
    Period period = table.period(line, request);
    boolean follows = !Boolean.FALSE.equals(MarkedTable.cell(line, table.follows()));
    if (period == null || !line.role().isBody() || !follows) {
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
