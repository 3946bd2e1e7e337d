package bilan.queries.figure.sheet;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Kind;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer and where its lines say when and where.
 *
 * @param when -1 if each line is about all that is asked for
 * @param where -1 if no line names a place
 * @param follows where a line says whether it follows the months; -1 if all do
 */
record MarkedTable(
    Answer answer, int when, int where, int follows, boolean byMonth, @Nullable String onlyPlace) {

  /** Whether there is one line a period, or one a period and place. */
  boolean isWhole() {
    long about = answer.columns().stream().filter(c -> !c.kind().isFigure()).count();
    return when >= 0 && about == (where < 0 ? 1 : 2);
  }

  static @Nullable Object cell(Line line, int at) {
    return at < 0 ? null : line.cells().get(at);
  }

  /** Whether all its figures are zero: an amount that can't be told is something. */
  boolean isNothing(Line line) {
    for (int i = 0; i < line.cells().size(); i++) {
      Object cell = line.cells().get(i);
      boolean nothing = cell instanceof BigDecimal sum && sum.signum() == 0;
      if (answer.columns().get(i).kind().isFigure() && !nothing) {
        return false;
      }
    }
    return true;
  }

  /** Whether what a line is about is something in another period. */
  boolean isElsewhere(Line line) {
    return answer.lines().stream().anyMatch(one -> !isNothing(one) && isAlike(one, line));
  }

  private boolean isAlike(Line one, Line other) {
    for (int i = 0; i < answer.columns().size(); i++) {
      boolean names = i != when && i != follows && !answer.columns().get(i).kind().isFigure();
      if (names && !Objects.equals(one.cells().get(i), other.cells().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The years asked for, or their months up to as-of. */
  List<Period> periods(FigureRequest request) {
    if (!byMonth) {
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
  @Nullable Period period(Line line, FigureRequest request) {
    if (when < 0) {
      return Period.spanning(request.periods());
    }
    Object said = cell(line, when);
    for (Period period : periods(request)) {
      boolean same =
          byMonth
              ? period.from().equals(said)
              : period.label().equals(String.valueOf(said))
                  || String.valueOf(period.year()).equals(String.valueOf(said));
      if (same) {
        return period;
      }
    }
    return null;
  }

  /** The place that a line is about; null for the network. */
  @Nullable String place(Line line) {
    Object said = cell(line, where);
    if (said == null) {
      return onlyPlace;
    }
    boolean network = said.equals("réseau") || said.equals("network");
    return network ? null : said.toString();
  }

  /**
   * A line that SQL has no rows for.
   *
   * @param zero whether no row is a true 0
   */
  Line empty(Period period, @Nullable String place, boolean zero) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      Kind kind = answer.columns().get(i).kind();
      if (i == when) {
        cells.add(when(period));
      } else if (i == where) {
        cells.add(place);
      } else {
        cells.add(!zero ? null : kind == Kind.COUNT ? (Object) 0L : BigDecimal.ZERO);
      }
    }
    return Line.body(cells);
  }

  private Object when(Period period) {
    if (byMonth) {
      return period.from();
    }
    return period.label().contains("-") ? period.label() : (Object) (long) period.year();
  }
}
